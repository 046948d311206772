import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Ticket } from '../../domain/support/ticket.ts';
import type { TicketChange } from '../../domain/support/ticketStore.ts';
import { writeAudit } from '../console/auditStore.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';
import { heldTicket } from './heldTicket.ts';
import { messageRow } from './messageRows.ts';
import type { SupportParts } from './supportParts.ts';
import { decidedColumns, destinationColumns, ticketOf } from './ticketRows.ts';

type Changed = 'saved' | 'known' | 'conflict';

/** See `TicketStore.knows`. */
export async function knowsNonce(
  keys: DataKeys,
  db: Kysely<Tables>,
  ticketId: string,
  nonce: string,
): Promise<boolean> {
  const used = db.selectFrom('used_nonces').select('nonce_hash');
  return (await used.where('nonce_hash', '=', nonceHash(keys, ticketId, nonce)).executeTakeFirst()) !== undefined;
}

/** See `TicketStore.change`. */
export async function changeTicket(parts: SupportParts, change: TicketChange): Promise<Changed> {
  const result = await parts.db.transaction().execute((trx) => writeChange(parts, trx, change));
  if (result === 'saved') parts.jobs.wake('ticket-sync');
  return result;
}

async function writeChange(
  parts: SupportParts,
  trx: Kysely<Tables>,
  { ticket, nonce, message, audit }: TicketChange,
): Promise<Changed> {
  const { keys, jobs } = parts;
  const row = await heldTicket(trx, ticket.id);
  if (row && (await knowsNonce(keys, trx, ticket.id, nonce))) return 'known';
  if (row?.tenant_id !== ticket.tenantId || row.version !== ticket.version - 1) return 'conflict';
  await writeTicket(parts, trx, ticketOf(keys, row), ticket);
  const used = { nonce_hash: nonceHash(keys, ticket.id, nonce), used_at: ticket.updatedAt };
  await trx.insertInto('used_nonces').values(used).execute();
  if (message) await trx.insertInto('ticket_messages').values(messageRow(keys, message)).execute();
  if (audit) await writeAudit(trx, audit);
  await jobs.send(trx, 'ticket-sync', { ticketId: ticket.id });
  return 'saved';
}

async function writeTicket(
  { keys, jobs }: SupportParts,
  trx: Kysely<Tables>,
  before: Ticket,
  ticket: Ticket,
): Promise<void> {
  const { id } = ticket;
  await trx.updateTable('tickets').set(decidedColumns(ticket)).where('id', '=', id).execute();
  if (isDeepStrictEqual(before.destination, ticket.destination)) await tryRefusedCardAgain(trx, id);
  else await moveTicket(keys, trx, ticket);
  if (before.dueAt.getTime() !== ticket.dueAt.getTime())
    await jobs.send(trx, 'ticket-reminder', { ticketId: id }, ticket.dueAt);
}

/** The bot may be back in a channel that took no card; somebody does something with the ticket, so it is worth a try. */
async function tryRefusedCardAgain(trx: Kysely<Tables>, id: string): Promise<void> {
  const refused = trx.updateTable('tickets').set({ card_state: 'waiting' }).where('card_state', '=', 'refused');
  await refused.where('id', '=', id).execute();
}

/** Whoever posts to the old place at this moment is told nothing of the new one. What the asker added is told there too. */
async function moveTicket(keys: DataKeys, trx: Kysely<Tables>, ticket: Ticket): Promise<void> {
  const unposted = { card_state: 'waiting', card_id: null, shown_version: 0, lease_until: null } as const;
  const moved = trx.updateTable('tickets').set(({ eb }) => ({
    ...destinationColumns(keys, ticket),
    ...unposted,
    lease: eb('lease', '+', 1),
  }));
  await moved.where('id', '=', ticket.id).execute();
  const messages = trx.updateTable('ticket_messages').set({ relay: 'waiting' }).where('kind', '=', 'addition');
  await messages.where('ticket_id', '=', ticket.id).execute();
}

function nonceHash(keys: DataKeys, ticketId: string, nonce: string): string {
  return keys.lookupHash('ticket-deed', `${ticketId}\n${nonce}`);
}
