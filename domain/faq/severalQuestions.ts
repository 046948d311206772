import type { Locale } from '../people/locale.ts';
import type { MarketCode } from '../program.ts';
import { SEVERAL } from './constants.ts';
import type { Decision } from './decision.ts';
import { type Parting, partingsIn } from './joiningWords.ts';
import type { AnsweredPart } from './understanding.ts';

/** What a text, or a part of it, was read to mean, and the market that it names. */
export type Reading = Decision & { readonly market?: MarketCode | undefined };

/** Two questions of one text: the entries that answer them, and how sure it is that both are meant. */
export interface TwoQuestions {
  readonly first: AnsweredPart;
  readonly second: AnsweredPart;
  readonly confidence: number;
}

/** A whole text, and what it means if it is taken as one question. */
export interface WholeText {
  readonly text: string;
  readonly locale: Locale;
  readonly reading: Reading;
}

/**
 * Two questions in one text ("what is it and does it work in Japan?"): a parting on both sides of which an entry answers, each of
 * which the whole may mean too (a story's sentence, read alone, often means something that the story does not). The surest parting
 * counts. `read` reads a part of the text.
 */
export function findTwoQuestions(
  { text, locale, reading }: WholeText,
  read: (part: string) => Reading,
): TwoQuestions | undefined {
  let best: TwoQuestions | undefined;
  for (const parting of partingsIn(text, locale).filter(mayBeTwo).slice(0, SEVERAL.mostPartings)) {
    const found = bothAnswered(parting, read);
    if (found === undefined || !mayMean(reading, found)) continue;
    if (found.confidence > (best?.confidence ?? 0)) best = found;
  }
  return best;
}

function bothAnswered(parting: Parting, read: (part: string) => Reading): TwoQuestions | undefined {
  const [left, right] = [read(parting.left), read(parting.right)];
  if (left.kind !== 'answer' || right.kind !== 'answer' || isOneTopic(left.ids[0], right.ids[0])) return undefined;
  if (!bothAsked(parting) && Math.min(left.confidence, right.confidence) < SEVERAL.joined) return undefined;
  return {
    first: { id: left.ids[0], market: left.market },
    second: { id: right.ids[0], market: right.market },
    confidence: left.confidence * right.confidence,
  };
}

/** Of two sentences that no word joins, one is often but the story around the other, unless both are asked. */
const mayBeTwo = (parting: Parting): boolean => parting.isJoined || bothAsked(parting);

const bothAsked = ({ left, right }: Parting): boolean => isAsked(left) && isAsked(right);

const isAsked = (part: string): boolean => /[?？]\s*$/u.test(part);

/** Whether two entries are the same, or one is the finer topic of the other: then the whole text says better which one is meant. */
const isOneTopic = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

function mayMean(whole: Reading, { first, second }: TwoQuestions): boolean {
  if (whole.kind !== 'answer' && whole.kind !== 'clarify') return false;
  return [first, second].every(({ id }) => whole.ids.includes(id));
}
