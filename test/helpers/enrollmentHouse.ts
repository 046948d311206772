import { confirmationCode } from '../../domain/enrollment/confirmation.ts';
import type { ConfirmationMail } from '../../domain/enrollment/confirmationMail.ts';
import type { Enrollment } from '../../domain/enrollment/enrollment.ts';
import {
  EnrollmentService,
  type EnrollmentServiceParts,
  type SubmittedForm,
} from '../../domain/enrollment/enrollmentService.ts';
import type { MailLimits } from '../../domain/enrollment/mailLimits.ts';
import { loadContent } from '../../store/content/loadContent.ts';
import { createDataKeys } from '../../store/dataKeys.ts';
import type { Store } from '../../store/store.ts';
import type { TestDatabase } from './database.ts';
import { TEST_DATA_KEY } from './testDataKey.ts';

export const CONTENT = loadContent(new URL('../../content/', import.meta.url));
export const PERSON = { tenantId: 'tenant-1', personId: 'person-1' };
export const BEGINNER = { person: PERSON, locale: 'en', edition: 'hup-2020-08', displayName: 'Jane Doe' } as const;
export const LIMITS: MailLimits = { windowHours: 24, perPerson: 5, perAddress: 5, perOrganization: 100 };
export const { signer: SIGNER } = createDataKeys(TEST_DATA_KEY);

const edition = CONTENT.editions.get('hup-2020-08');
if (!edition) throw new Error('The content has no edition hup-2020-08');
export const EDITION = edition;
export const MARKETS = new Set(Object.keys(CONTENT.places));

/** Ids that count up, so that a test can name them. */
export function countingIds(): () => string {
  let last = 0;
  return () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
}

/** The enrollment's rules over a real store, as the bot composes them. */
export function enrollmentService(
  store: Store,
  database: TestDatabase,
  parts: Partial<EnrollmentServiceParts> = {},
): EnrollmentService {
  return new EnrollmentService({
    store: store.enrollments,
    clock: () => database.now,
    newId: countingIds(),
    signer: SIGNER,
    rules: {
      program: EDITION,
      markets: MARKETS,
      addresses: { eligibleDomains: ['contoso.com'], personalProviders: new Set(['gmail.com']) },
    },
    limits: LIMITS,
    ...parts,
  });
}

/** A complete form of an enrollment. */
export function formOf({ flowId }: Enrollment, changes: Partial<SubmittedForm> = {}): SubmittedForm {
  return {
    flowId,
    nonce: 'form-1',
    locale: 'en',
    market: 'FR',
    product: 'family',
    email: 'jane.doe@contoso.com',
    ...changes,
  };
}

/** The newest mail of an enrollment, which must have one. */
export async function mailOf(store: Store, enrollment: Enrollment): Promise<ConfirmationMail> {
  const mail = await store.enrollments.latestMail(enrollment.id);
  if (!mail) throw new Error('The enrollment has no mail');
  return mail;
}

/** The code that a mail offers, and one that it does not. */
export function codesOf({ id }: ConfirmationMail): { right: string; wrong: string } {
  const right = confirmationCode(SIGNER, id);
  return { right, wrong: right === '000000' ? '000001' : '000000' };
}
