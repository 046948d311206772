import type { Ticket, TicketState } from './ticket.ts';
import type { AskerDeed, ExpertDeed } from './ticketOutcome.ts';

const OF_EXPERTS: Readonly<Record<TicketState, readonly ExpertDeed['kind'][]>> = {
  open: ['claim', 'reply', 'close'],
  claimed: ['reply', 'unassign', 'close'],
  answered: ['reply', 'unassign', 'close', 'reopen'],
  closed: ['reopen'],
  reopened: ['claim', 'reply', 'close'],
};

const OF_ASKERS: Readonly<Record<TicketState, readonly AskerDeed['kind'][]>> = {
  open: ['add', 'withdraw'],
  claimed: ['add', 'withdraw'],
  answered: ['add', 'reopen', 'withdraw'],
  closed: ['reopen'],
  reopened: ['add', 'withdraw'],
};

/** What some expert may do with a ticket now; whether this one may depends on who has it. */
export function deedsOfExperts(ticket: Ticket): readonly ExpertDeed['kind'][] {
  if (!ticket.asker) return [];
  return OF_EXPERTS[ticket.state].filter((deed) => deed !== 'unassign' || ticket.claim !== undefined);
}

/** What the asker may do with their ticket now. */
export function deedsOfAsker(ticket: Ticket): readonly AskerDeed['kind'][] {
  return OF_ASKERS[ticket.state];
}
