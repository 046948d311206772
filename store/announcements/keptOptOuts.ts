import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PersonKey } from '../../domain/people/person.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';

/**
 * Who wants no announcements and has no chat any more, for they had their data deleted: by a keyed hash, which tells nothing of who they are and
 * still keeps a team's roster from leading an announcement to them. Where there is a chat, its own row says it.
 */

/** What the hashes are made with; it never leaves the server but as part of a query. */
export const optOutSecret = (keys: Pick<DataKeys, 'lookupHash'>): string =>
  keys.lookupHash('announcement-opt-outs', '');

/** The hash of a person, given as expressions of SQL. */
export function optOutHash(secret: string, tenantId: string, personId: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`encode(sha256(convert_to(${secret} || ${tenantId} || '/' || ${personId}, 'UTF8')), 'base64')`;
}

/** Keeps the wish of somebody whose chat says it and is about to be forgotten. */
export async function keepOptOut(
  trx: Kysely<Tables>,
  secret: string,
  { tenantId, personId }: PersonKey,
): Promise<void> {
  await sql`
    insert into announcement_opt_outs (person_hash)
    select ${optOutHash(secret, tenantId, sql`person_id`)} from personal_chats
    where tenant_id = ${tenantId} and person_id = ${personId} and opted_out_at is not null
    on conflict do nothing
  `.execute(trx);
}

/** Gives the wish back to the chat of somebody who is here again; true where there was one. */
export async function takeOptOut(trx: Kysely<Tables>, secret: string, person: PersonKey): Promise<boolean> {
  const hash = optOutHash(secret, person.tenantId, sql`${person.personId}::text`);
  const { rows } =
    await sql`delete from announcement_opt_outs where person_hash = ${hash} returning person_hash`.execute(trx);
  return rows.length > 0;
}
