import type { Locale } from '../people/locale.ts';
import { comparable } from './comparable.ts';
import { learnAnew, type Remember } from './remember.ts';
import type { Utterance } from './understanding.ts';

/** What a text means that stands word for word in the content: its label, in the language that it stands in. */
export interface KnownText {
  readonly label: string;
  readonly locale: Locale;
}

/**
 * Looks a text up in languages that it may be in, likeliest first; undefined where it stands in none of these. Other languages do not
 * count: English commands stand among the examples of many. The languages are asked for only where the text stands in any.
 */
export type FindKnownText = (text: string, locales: Iterable<Locale>) => KnownText | undefined;

/** What texts mean, by their words alone (`comparable`). Plain data. */
export type KnownTexts = ReadonlyMap<string, readonly KnownText[]>;

/** Knows texts by their words alone: case, punctuation and spaces do not count. Digits alone are of no language, and not known. */
export function rememberTexts(texts: ReadonlyMap<Locale, readonly Utterance[]>, remember?: Remember): FindKnownText {
  const known = learnKnownTexts(texts, remember);
  return findKnownBy((words) => known.get(words));
}

/** What the texts of each language mean, learned or remembered. */
export function learnKnownTexts(
  texts: ReadonlyMap<Locale, readonly Utterance[]>,
  remember: Remember = learnAnew,
): KnownTexts {
  return remember('known-texts', [...texts], () => knownByWords(texts));
}

/** Looks texts up by their words; of what stands more than once in a language, the last one counts. */
export function findKnownBy(knownAs: (words: string) => readonly KnownText[] | undefined): FindKnownText {
  return (text, locales) => {
    const found = knownAs(comparable(text));
    if (found === undefined) return undefined;
    for (const locale of locales) {
      const inLocale = found.findLast((each) => each.locale === locale);
      if (inLocale !== undefined) return inLocale;
    }
    return undefined;
  };
}

/** Gathers texts by their words. `wordsOf` is `comparable`, or remembers what that gave. */
export function knownByWords(
  texts: Iterable<readonly [Locale, readonly Utterance[]]>,
  wordsOf: (text: string) => string = comparable,
): Map<string, KnownText[]> {
  const known = new Map<string, KnownText[]>();
  for (const [locale, utterances] of texts)
    for (const { text, label } of utterances) {
      const words = wordsOf(text);
      if (/\p{L}/u.test(words)) known.set(words, [...(known.get(words) ?? []), { label, locale }]);
    }
  return known;
}
