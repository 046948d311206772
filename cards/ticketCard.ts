import type { Say } from '../domain/strings.ts';
import { LONGEST_QUESTION, type TicketState } from '../domain/support/ticket.ts';
import type { AskerDeed } from '../domain/support/ticketOutcome.ts';
import { submit, submitWithInputs } from './actions.ts';
import type { CardActionElement, CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph, quiet } from './elements.ts';
import { cardMoment } from './format.ts';
import { plainWords } from './plainWords.ts';
import { typedLines } from './typedLines.ts';

/** Something that was said in a ticket; without an author the asker said it. */
export interface TicketLine {
  /** The expert's name. */
  readonly author?: string | undefined;
  readonly text: string;
  readonly at: Date;
  /** The question of an answer of the FAQ that the expert sent along. */
  readonly entry?: string | undefined;
}

/** A question to the experts, as the one who asked it sees it. */
export interface TicketView {
  /** New for each card that is shown. */
  readonly nonce: string;
  readonly ticketId: string;
  readonly number: number;
  readonly state: TicketState;
  /** The expert who has it in hand. */
  readonly expert?: string | undefined;
  readonly closedBy?: 'asker' | 'expert' | undefined;
  /** The question, then what was said after it. */
  readonly lines: readonly TicketLine[];
  /** How many between the question and the rest are not shown. */
  readonly leftOut: number;
  readonly deeds: readonly AskerDeed['kind'][];
  /** When experts are at work, in words. */
  readonly hours: string;
  /** What just came of a click, ready to read. */
  readonly note?: string | undefined;
}

/** Where a question to the experts stands, what was said so far, and what its asker may do. */
export function ticketCard(view: TicketView, say: Say): CardMessage {
  const { number, state, lines, leftOut } = view;
  const title = say(`support.title.${state}`, { number });
  const [question, ...said] = lines;
  const body = [
    heading(title),
    ...(view.note ? [note(view.note)] : []),
    ...nextSteps(view, say),
    ...(question ? line(question, say) : []),
    ...(leftOut > 0 ? [quiet(say('support.leftOut', { count: leftOut }))] : []),
    ...said.flatMap((one) => line(one, say)),
    ...words(view, say),
  ];
  return cardMessage({ summary: title, body, actions: actionsOf(view, say) }, say);
}

function nextSteps({ state, closedBy, expert, hours }: TicketView, say: Say): readonly CardElement[] {
  switch (state) {
    case 'open':
    case 'reopened':
      return [paragraph(say('support.next.open')), paragraph(say('support.hours', { hours }))];
    case 'claimed':
      return [
        paragraph(say('support.next.claimed', { expert: plainWords(expert ?? '') })),
        paragraph(say('support.hours', { hours })),
      ];
    case 'answered':
      return [paragraph(say('support.next.answered'))];
    case 'closed':
      return [paragraph(say(closedBy === 'asker' ? 'support.next.withdrawn' : 'support.next.closed'))];
  }
}

function line({ author, text, at, entry }: TicketLine, say: Say): readonly CardElement[] {
  const moment = cardMoment(at);
  const who = author
    ? say('support.said.expert', { expert: plainWords(author), moment })
    : say('support.said.you', { moment });
  return [
    { ...quiet(who), weight: 'bolder' },
    ...typedLines(text),
    ...(entry ? [paragraph(say('support.said.entry', { question: entry }))] : []),
  ];
}

/** One field serves both: what is added, or what is still open. */
function words({ deeds }: TicketView, say: Say): readonly CardElement[] {
  if (!deeds.includes('add') && !deeds.includes('reopen')) return [];
  const label = say(deeds.includes('reopen') ? 'support.stillOpen' : 'support.addition');
  return [{ type: 'Input.Text', id: 'text', isMultiline: true, maxLength: LONGEST_QUESTION, label, spacing: 'medium' }];
}

function actionsOf({ deeds, ticketId, nonce }: TicketView, say: Say): readonly CardActionElement[] {
  const deed = { kind: 'ticket', ticketId, nonce } as const;
  const may = (kind: AskerDeed['kind'], action: CardActionElement) => (deeds.includes(kind) ? [action] : []);
  return [
    ...may('add', submitWithInputs(say('support.button.add'), { ...deed, deed: 'add' })),
    ...may('reopen', submitWithInputs(say('support.button.reopen'), { ...deed, deed: 'reopen' })),
    ...may('withdraw', submit(say('support.button.withdraw'), { ...deed, deed: 'withdraw' })),
    submit(say('support.button.all'), { kind: 'command', command: 'my-tickets', nonce }),
  ];
}
