import { type Kysely, sql } from 'kysely';
import type { PersonKey } from '../../domain/people/person.ts';
import { type Ticket, WAITING_STATES } from '../../domain/support/ticket.ts';
import type { NewTicket } from '../../domain/support/ticketStore.ts';
import { lockHashes, personHash } from '../mailLimits.ts';
import type { Tables } from '../tables.ts';
import type { SupportParts } from './supportParts.ts';
import { ticketOf, ticketRow } from './ticketRows.ts';

/** What came of it, see `TicketStore.open`. */
type Opened = { readonly kind: 'opened' | 'known'; readonly ticket: Ticket } | { readonly kind: 'too-many' };

/** See `TicketStore.open`. */
export async function openTicket(parts: SupportParts, ticket: NewTicket, nonce: string, most: number): Promise<Opened> {
  const opened = await parts.db.transaction().execute((trx) => insertTicket(parts, trx, ticket, nonce, most));
  if (opened.kind === 'opened') parts.jobs.wake('ticket-sync');
  return opened;
}

async function insertTicket(
  { keys, jobs }: SupportParts,
  trx: Kysely<Tables>,
  ticket: NewTicket,
  nonce: string,
  most: number,
): Promise<Opened> {
  const { id: ticketId, asker, tenantId } = ticket;
  const openNonceHash = keys.lookupHash('ticket', `${tenantId}/${asker.personId}/${nonce}`);
  // One after the other of each person: what is clicked twice at once opens one ticket, and nobody gets past the limit.
  await lockHashes(trx, [personHash(keys, asker)]);
  const known = trx.selectFrom('tickets').selectAll().where('open_nonce_hash', '=', openNonceHash);
  const row = await known.executeTakeFirst();
  if (row) return { kind: 'known', ticket: ticketOf(keys, row) };
  if ((await countWaiting(trx, asker)) >= most) return { kind: 'too-many' };
  const numbered = { ...ticket, number: await nextNumber(trx, tenantId) };
  await trx
    .insertInto('tickets')
    .values(ticketRow(keys, numbered, openNonceHash))
    .execute();
  await jobs.send(trx, 'ticket-sync', { ticketId });
  await jobs.send(trx, 'ticket-reminder', { ticketId }, ticket.dueAt);
  return { kind: 'opened', ticket: numbered };
}

async function countWaiting(trx: Kysely<Tables>, { tenantId, personId }: PersonKey): Promise<number> {
  const all = trx.selectFrom('tickets').select('id').where('tenant_id', '=', tenantId);
  const waiting = all.where('person_id', '=', personId).where('state', 'in', WAITING_STATES);
  return (await waiting.execute()).length;
}

async function nextNumber(trx: Kysely<Tables>, tenantId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into ticket_numbers as n (tenant_id, last) values (${tenantId}, 1)
    on conflict (tenant_id) do update set last = n.last + 1 returning last`.execute(trx);
  return rows[0]?.last ?? 1;
}
