import type { Feedback } from '../domain/insights/feedback.ts';
import type { Ticket, TicketMessage } from '../domain/support/ticket.ts';
import type { KeptOfPerson } from './keptOfPerson.ts';

/**
 * Everything that is kept of a person as JSON, which programs read and people can: whole texts, times in UTC (ISO 8601). Where in Teams the experts
 * read a question is not the asker's, and an expert is told by name only.
 */
export function exportedText({ chat, consoleName, enrollments, announcements, ...others }: KeptOfPerson): string {
  const { tickets, feedback } = others;
  const kept = {
    ...{ chat, consoleName, announcements, enrollments },
    questionsToExperts: tickets.map(({ ticket, messages }) => exportedTicket(ticket, messages)),
    feedback: feedback.map(exportedFeedback),
  };
  return JSON.stringify(kept, undefined, 2);
}

function exportedTicket(ticket: Ticket, messages: readonly TicketMessage[]) {
  const { number, state, locale, market, question, context, openedAt, updatedAt, firstAnswerAt, closedAt } = ticket;
  const { claim, closedBy } = ticket;
  return {
    ...{ number, state, openedAt, updatedAt, firstAnswerAt, closedAt, closedBy, expert: claim?.name },
    ...{ locale, market, question, context },
    messages: messages
      .filter(({ kind }) => kind !== 'reminder')
      .map(({ kind, author, text, entryId, at }) => ({ kind, author: author?.name, at, text, entryId })),
  };
}

function exportedFeedback({ person: _, ...feedback }: Feedback) {
  return feedback;
}
