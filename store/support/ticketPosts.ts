import type { Kysely, Selectable } from 'kysely';
import type { TicketMessage } from '../../domain/support/ticket.ts';
import type { TicketPost, TicketPosts } from '../../domain/support/ticketStore.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';
import { heldTicket } from './heldTicket.ts';
import { messageOf } from './messageRows.ts';
import { reportPost } from './reportPost.ts';
import type { SupportParts } from './supportParts.ts';
import { ticketOf } from './ticketRows.ts';

type TicketRow = Selectable<Tables['tickets']>;
type Untold = { readonly kind: 'card' } | { readonly kind: 'message'; readonly message: TicketMessage };

/** What is left to be told to Teams of each ticket, in the database. */
export function createTicketPosts({ db, keys }: Pick<SupportParts, 'db' | 'keys'>): TicketPosts {
  return {
    next: (ticketId, now, leaseUntil) =>
      db.transaction().execute((trx) => takeInHand(keys, trx, ticketId, now, leaseUntil)),
    report: (post, result) => db.transaction().execute((trx) => reportPost(trx, post, result)),
    release: async ({ ticket, lease }) => {
      const held = db.updateTable('tickets').set({ lease_until: null }).where('id', '=', ticket.id);
      await held.where('lease', '=', lease).execute();
    },
  };
}

/** Ends all leases: only where no other process can be at it. */
export async function endTicketLeases(db: Kysely<Tables>): Promise<void> {
  await db.updateTable('tickets').set({ lease_until: null }).where('lease_until', 'is not', null).execute();
}

async function takeInHand(
  keys: DataKeys,
  trx: Kysely<Tables>,
  ticketId: string,
  now: Date,
  leaseUntil: Date,
): Promise<TicketPost | 'busy' | undefined> {
  const row = await heldTicket(trx, ticketId);
  if (!row) return undefined;
  if (row.lease_until && row.lease_until > now) return 'busy';
  const untold = await firstUntold(keys, trx, row);
  if (!untold) return undefined;
  const lease = row.lease + 1;
  await trx.updateTable('tickets').set({ lease, lease_until: leaseUntil }).where('id', '=', ticketId).execute();
  return { ...untold, ticket: ticketOf(keys, row), lease };
}

async function firstUntold(keys: DataKeys, trx: Kysely<Tables>, row: TicketRow): Promise<Untold | undefined> {
  // Of a ticket whose asker was forgotten before anybody saw it, there is nothing to see.
  if (row.card_state === 'waiting' && row.person_id !== null) return { kind: 'card' };
  const message = await firstWaiting(trx, row);
  if (message) return { kind: 'message', message: messageOf(keys, message) };
  // A mail cannot be changed, nor can a card of which Teams did not say where it is.
  return row.card_id !== null && row.shown_version < row.version ? { kind: 'card' } : undefined;
}

/** What is for the thread waits where there is none, and keeps no answer from the asker. */
async function firstWaiting(trx: Kysely<Tables>, { id, card_state }: TicketRow) {
  let messages = trx.selectFrom('ticket_messages').selectAll().where('ticket_id', '=', id);
  if (card_state !== 'posted') messages = messages.where('kind', '=', 'reply');
  return await messages.where('relay', '=', 'waiting').orderBy('number').limit(1).executeTakeFirst();
}
