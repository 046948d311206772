import type { Locale } from '../people/locale.ts';
import type { MarketCode } from '../program.ts';
import { KNOWN_TEXT, SEVERAL } from './constants.ts';
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
 * which the whole may mean too (a story's sentence, read alone, often means something that the story does not), unless one is beyond doubt. The surest parting
 * counts. `read` reads a part of the text.
 */
export function findTwoQuestions(
  { text, locale, reading }: WholeText,
  read: (part: string) => Reading,
): TwoQuestions | undefined {
  let best: TwoQuestions | undefined;
  if (reading.kind !== 'answer' && reading.kind !== 'clarify') return best;
  for (const parting of partingsIn(text, locale).filter(mayBeTwo).slice(0, SEVERAL.mostPartings)) {
    const found = bothAnswered(parting, reading.ids, read);
    if (found !== undefined && found.confidence > (best?.confidence ?? 0)) best = found;
  }
  return best;
}

/** Both answers, where each part has one that is among the entries that the whole may mean. */
function bothAnswered(
  parting: Parting,
  meant: readonly string[],
  read: (part: string) => Reading,
): TwoQuestions | undefined {
  const [left, right] = [read(parting.left), read(parting.right)];
  const first = answerOf(left, right, meant);
  const second = answerOf(right, left, meant);
  if (first === undefined || second === undefined || isOneTopic(first.id, second.id)) return undefined;
  if (!bothAsked(parting) && [left, right].some(isUnsure)) return undefined;
  return { first, second, confidence: left.confidence * right.confidence };
}

/**
 * What answers a part. Where it could mean several things by itself ("what is it" in "what is it and does it work in Japan?"), the other
 * part must have its answer, and the whole says which of them is meant.
 */
function answerOf(part: Reading, other: Reading, meant: readonly string[]): AnsweredPart | undefined {
  const { market } = part;
  if (part.kind === 'answer') return stands(part, other, meant) ? { id: part.ids[0], market } : undefined;
  if (part.kind !== 'clarify' || other.kind !== 'answer' || part.confidence < SEVERAL.leastOffered) return undefined;
  const id = meant.find((each) => part.ids.slice(0, 2).includes(each) && !isOneTopic(each, other.ids[0]));
  return id === undefined ? undefined : { id, market };
}

/** Whether the whole may mean a part's answer; a part that is beyond doubt only needs the other one to be meant. */
function stands(part: Reading & { kind: 'answer' }, other: Reading, meant: readonly string[]): boolean {
  if (meant.includes(part.ids[0])) return true;
  return part.confidence >= KNOWN_TEXT && other.kind === 'answer' && meant.includes(other.ids[0]);
}

const isUnsure = ({ kind, confidence }: Reading): boolean => kind === 'answer' && confidence < SEVERAL.joined;

/** Of two sentences that no word joins, one is often but the story around the other, unless both are asked. */
const mayBeTwo = (parting: Parting): boolean => parting.isJoined || bothAsked(parting);

const bothAsked = ({ left, right }: Parting): boolean => isAsked(left) && isAsked(right);

const isAsked = (part: string): boolean => /(?:[?？]|か|吗|呢)\s*$/u.test(part);

/** Whether two entries are the same, or one is the finer topic of the other: then the whole text says better which one is meant. */
const isOneTopic = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
