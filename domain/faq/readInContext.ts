import type { Locale } from '../people/locale.ts';
import type { Entry } from './entry.ts';
import { readFollowUp } from './followUp.ts';
import { findTwoQuestions, type Reading } from './severalQuestions.ts';
import type { AnsweredPart } from './understanding.ts';

/** What stands around a text. */
export interface TextContext {
  readonly locale: Locale;
  /** The entry that was answered right before, if one was. */
  readonly previous: Entry | undefined;
  /** What the text means where it stands word for word in the content; it is one thing then. */
  readonly known?: Reading | undefined;
}

/** What a whole text means: one thing, or two questions (then `also` is the second one's answer). `read` reads any text as one thing. */
export function readInContext(
  text: string,
  { locale, previous, known }: TextContext,
  read: (text: string) => Reading,
): Reading & { readonly also?: AnsweredPart } {
  const followUp = previous && readFollowUp(text, locale, previous);
  if (followUp !== undefined) return followUp;
  const alone = known ?? read(text);
  const two = known === undefined ? findTwoQuestions({ text, locale, reading: alone }, read) : undefined;
  if (two === undefined) return alone;
  const { first, second, confidence } = two;
  return { kind: 'answer', ids: [first.id, second.id], market: first.market, also: second, confidence };
}
