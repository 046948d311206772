import { randomUUID } from 'node:crypto';
import type { PersonKey } from '../../domain/people/person.ts';
import type { SupportSettings } from '../../domain/support/supportSettings.ts';
import type { Destination, Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { ActingExpert, OpenOutcome, TicketRequest } from '../../domain/support/ticketOutcome.ts';
import { TicketService } from '../../domain/support/ticketService.ts';
import type { NewTicket } from '../../domain/support/ticketStore.ts';
import type { Store } from '../../store/store.ts';

export const TENANT = 'tenant-1';
export const ASKER: PersonKey = { tenantId: TENANT, personId: 'asker' };
/** The experts' channel of these tests. */
export const CHANNEL = {
  ...{ kind: 'channel', teamId: 'team-1', channelId: '19:experts@thread.tacv2' },
  ...{ serviceUrl: 'https://smba.trafficmanager.net/emea/', botAccountId: '28:bot' },
} as const satisfies Destination;
/** Nine to five from Monday to Friday. */
export const SETTINGS: SupportSettings = {
  workingHours: { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 },
  answerWithinMinutes: 120,
  faqApproval: false,
  expertsLocale: 'en',
};

/** Somebody who writes in the experts' channel. */
export function inChannel(name: string, changes: Partial<ActingExpert> = {}): ActingExpert {
  const person = { tenantId: TENANT, personId: name.toLowerCase() };
  return { person, name, channelId: CHANNEL.channelId, ...changes };
}

/** What a form sends, with a nonce of its own. */
export function request(changes: Partial<TicketRequest> = {}): TicketRequest {
  return {
    nonce: randomUUID(),
    locale: 'en',
    question: 'May my partner use it?',
    context: { shown: 'answer', entryIds: ['devices/how-many'], confidence: 0.4 },
    ...changes,
  };
}

/** A ticket of the second of November 2026, as it is handed to the store. */
export function newTicket(changes: Partial<NewTicket> = {}): NewTicket {
  const openedAt = new Date('2026-11-02T09:00:00Z');
  return {
    ...{ id: randomUUID(), tenantId: TENANT, asker: ASKER, state: 'open', version: 1, locale: 'en', market: 'DE' },
    question: 'May my partner use it?',
    context: { shown: 'refusal', entryIds: [], enrollment: 'started' },
    destination: CHANNEL,
    ...{ openedAt, updatedAt: openedAt, dueAt: new Date('2026-11-02T11:00:00Z') },
    ...changes,
  };
}

/** The next version of a ticket. */
export function changed(ticket: Ticket, changes: Partial<Ticket> = {}): Ticket {
  return { ...ticket, version: ticket.version + 1, ...changes };
}

/** A message that is to be brought over. */
export function message(
  { id: ticketId }: Ticket,
  kind: TicketMessage['kind'],
  changes: Partial<TicketMessage> = {},
): Omit<TicketMessage, 'relay'> {
  const author = kind === 'reply' ? { personId: 'ada', name: 'Ada' } : undefined;
  return { id: randomUUID(), ticketId, kind, author, text: 'Words', at: new Date('2026-11-02T09:05:00Z'), ...changes };
}

/** The ticket that was opened. */
export function opened(outcome: OpenOutcome | { readonly kind: 'too-many' }): Ticket {
  if (!('ticket' in outcome)) throw new Error(`It is ${outcome.kind}.`);
  return outcome.ticket;
}

/** The rules of tickets on a store, all of whose tickets go to one channel. */
export function ticketService(store: Store, clock: () => Date): TicketService {
  const { tickets, roles } = store;
  const routes = { routes: async () => ({ routes: [{ destination: CHANNEL }], version: 1 }) };
  return new TicketService({ tickets, routes, roles, settings: SETTINGS, clock, newId: () => randomUUID() });
}
