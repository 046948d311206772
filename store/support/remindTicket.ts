import { type TicketMessage, WAITING_STATES } from '../../domain/support/ticket.ts';
import { heldTicket } from './heldTicket.ts';
import { messageRow } from './messageRows.ts';
import type { SupportParts } from './supportParts.ts';

/** The job begins by the database's clock, which may be a little ahead of ours: it comes once, and must not find that it is too early. */
const CLOCKS_APART_MS = 60_000;

/** See `TicketStore.remind`. */
export async function remindTicket(
  { db, keys, jobs }: SupportParts,
  ticketId: string,
  message: Omit<TicketMessage, 'relay'>,
  now: Date,
): Promise<boolean> {
  const isReminded = await db.transaction().execute(async (trx) => {
    const row = await heldTicket(trx, ticketId);
    if (!row || row.reminded_at || !WAITING_STATES.some((state) => state === row.state)) return false;
    if (row.due_at.getTime() > now.getTime() + CLOCKS_APART_MS) return false;
    const reminded = { reminded_at: now, version: row.version + 1 };
    await trx.updateTable('tickets').set(reminded).where('id', '=', ticketId).execute();
    await trx.insertInto('ticket_messages').values(messageRow(keys, message)).execute();
    await jobs.send(trx, 'ticket-sync', { ticketId });
    return true;
  });
  if (isReminded) jobs.wake('ticket-sync');
  return isReminded;
}
