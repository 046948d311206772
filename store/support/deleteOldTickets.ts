import type { Kysely } from 'kysely';
import type { TicketState } from '../../domain/support/ticket.ts';
import type { Tables } from '../tables.ts';

/** What was answered is over too, where nobody said anything more: nobody has to close it. */
const OVER: readonly TicketState[] = ['answered', 'closed'];

/** Deletes tickets that are over and that nobody touched since `before`, with their messages. Returns how many. */
export async function deleteOldTickets(db: Kysely<Tables>, before: Date): Promise<number> {
  const old = db.deleteFrom('tickets').where('state', 'in', OVER).where('updated_at', '<', before);
  return Number((await old.executeTakeFirst()).numDeletedRows);
}
