import type { ExpertView } from '../../cards/expertCard.ts';
import type { TicketReplyView } from '../../cards/ticketReplyCard.ts';
import { composeAnswer } from '../../domain/faq/composeAnswer.ts';
import type { Entry } from '../../domain/faq/entry.ts';
import type { Say } from '../../domain/strings.ts';
import { LONGEST_QUESTION, type Ticket, type TicketMessage } from '../../domain/support/ticket.ts';
import { deedsOfExperts } from '../../domain/support/ticketDeeds.ts';
import { EDITION } from './enrollmentHouse.ts';

const TENANT_ID = '11111111-2222-3333-4444-555555555555';

/** A question in the experts' channel that nobody has taken yet. */
export const TICKET: Ticket = {
  ...{ id: 'ticket-1', number: 12, tenantId: TENANT_ID, state: 'open', version: 1, locale: 'fr', market: 'CH' },
  asker: { tenantId: TENANT_ID, personId: 'the-one-who-asked' },
  question: 'Puis-je garder mon *abonnement* si je change d’employeur ?\n\nMerci_d’avance_ [à vous]',
  context: { shown: 'answer', entryIds: ['purchase-steps'], confidence: 0.87, enrollment: 'confirmed' },
  destination: {
    ...{ kind: 'channel', teamId: '19:team', channelId: '19:experts' },
    ...{ serviceUrl: 'https://smba.trafficmanager.net/teams/', botAccountId: '28:bot' },
  },
  openedAt: new Date('2026-11-22T10:00:00Z'),
  updatedAt: new Date('2026-11-22T10:00:00Z'),
  dueAt: new Date('2026-11-23T12:00:00Z'),
};

/** With signs that Markdown knows. */
export const EXPERT = { personId: 'expert-1', name: 'Ada *Expert* [HR]' };
export const CLAIM = { ...EXPERT, at: new Date('2026-11-22T11:00:00Z') };

/** An expert's answer that sends an entry along. */
export const REPLY: TicketMessage = {
  ...{ id: 'message-2', ticketId: TICKET.id, kind: 'reply', author: EXPERT, entryId: 'employee-requirements' },
  text: 'Oui, voyez https://www.microsoft.com/home-use-program.\n- *Sans* frais',
  ...{ at: new Date('2026-11-22T12:00:00Z'), relay: 'delivered' },
};

/** What the asker adds. */
export const ADDITION: TicketMessage = {
  ...{ id: 'message-1', ticketId: TICKET.id, kind: 'addition', text: 'Je pars en _mars_.' },
  ...{ at: new Date('2026-11-22T10:30:00Z'), relay: 'delivered' },
};

/** The card of a ticket as it would be with these changes. */
export function expertView(
  say: Say,
  changes: Partial<Ticket> = {},
  messages: readonly TicketMessage[] = [],
): ExpertView {
  const ticket = { ...TICKET, ...changes };
  const choices = [...EDITION.entries.values()].map(({ id, text }) => ({ id, title: text[say.locale].question }));
  return {
    ...{ ticket, messages, entries: choices, choices: choices.slice(0, 60), deeds: deedsOfExperts(ticket) },
    editorUrl: 'https://hup.contoso.com/tab/#/faq/new?ticket=ticket-1',
  };
}

/** The biggest card that there may be: everything at its longest, in the script that takes most room. */
export function longestExpertView(say: Say): ExpertView {
  const long = '長'.repeat(LONGEST_QUESTION);
  const messages = [ADDITION, REPLY, { ...REPLY, relay: 'waiting' as const }].map((message) => ({
    ...message,
    text: long,
  }));
  return { ...expertView(say, { question: long, claim: CLAIM, state: 'answered' }, messages) };
}

/** An expert's answer with an entry, as the person who asked gets it. */
export function ticketReply(say: Say): TicketReplyView {
  return {
    ...{ ticketId: TICKET.id, number: 12, nonce: REPLY.id, expert: EXPERT.name, text: REPLY.text },
    question: TICKET.question,
    answer: composeAnswer(EDITION, entryOf('employee-requirements'), { say }),
    deeds: ['add', 'reopen', 'withdraw'],
  };
}

function entryOf(id: string): Entry {
  const entry = EDITION.entries.get(id);
  if (!entry) throw new Error(`The content has no entry ${id}`);
  return entry;
}
