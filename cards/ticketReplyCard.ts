import type { ComposedAnswer } from '../domain/faq/composeAnswer.ts';
import type { Say } from '../domain/strings.ts';
import { LONGEST_QUESTION } from '../domain/support/ticket.ts';
import type { AskerDeed } from '../domain/support/ticketOutcome.ts';
import { actionSet, submit, submitWithInputs } from './actions.ts';
import type { CardElement, CardMessage } from './adaptiveCard.ts';
import { answerPart } from './answerCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, quiet, subheading } from './elements.ts';
import { beginningOf, typedLines } from './typedLines.ts';

/** An expert's answer as the person who asked gets it. */
export interface TicketReplyView {
  readonly ticketId: string;
  readonly number: number;
  /** The buttons' nonce: the answer's own id, so that a card that came twice is one. */
  readonly nonce: string;
  /** As Teams names the expert. */
  readonly expert: string;
  /** As the expert typed it; empty where the entry says it all. */
  readonly text: string;
  readonly question: string;
  /** The entry of the FAQ that was sent along. */
  readonly answer?: ComposedAnswer | undefined;
  /** What the person may do now. */
  readonly deeds: readonly AskerDeed['kind'][];
}

/** So much of the question is quoted, in characters. */
const LONGEST_QUOTE = 160;

/** An expert's answer, the question that it is about, and how to write back or be done. */
export function ticketReplyCard(view: TicketReplyView, say: Say): CardMessage {
  const { number, expert, text, question, answer } = view;
  const title = say('experts.answer.title', { number });
  const body = [
    heading(title),
    ...typedLines(say('experts.answer.question', { question: beginningOf(question, LONGEST_QUOTE) })),
    ...named(say('experts.answer.from', { name: expert })),
    ...typedLines(text),
    ...(answer ? [subheading(say('experts.answer.entry')), ...answerPart(answer, say)] : []),
    ...writeBack(view, say),
  ];
  return cardMessage({ summary: say('experts.answer.summary', { number }), body, actions: done(view, say) }, say);
}

/** A line with somebody's name, which may hold what Markdown knows. */
function named(text: string): readonly CardElement[] {
  return [{ type: 'RichTextBlock', spacing: 'medium', inlines: [{ type: 'TextRun', text, weight: 'bolder' }] }];
}

function writeBack({ ticketId, nonce, deeds }: TicketReplyView, say: Say): readonly CardElement[] {
  if (!deeds.includes('add')) return [];
  return [
    {
      type: 'Input.Text',
      id: 'text',
      label: say('experts.answer.add'),
      isMultiline: true,
      maxLength: LONGEST_QUESTION,
      spacing: 'medium',
    },
    actionSet([submitWithInputs(say('experts.button.add'), { kind: 'ticket', ticketId, deed: 'add', nonce })]),
    quiet(say('experts.answer.readers')),
  ];
}

function done({ ticketId, nonce, deeds }: TicketReplyView, say: Say) {
  if (!deeds.includes('withdraw')) return [];
  return [submit(say('experts.button.solved'), { kind: 'ticket', ticketId, deed: 'withdraw-confirmed', nonce })];
}
