import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { confirmDeletionCard } from '../../cards/confirmDeletionCard.ts';
import { confirmTicketWithdrawalCard } from '../../cards/confirmTicketWithdrawalCard.ts';
import { contactCard } from '../../cards/contactCard.ts';
import { dataDeletedCard } from '../../cards/dataDeletedCard.ts';
import { exportPartCard } from '../../cards/exportField.ts';
import { feedbackDialogCard, feedbackFormCard } from '../../cards/feedbackFormCard.ts';
import { type FateOfWords, feedbackThanksCard } from '../../cards/feedbackThanksCard.ts';
import { helpCard } from '../../cards/helpCard.ts';
import { myDataCard } from '../../cards/myDataCard.ts';
import { myTicketsCard } from '../../cards/myTicketsCard.ts';
import { notAnsweredCard } from '../../cards/notAnsweredCard.ts';
import { personalChatCard } from '../../cards/personalChatCard.ts';
import { ticketCard } from '../../cards/ticketCard.ts';
import { ticketFormCard } from '../../cards/ticketFormCard.ts';
import { welcomeCard } from '../../cards/welcomeCard.ts';
import { refusal } from '../../domain/faq/refusal.ts';
import type { Say } from '../../domain/strings.ts';
import { MOST_TICKETS } from '../../domain/support/ticket.ts';
import * as views from './cardViews.ts';
import * as support from './supportViews.ts';

const NOTES = ['add', 'reopen', 'withdraw-confirmed', 'not-now', 'empty'] as const;
const FATES: readonly FateOfWords[] = ['none', 'kept', 'dropped', 'dropped-by-teams'];

/** Every card of questions to the experts and of feedback, as employees see it. */
export function supportCards(say: Say): Record<string, CardMessage> {
  return { ...formCards(say), ...ticketCards(say), ...feedbackCards(say), ...dataCards(say), ...otherCards(say) };
}

function formCards(say: Say): Record<string, CardMessage> {
  const form = support.ticketForm(say);
  const shown = (change: 'answer' | 'refusal' | 'nothing') => ({ ...form.context, shown: change });
  return {
    'question to experts': ticketFormCard(form, say),
    'question to experts, answered': ticketFormCard({ ...form, context: shown('answer') }, say),
    'question to experts, refused': ticketFormCard({ ...form, context: shown('refusal'), entries: [] }, say),
    'question to experts, at once': ticketFormCard(
      { ...form, question: '', context: shown('nothing'), entries: [], market: undefined, enrollment: undefined },
      say,
    ),
    'question to experts, empty': ticketFormCard({ ...form, question: '', problem: say('support.form.empty') }, say),
    'question to experts, too many': ticketFormCard(
      { ...form, question: support.LONGEST, problem: say('support.form.too-many', { count: MOST_TICKETS }) },
      say,
    ),
  };
}

function ticketCards(say: Say): Record<string, CardMessage> {
  const { EXPERT, ticket } = support;
  const closed = { state: 'closed', deeds: ['reopen'] } as const;
  return {
    'own question, open': ticketCard(ticket(say), say),
    'own question, claimed': ticketCard(ticket(say, { state: 'claimed', expert: EXPERT }), say),
    'own question, answered': ticketCard(support.longTicket(say), say),
    'own question, reopened': ticketCard(ticket(say, { state: 'reopened' }), say),
    'own question, withdrawn': ticketCard(ticket(say, { ...closed, closedBy: 'asker' }), say),
    'own question, closed': ticketCard(ticket(say, { ...closed, closedBy: 'expert' }), say),
    ...Object.fromEntries(
      NOTES.map((name) => [
        `own question: ${name}`,
        ticketCard(ticket(say, { note: say(`support.note.${name}`) }), say),
      ]),
    ),
    'withdraw a question': confirmTicketWithdrawalCard({ ticketId: 't', number: 12, nonce: 'n' }, say),
    'own questions': myTicketsCard(support.myTickets(), say),
    'own questions, none': myTicketsCard({ nonce: 'n', tickets: [], older: 0, canAsk: false }, say),
  };
}

function feedbackCards(say: Say): Record<string, CardMessage> {
  const asked = { nonce: 'n', entryId: 'markets' };
  return {
    'why not helpful': feedbackFormCard({ ...asked, offersPerson: false }, say),
    'why not helpful, again': feedbackFormCard({ ...asked, offersPerson: true }, say),
    'why not helpful, in a dialog': feedbackDialogCard(asked, say),
    'thanks, helpful': feedbackThanksCard(support.thanks({ wasHelpful: true }), say),
    ...Object.fromEntries(
      FATES.map((words) => [
        `thanks, words: ${words}`,
        feedbackThanksCard(support.thanks({ words, offersPerson: words === 'none' }), say),
      ]),
    ),
  };
}

function dataCards(say: Say): Record<string, CardMessage> {
  const [openedAt, updatedAt] = [new Date('2026-11-02T10:00:00Z'), new Date('2026-11-20T10:00:00Z')];
  const kept = { hasTickets: true, hasFeedback: true };
  const tickets = Array.from({ length: 17 }, (_, number) => ({ number, state: 'open' as const, openedAt, updatedAt }));
  const feedback = Array.from({ length: 17 }, () => ({
    ...{ question: views.answer(say).question, verdict: 'not-helpful' as const, at: openedAt },
  }));
  return {
    'my data, with questions': myDataCard(
      { ...views.myData(say), tickets, feedback, exported: '質'.repeat(4_000) },
      say,
    ),
    'my data, further text': exportPartCard('{"a": 1}\n'.repeat(400), { part: 2, parts: 3 }, say),
    'confirm deletion, with questions': confirmDeletionCard({ nonce: 'n', ...kept }, say),
    'data deleted, with questions': dataDeletedCard({ nonce: 'n', ...kept }, say),
  };
}

function otherCards(say: Say): Record<string, CardMessage> {
  const words = refusal({}, views.programName(say), say);
  return {
    'contacts, nobody takes it': contactCard({ ...views.support, contacts: views.contacts, unsent: 'A\nB' }, say),
    'help with experts': helpCard({ nonce: 'n', hasExperts: true }, say),
    'not answered, again': notAnsweredCard({ nonce: 'n', refusal: words, offersPerson: true }, say),
    'welcome with experts': welcomeCard({ ...views.welcome(say), hasExperts: true }, say),
    'welcome with experts, no questions kept': welcomeCard(
      { ...views.welcome(say), hasExperts: true, questionRetentionDays: 0 },
      say,
    ),
    'personal chat for a question': personalChatCard({ appId: 'app-1', matter: 'question' }, say),
  };
}
