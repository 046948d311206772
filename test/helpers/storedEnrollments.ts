import { randomUUID } from 'node:crypto';
import type { ConfirmationMail } from '../../domain/enrollment/confirmationMail.ts';
import type { Enrollment } from '../../domain/enrollment/enrollment.ts';
import type { MailLimits } from '../../domain/enrollment/mailLimits.ts';
import type { PersonKey } from '../../domain/people/person.ts';

/** An address and a name that must not be found in the database. */
export const ADDRESS = 'work.mailbox@contoso.example';
export const NAME = 'Name Shown In Teams';

/** Limits that no test meets by accident. */
export const WIDE: MailLimits = { windowHours: 24, perPerson: 1000, perAddress: 1000, perOrganization: 1000 };

export const PERSON: PersonKey = { tenantId: 'tenant-1', personId: 'person-1' };

/** A new enrollment of `PERSON`, begun on the second of November 2026. */
export function newEnrollment(changes: Partial<Enrollment> = {}): Enrollment {
  const begun = new Date('2026-11-02T09:00:00Z');
  return {
    id: randomUUID(),
    person: PERSON,
    state: 'started',
    version: 1,
    flowId: randomUUID(),
    locale: 'en',
    edition: 'hup-2020-08',
    displayName: NAME,
    startedAt: begun,
    updatedAt: begun,
    ...changes,
  };
}

/** The next version of an enrollment, with a mail under way. */
export function requested(enrollment: Enrollment, email = ADDRESS): Enrollment {
  return {
    ...enrollment,
    version: enrollment.version + 1,
    state: 'confirmation-sent',
    email,
    market: 'PT',
    product: 'personal',
  };
}

/** A mail of an enrollment to its address. */
export function mailFor(enrollment: Enrollment, changes: Partial<ConfirmationMail> = {}): ConfirmationMail {
  return {
    id: randomUUID(),
    enrollmentId: enrollment.id,
    address: enrollment.email ?? ADDRESS,
    locale: 'en',
    outcome: 'queued',
    createdAt: new Date('2026-11-02T09:01:00Z'),
    expiresAt: new Date('2026-11-03T09:01:00Z'),
    codeTries: 0,
    ...changes,
  };
}
