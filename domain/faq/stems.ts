import { newStemmer } from 'snowball-stemmers';
import type { Locale } from '../people/locale.ts';
import { foldAccents } from './foldAccents.ts';

const ALGORITHM: Readonly<Record<Locale, string>> = { en: 'english', fr: 'french' };

/** Reduces words to their stems without accents (Snowball), remembering those it has seen in training. */
export function createStemmer(locale: Locale): (word: string) => string {
  const stemmer = newStemmer(ALGORITHM[locale]);
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? foldAccents(stemmer.stem(word));
    if (known.size < MOST_REMEMBERED) known.set(word, stem);
    return stem;
  };
}

/** Enough for any content; what strangers type must not fill the memory. */
const MOST_REMEMBERED = 20_000;
