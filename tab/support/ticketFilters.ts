import { TICKET_STATES, WAITING_STATES } from '../../domain/support/ticket.ts';
import type { TicketListing } from '../api/supportCalls.ts';

/** What a list of questions may show, in the order of its buttons. */
export const TICKET_FILTERS = ['open', 'mine', 'all', 'closed'] as const;
export type TicketFilterName = (typeof TICKET_FILTERS)[number];

/** What the server is asked for. `mine` are those one has taken on and that are not closed. */
export const LISTINGS: Readonly<Record<TicketFilterName, TicketListing>> = {
  open: { states: [...WAITING_STATES] },
  mine: { states: TICKET_STATES.filter((state) => state !== 'closed'), isMine: true },
  all: {},
  closed: { states: ['closed'] },
};
