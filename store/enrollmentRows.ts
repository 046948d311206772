import type { Selectable } from 'kysely';
import type { ConfirmationMail } from '../domain/enrollment/confirmationMail.ts';
import { ENROLLMENT_STATES, type Enrollment } from '../domain/enrollment/enrollment.ts';
import { DEFAULT_LOCALE, localeOf } from '../domain/people/locale.ts';
import { PRODUCTS } from '../domain/program.ts';
import type { DataKeys } from './dataKeys.ts';
import type { Tables } from './tables.ts';

type EnrollmentRow = Omit<Selectable<Tables['enrollments']>, 'is_open'>;
type MailRow = Omit<Selectable<Tables['confirmation_mails']>, 'number'>;

const OUTCOMES: readonly ConfirmationMail['outcome'][] = ['queued', 'sent', 'refused', 'failed'];

/** An enrollment as its row, with the work address and the name encrypted for this row. */
export function enrollmentRow(keys: DataKeys, enrollment: Enrollment): EnrollmentRow {
  const seal = (text: string | undefined, column: string): string | null =>
    text === undefined ? null : keys.encrypt(text, `enrollments/${enrollment.id}/${column}`);
  return {
    id: enrollment.id,
    tenant_id: enrollment.person.tenantId,
    person_id: enrollment.person.personId,
    state: enrollment.state,
    version: enrollment.version,
    flow_id: enrollment.flowId,
    locale: enrollment.locale,
    edition: enrollment.edition,
    market: enrollment.market ?? null,
    product: enrollment.product ?? null,
    email_sealed: seal(enrollment.email, 'email'),
    display_name_sealed: seal(enrollment.displayName, 'display_name'),
    card_activity_id: enrollment.cardActivityId ?? null,
    started_at: enrollment.startedAt,
    updated_at: enrollment.updatedAt,
    confirmed_at: enrollment.confirmedAt ?? null,
    link_opened_at: enrollment.linkOpenedAt ?? null,
    purchased_at: enrollment.purchasedAt ?? null,
  };
}

/** The enrollment of a row. Throws where what is encrypted was changed, moved or written under another key. */
export function enrollmentOf(keys: DataKeys, row: EnrollmentRow): Enrollment {
  const open = (envelope: string | null, column: string): string | undefined =>
    envelope === null ? undefined : keys.decrypt(envelope, `enrollments/${row.id}/${column}`);
  return {
    id: row.id,
    person: { tenantId: row.tenant_id, personId: row.person_id },
    state: oneOf(ENROLLMENT_STATES, row.state),
    version: row.version,
    flowId: row.flow_id,
    locale: localeOf(row.locale) ?? DEFAULT_LOCALE,
    edition: row.edition,
    market: row.market ?? undefined,
    product: row.product === null ? undefined : oneOf(PRODUCTS, row.product),
    email: open(row.email_sealed, 'email'),
    displayName: open(row.display_name_sealed, 'display_name'),
    cardActivityId: row.card_activity_id ?? undefined,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    confirmedAt: row.confirmed_at ?? undefined,
    linkOpenedAt: row.link_opened_at ?? undefined,
    purchasedAt: row.purchased_at ?? undefined,
  };
}

/** A mail as its row, with its address encrypted for this row. */
export function mailRow(keys: DataKeys, mail: ConfirmationMail): MailRow {
  return {
    id: mail.id,
    enrollment_id: mail.enrollmentId,
    address_sealed: keys.encrypt(mail.address, `confirmation_mails/${mail.id}/address`),
    locale: mail.locale,
    outcome: mail.outcome,
    created_at: mail.createdAt,
    expires_at: mail.expiresAt,
    used_at: mail.usedAt ?? null,
    code_tries: mail.codeTries,
  };
}

/** The mail of a row. Throws as `enrollmentOf` does. */
export function mailOf(keys: DataKeys, row: MailRow): ConfirmationMail {
  return {
    id: row.id,
    enrollmentId: row.enrollment_id,
    address: keys.decrypt(row.address_sealed, `confirmation_mails/${row.id}/address`),
    locale: localeOf(row.locale) ?? DEFAULT_LOCALE,
    outcome: oneOf(OUTCOMES, row.outcome),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at ?? undefined,
    codeTries: row.code_tries,
  };
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((candidate) => candidate === text);
  if (found === undefined) throw new Error(`The database holds "${text}", which this version does not know.`);
  return found;
}
