import type { PersonKey } from '../people/person.ts';
import type { Destination } from './ticket.ts';
import type { TicketRequest } from './ticketOutcome.ts';
import type { NewTicket } from './ticketStore.ts';

/** When a ticket is opened, and by when it is to be answered. */
interface TicketTimes {
  readonly openedAt: Date;
  readonly dueAt: Date;
}

/** A ticket as it begins. */
export function newTicket(
  id: string,
  asker: PersonKey,
  { locale, market, question, context }: TicketRequest,
  destination: Destination,
  { openedAt, dueAt }: TicketTimes,
): NewTicket {
  return {
    id,
    tenantId: asker.tenantId,
    asker,
    state: 'open',
    version: 1,
    locale,
    market,
    question,
    context,
    destination,
    openedAt,
    updatedAt: openedAt,
    dueAt,
  };
}
