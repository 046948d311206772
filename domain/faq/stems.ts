import { newStemmer } from 'snowball-stemmers';
import type { Locale } from '../people/locale.ts';
import { foldAccents } from './foldAccents.ts';

/** Snowball's algorithm for each language; Chinese and Japanese words have no endings that it knows. */
const ALGORITHM: ReadonlyMap<string, string> = new Map([
  ['en', 'english'],
  ['fr', 'french'],
  ['de', 'german'],
  ['es', 'spanish'],
  ['pt', 'portuguese'],
  ['it', 'italian'],
  ['nl', 'dutch'],
]);

/** Reduces words to their stems without accents (Snowball), remembering those it has seen in training. */
export function createStemmer(locale: Locale): (word: string) => string {
  const algorithm = ALGORITHM.get(locale);
  if (algorithm === undefined) return (word) => word;
  const stemmer = newStemmer(algorithm);
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? foldAccents(stemmer.stem(word));
    if (known.size < MOST_REMEMBERED) known.set(word, stem);
    return stem;
  };
}

/** Enough for any content; what strangers type must not fill the memory. */
const MOST_REMEMBERED = 20_000;
