import type { Locale } from '../people/locale.ts';
import { CONTRACTIONS } from './contractions.ts';
import { foldAccents } from './foldAccents.ts';
import { normalize } from './normalize.ts';

const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const WORD_WITH_MARKS = /[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu;
/** Numbers differ by their shape only: a year has four digits, a code six. Longer ones are all alike. */
const LONGEST_SHAPE = 7;

/**
 * The words of a text in order: lower case, contractions written out, digits as `#` and their number (`2019` is `#4`).
 * An apostrophe or hyphen parts two words.
 */
export function tokensOf(text: string, locale: Locale): string[] {
  const spelledOut = normalize(text).replace(WORD_WITH_MARKS, (word) => expand(word, locale));
  return [...spelledOut.matchAll(WORD)].map(([word]) => (/\p{N}/u.test(word) ? shapeOf(word) : word));
}

const expand = (word: string, locale: Locale): string => {
  const known = CONTRACTIONS[locale];
  const key = foldAccents(word);
  return Object.hasOwn(known, key) ? (known[key] ?? word) : word;
};

const shapeOf = (digits: string): string => `#${Math.min(digits.length, LONGEST_SHAPE)}`;
