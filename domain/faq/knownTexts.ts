import { DEFAULT_LOCALE, type Locale, localeOf } from '../people/locale.ts';
import { detectLanguage } from './language.ts';
import { normalize } from './normalize.ts';
import type { Hints, Utterance } from './understanding.ts';

/** What a text means that stands word for word in the content: its label, in the language that it stands in. */
export interface KnownText {
  readonly label: string;
  readonly locale: Locale;
}

/** Looks a text up; undefined where it stands nowhere. Where it stands in several languages, the person's own decides. */
export type FindKnownText = (text: string, hints: Hints) => KnownText | undefined;

/** Remembers texts by their words alone: case, punctuation and spaces do not count. Digits alone are of no language, and not remembered. */
export function rememberTexts(texts: ReadonlyMap<Locale, readonly Utterance[]>): FindKnownText {
  const known = new Map<string, KnownText[]>();
  for (const [locale, utterances] of texts) {
    for (const { text, label } of utterances) {
      const words = wordsOf(text);
      const inOtherLocales = (known.get(words) ?? []).filter((other) => other.locale !== locale);
      if (/\p{L}/u.test(words)) known.set(words, [...inOtherLocales, { label, locale }]);
    }
  }
  return (text, hints) => {
    const found = known.get(wordsOf(text)) ?? [];
    return found.length < 2 ? found[0] : (found.find(({ locale }) => locale === ownLocale(text, hints)) ?? found[0]);
  };
}

const wordsOf = (text: string): string =>
  normalize(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function ownLocale(text: string, hints: Hints): Locale {
  return hints.conversationLocale ?? localeOf(hints.locale) ?? detectLanguage(text).locale ?? DEFAULT_LOCALE;
}
