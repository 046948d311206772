import type { Say } from '../domain/strings.ts';
import type { TicketMessage } from '../domain/support/ticket.ts';
import type { CardElement } from './adaptiveCard.ts';
import { quiet, subheading } from './elements.ts';
import type { ExpertView } from './expertCard.ts';
import { titleOf } from './expertFacts.ts';
import { cardMoment } from './format.ts';
import { plainWords } from './plainWords.ts';
import { beginningOf, typedLines } from './typedLines.ts';

/** So many of the newest messages stand on the card, and so many characters of each: the whole of them is in the thread and in the console. */
const NEWEST = 3;
const LONGEST = 400;

/** What was said since the question, and whether each answer reached the person who asked. */
export function expertMessages(
  { messages, entries }: Pick<ExpertView, 'messages' | 'entries'>,
  say: Say,
): readonly CardElement[] {
  const said = messages.filter(({ kind }) => kind !== 'reminder').slice(-NEWEST);
  if (said.length === 0) return [];
  return [
    subheading(say('experts.said.title')),
    ...said.flatMap((message) => [quiet(headOf(message, say)), ...wordsOf(message, entries, say)]),
  ];
}

function headOf({ kind, author, at, relay }: TicketMessage, say: Say): string {
  const moment = cardMoment(at);
  if (kind === 'addition' || !author) return say('experts.said.asker', { moment });
  const head = say('experts.said.expert', { name: plainWords(author.name), moment });
  return relay === 'delivered' ? head : `${head} ${say(`experts.said.${relay}`)}`;
}

function wordsOf({ text, entryId }: TicketMessage, entries: ExpertView['entries'], say: Say): readonly CardElement[] {
  const along =
    entryId === undefined ? [] : [quiet(say('experts.said.entry', { entry: plainWords(titleOf(entryId, entries)) }))];
  return [...typedLines(beginningOf(text, LONGEST)), ...along];
}
