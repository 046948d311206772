import type { Kysely, Selectable } from 'kysely';
import type { PostResult, TicketPost } from '../../domain/support/ticketStore.ts';
import type { Tables } from '../tables.ts';
import { heldTicket } from './heldTicket.ts';

type TicketRow = Selectable<Tables['tickets']>;
type CardColumns = Partial<Pick<TicketRow, 'card_state' | 'card_id' | 'shown_version'>>;

/** See `TicketPosts.report`. That a message was delivered is true whenever it is said; about the card only who has the ticket in hand has a say. */
export async function reportPost(trx: Kysely<Tables>, post: TicketPost, result: PostResult): Promise<void> {
  const row = await heldTicket(trx, post.ticket.id);
  if (!row) return;
  if (post.kind === 'message') await noteMessage(trx, post.message.id, result);
  if (row.lease !== post.lease) return;
  const card = post.kind === 'card' ? cardAfter(row, post, result) : {};
  await trx
    .updateTable('tickets')
    .set({ ...card, lease_until: null })
    .where('id', '=', row.id)
    .execute();
}

async function noteMessage(trx: Kysely<Tables>, id: string, { kind }: PostResult): Promise<void> {
  const relay = kind === 'posted' ? 'delivered' : 'undeliverable';
  const messages = trx.updateTable('ticket_messages').set({ relay }).where('id', '=', id);
  await messages.where('relay', '=', 'waiting').execute();
}

function cardAfter(row: TicketRow, { ticket }: TicketPost, result: PostResult): CardColumns {
  const isFirst = ticket.cardId === undefined;
  const shown = { shown_version: ticket.version };
  if (result.kind === 'posted')
    return isFirst ? { ...shown, card_state: 'posted', card_id: result.activityId ?? null } : shown;
  if (isFirst) return { card_state: 'refused' };
  // Somebody deleted the card, as it seems.
  return row.state === 'closed' ? shown : { card_state: 'waiting', card_id: null };
}
