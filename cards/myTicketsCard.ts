import type { Say } from '../domain/strings.ts';
import type { TicketState } from '../domain/support/ticket.ts';
import { submit } from './actions.ts';
import type { CardElement, CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, literal, paragraph, quiet } from './elements.ts';
import { formatDay } from './format.ts';
import { beginningOf } from './typedLines.ts';

/** What of a question and of a message is shown in the list, in characters. */
const QUESTION_SHOWN = 60;
const SHOWN = 140;

/** A question to the experts, in the list of its asker. */
export interface ListedTicket {
  readonly ticketId: string;
  readonly number: number;
  readonly state: TicketState;
  readonly question: string;
  readonly openedAt: Date;
  /** The newest thing that was said after the question, if anything; without an author by the asker. */
  readonly newest?: { readonly author?: string | undefined; readonly text: string } | undefined;
}

/** Somebody's questions to the experts. */
export interface MyTicketsView {
  readonly nonce: string;
  /** Those that wait first; at most ten. */
  readonly tickets: readonly ListedTicket[];
  /** How many more are kept. */
  readonly older: number;
  /** Whether a new one can be asked. */
  readonly canAsk: boolean;
}

/** What became of somebody's questions to the experts, each to be opened. */
export function myTicketsCard({ nonce, tickets, older, canAsk }: MyTicketsView, say: Say): CardMessage {
  const title = say('support.mine.title');
  const body = [
    heading(title),
    ...(tickets.length === 0 ? [paragraph(say('support.mine.none'))] : []),
    ...tickets.flatMap((ticket) => listed(ticket, nonce, say)),
    ...(older > 0 ? [quiet(say('support.mine.older', { count: older }))] : []),
  ];
  const ask = submit(say('support.button.ask'), { kind: 'person', nonce });
  const help = submit(say('button.help'), { kind: 'command', command: 'help', nonce });
  return cardMessage({ summary: title, body, actions: canAsk ? [ask, help] : [help] }, say);
}

/** Only its number and state can be clicked: a button is named by all that stands in it, which a whole message is too long for. */
function listed(ticket: ListedTicket, nonce: string, say: Say): readonly CardElement[] {
  const { ticketId, number, state, question, openedAt } = ticket;
  const line = say('support.mine.ticket', { number, state: say(`support.state.${state}`) });
  const asked = { date: formatDay(openedAt, say), question: beginningOf(question, QUESTION_SHOWN) };
  return [
    {
      ...{ type: 'Container', style: 'emphasis', spacing: 'medium' },
      selectAction: submit(line, { kind: 'ticket', ticketId, deed: 'show', nonce }),
      items: [{ type: 'TextBlock', text: `› ${line}`, wrap: true, weight: 'bolder', color: 'accent' }],
    },
    literal(say('support.mine.question', asked)),
    ...newestOf(ticket, say),
  ];
}

function newestOf({ newest }: ListedTicket, say: Say): readonly CardElement[] {
  if (!newest) return [];
  const text = beginningOf(newest.text, SHOWN);
  const { author } = newest;
  return [literal(author ? say('support.mine.expert', { expert: author, text }) : say('support.mine.you', { text }))];
}
