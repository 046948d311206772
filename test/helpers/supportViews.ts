import type { FeedbackThanksView } from '../../cards/feedbackThanksCard.ts';
import { hoursInWords } from '../../cards/hoursInWords.ts';
import { languageName } from '../../cards/languageName.ts';
import type { MyTicketsView } from '../../cards/myTicketsCard.ts';
import type { TicketView } from '../../cards/ticketCard.ts';
import type { TicketFormView } from '../../cards/ticketFormCard.ts';
import { marketName } from '../../domain/marketNames.ts';
import type { Say } from '../../domain/strings.ts';
import { LONGEST_QUESTION } from '../../domain/support/ticket.ts';
import * as views from './cardViews.ts';
import { SETTINGS } from './storedTickets.ts';

const AT = new Date('2026-11-02T09:00:00Z');
/** A name with signs that Markdown would take for its own. */
export const EXPERT = 'Kim *van* Dijk_Meyer';
/** As long as a question may be, in letters of three bytes. */
export const LONGEST = '質'.repeat(LONGEST_QUESTION);

export function ticketForm(say: Say): TicketFormView {
  const choices = views.clarification(say).choices;
  return {
    nonce: 'n',
    question: 'May my *partner* use it?',
    context: { shown: 'clarification', entryIds: choices.map(({ id }) => id), confidence: 0.4 },
    entries: choices.map(({ title }) => title),
    market: { code: 'CH', name: marketName('CH', say.locale) },
    enrollment: 'confirmation-sent',
    language: languageName(say.locale, say.locale),
    organization: 'Contoso',
    retentionDays: 180,
    hours: hoursInWords(SETTINGS.workingHours, say.locale),
  };
}

export function ticket(say: Say, changes: Partial<TicketView> = {}): TicketView {
  return {
    ...{ nonce: 'n', ticketId: 't', number: 12, state: 'open', leftOut: 0, deeds: ['add', 'withdraw'] },
    lines: [{ text: 'May my *partner* use it?\nAnd where?', at: AT }],
    hours: hoursInWords(SETTINGS.workingHours, say.locale),
    ...changes,
  };
}

/** As long a conversation as a card shows. */
export function longTicket(say: Say): TicketView {
  const lines = [
    { text: LONGEST, at: AT },
    { author: EXPERT, text: LONGEST, at: AT, entry: views.answer(say).question },
    { text: LONGEST, at: AT },
  ];
  return ticket(say, { state: 'answered', expert: EXPERT, lines, leftOut: 3, deeds: ['add', 'reopen', 'withdraw'] });
}

/** Ten questions, and more that are not listed. */
export function myTickets(): MyTicketsView {
  const states = ['open', 'claimed', 'answered', 'reopened', 'closed'] as const;
  const tickets = Array.from({ length: 10 }, (_, index) => ({
    ...{ ticketId: `t${index}`, number: 40 - index, state: states[index % states.length] ?? 'open' },
    ...{ question: LONGEST, openedAt: new Date('2026-11-20T10:00:00Z') },
    newest: index % 3 === 2 ? undefined : { author: index % 3 === 1 ? EXPERT : undefined, text: LONGEST },
  }));
  return { nonce: 'n', tickets, older: 7, canAsk: true };
}

export function thanks(changes: Partial<FeedbackThanksView> = {}): FeedbackThanksView {
  return { nonce: 'n', entryId: 'markets', wasHelpful: false, words: 'none', offersPerson: false, ...changes };
}
