import type { Say } from '../domain/strings.ts';
import type { ExpertName, Ticket, TicketMessage } from '../domain/support/ticket.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { paragraph } from './elements.ts';
import { cardMoment } from './format.ts';
import { plainWords } from './plainWords.ts';
import { typedLines } from './typedLines.ts';

/** What the person who asked adds, below the ticket's card. */
export function expertAdditionCard(ticket: Ticket, { text }: TicketMessage, say: Say): CardMessage {
  const head = say('experts.thread.addition', { number: ticket.number });
  return cardMessage({ summary: head, body: [paragraph(head), ...typedLines(text)] }, say);
}

/** That nobody has answered in time. */
export function expertReminderCard({ claim, dueAt, number }: Ticket, say: Say): CardMessage {
  const due = { due: cardMoment(dueAt) };
  const body = claim
    ? say('experts.thread.reminder.claimed', { name: plainWords(claim.name), ...due })
    : say('experts.thread.reminder.open', due);
  return cardMessage({ summary: say('experts.thread.reminder.summary', { number }), body: [paragraph(body)] }, say);
}

/** That an answer does not reach the person who asked. */
export function expertUndeliveredCard(author: ExpertName | undefined, say: Say): CardMessage {
  const summary = say('experts.thread.undelivered.summary');
  const name = plainWords(author?.name ?? say('experts.somebody'));
  return cardMessage({ summary, body: [paragraph(say('experts.thread.undelivered.text', { name }))] }, say);
}
