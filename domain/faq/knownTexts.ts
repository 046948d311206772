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

/** Knows texts by their words alone: case, punctuation and spaces do not count. Digits alone are of no language, and not known. */
export function rememberTexts(
  texts: ReadonlyMap<Locale, readonly Utterance[]>,
  remember: Remember = learnAnew,
): FindKnownText {
  const known = remember('known-texts', [...texts], () => knownByWords(texts));
  return (text, locales) => {
    const found = known.get(comparable(text));
    if (found === undefined) return undefined;
    for (const locale of locales) {
      const inLocale = found.findLast((each) => each.locale === locale);
      if (inLocale !== undefined) return inLocale;
    }
    return undefined;
  };
}

function knownByWords(texts: ReadonlyMap<Locale, readonly Utterance[]>): Map<string, KnownText[]> {
  const known = new Map<string, KnownText[]>();
  for (const [locale, utterances] of texts)
    for (const { text, label } of utterances) {
      const words = comparable(text);
      if (/\p{L}/u.test(words)) known.set(words, [...(known.get(words) ?? []), { label, locale }]);
    }
  return known;
}
