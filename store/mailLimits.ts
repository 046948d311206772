import { type Kysely, sql } from 'kysely';
import type { ConfirmationMail } from '../domain/enrollment/confirmationMail.ts';
import type { RequestResult } from '../domain/enrollment/enrollmentStore.ts';
import type { MailLimits } from '../domain/enrollment/mailLimits.ts';
import type { PersonKey } from '../domain/people/person.ts';
import type { DataKeys } from './dataKeys.ts';
import type { Tables } from './tables.ts';

const HOUR_MS = 3_600_000;

/** Whom a request for a mail counts for, as keyed hashes. */
interface RequestHashes {
  readonly person: string;
  readonly address: string;
  readonly organization: string;
}

type Limited = Extract<RequestResult, { kind: 'limited' }>;

/** The hashes of one request. The organization is the Entra tenant. */
export function requestHashes(keys: DataKeys, person: PersonKey, address: string): RequestHashes {
  return {
    person: personHash(keys, person),
    address: keys.lookupHash('address', withoutTag(address)),
    organization: keys.lookupHash('organization', person.tenantId),
  };
}

/** Many mail servers put `name+anything@domain` into the mailbox of `name@domain`. */
function withoutTag(address: string): string {
  return address.replace(/^([^+@]+)\+[^@]*@/, '$1@');
}

/** The keyed hash of a person. */
export function personHash(keys: DataKeys, person: PersonKey): string {
  return keys.lookupHash('person', `${person.tenantId}/${person.personId}`);
}

/** Holds off every other transaction that names one of these hashes, until this one ends. */
export async function lockHashes(trx: Kysely<Tables>, hashes: readonly string[]): Promise<void> {
  // In one order everywhere, or two transactions could wait for each other.
  for (const hash of [...hashes].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`.execute(trx);
  }
}

/** The first limit that one more mail at `at` would pass, if any. */
export async function passedLimit(
  trx: Kysely<Tables>,
  hashes: RequestHashes,
  limits: MailLimits,
  at: Date,
): Promise<Limited | undefined> {
  const since = new Date(at.getTime() - limits.windowHours * HOUR_MS);
  const scopes = [
    { scope: 'person', most: limits.perPerson },
    { scope: 'address', most: limits.perAddress },
    { scope: 'organization', most: limits.perOrganization },
  ] as const;
  for (const { scope, most } of scopes) {
    const blocking = await blockingRequest(trx, `${scope}_hash`, hashes[scope], since, most);
    if (blocking)
      return { kind: 'limited', scope, retryAt: new Date(blocking.getTime() + limits.windowHours * HOUR_MS) };
  }
  return undefined;
}

/** Writes a request into the ledger of the limits. */
export async function recordRequest(
  trx: Kysely<Tables>,
  hashes: RequestHashes,
  limits: MailLimits,
  mail: ConfirmationMail,
): Promise<void> {
  const row = {
    person_hash: hashes.person,
    address_hash: hashes.address,
    organization_hash: hashes.organization,
    requested_at: mail.createdAt,
    expires_at: new Date(mail.createdAt.getTime() + limits.windowHours * HOUR_MS),
  };
  await trx.insertInto('mail_requests').values(row).execute();
}

// With `most` newer ones in the window, the limit is reached until the oldest of these leaves it.
async function blockingRequest(
  trx: Kysely<Tables>,
  column: 'person_hash' | 'address_hash' | 'organization_hash',
  hash: string,
  since: Date,
  most: number,
): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('mail_requests')
    .select('requested_at')
    .where(column, '=', hash)
    .where('requested_at', '>', since)
    .orderBy('requested_at', 'desc')
    .offset(Math.max(most - 1, 0))
    .limit(1)
    .executeTakeFirst();
  return row?.requested_at;
}
