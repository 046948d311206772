import type { TicketSummary, TicketsAnswer } from '../../bot/console/contract/supportAnswers.ts';

/** Questions that are shown, newest first, and where the next page begins. */
export interface ShownTickets {
  readonly rows: readonly TicketSummary[];
  readonly next: number | undefined;
}

/** With the first page as it is now. Of those it would hold, what it does not hold any more is gone from the list; older ones stay. */
export function withNewest(shown: ShownTickets | undefined, { tickets, next }: TicketsAnswer): ShownTickets {
  const older = shown?.rows.filter(({ number }) => next !== undefined && number < next) ?? [];
  return { rows: [...tickets, ...older], next: older.length > 0 ? shown?.next : next };
}

/** With one page more. */
export function withOlder({ rows }: ShownTickets, { tickets, next }: TicketsAnswer): ShownTickets {
  return { rows: [...rows, ...tickets], next };
}
