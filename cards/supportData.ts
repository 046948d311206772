import type { FeedbackReason, Verdict } from '../domain/insights/feedback.ts';
import type { Say } from '../domain/strings.ts';
import type { TicketState } from '../domain/support/ticket.ts';
import type { CardElement } from './adaptiveCard.ts';
import { literal, paragraph, quiet, subheading } from './elements.ts';
import { formatDay } from './format.ts';
import { beginningOf } from './typedLines.ts';

/** More is counted only; the whole list is in the text. */
const MOST_SHOWN = 10;
/** So much of somebody's own words is shown, in characters. */
const WORDS_SHOWN = 80;

/** A question to the experts that is kept of somebody. */
export interface KeptTicket {
  readonly number: number;
  readonly state: TicketState;
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

/** Feedback that is kept of somebody. */
export interface KeptFeedback {
  /** The question of the entry that it is about. */
  readonly question: string;
  readonly verdict: Verdict;
  readonly reason?: FeedbackReason | undefined;
  /** Their own words, where they agreed to their being kept. */
  readonly comment?: string | undefined;
  readonly at: Date;
}

/** The questions to the experts that are kept for so many days, without their words; nothing where there are none. */
export function ticketData(tickets: readonly KeptTicket[], days: number, say: Say): readonly CardElement[] {
  if (tickets.length === 0) return [];
  const older = tickets.length - MOST_SHOWN;
  return [
    subheading(say('support.data.title')),
    ...tickets.slice(0, MOST_SHOWN).map((ticket) => literal(ticketLine(ticket, say))),
    ...(older > 0 ? [quiet(say('support.data.more', { count: older }))] : []),
    quiet(say('support.data.kept', { days })),
  ];
}

function ticketLine({ number, state, openedAt, updatedAt }: KeptTicket, say: Say): string {
  const dates = { asked: formatDay(openedAt, say), changed: formatDay(updatedAt, say) };
  return say('support.data.ticket', { number, state: say(`support.state.${state}`), ...dates });
}

/** The feedback that is kept, its words for so many days; nothing where there is none. */
export function feedbackData(feedback: readonly KeptFeedback[], days: number, say: Say): readonly CardElement[] {
  if (feedback.length === 0) return [];
  const more = feedback.length - MOST_SHOWN;
  return [
    subheading(say('feedback.data.title')),
    ...feedback.slice(0, MOST_SHOWN).flatMap((one) => feedbackLines(one, say).map(literal)),
    ...(more > 0 ? [quiet(say('feedback.data.more', { count: more }))] : []),
    quiet(say('feedback.data.kept', { days })),
  ];
}

function feedbackLines({ question, verdict, reason, comment, at }: KeptFeedback, say: Say): readonly string[] {
  const words = { date: formatDay(at, say), verdict: say(`feedback.data.${verdict}`), question };
  return [
    say('feedback.data.line', words),
    ...(reason ? [say(`feedback.reason.${reason}`)] : []),
    ...(comment ? [say('support.form.quoted', { text: beginningOf(comment, WORDS_SHOWN) })] : []),
  ];
}

/** What a person's deletion means for these, so far as there are any. */
export interface SupportDeletion {
  readonly hasTickets?: boolean | undefined;
  readonly hasFeedback?: boolean | undefined;
}

/** What goes with the rest, and what of it stays. */
export function supportDeletion({ hasTickets, hasFeedback }: SupportDeletion, say: Say): readonly CardElement[] {
  return [
    ...(hasTickets ? [paragraph(say('support.data.deletion'))] : []),
    ...(hasFeedback ? [paragraph(say('feedback.data.deletion'))] : []),
  ];
}
