import eld from 'eld/extrasmall';
import { LOCALES, type Locale } from '../people/locale.ts';
import { LANGUAGE } from './constants.ts';
import { MARKET_TOKEN } from './marketFinder.ts';

/** The languages that are told apart, as the detector names them and as BCP 47 tags. */
const TAGS: Readonly<Record<string, string>> = {
  en: 'en',
  fr: 'fr',
  de: 'de',
  es: 'es',
  pt: 'pt',
  it: 'it',
  nl: 'nl',
  ja: 'ja',
  zh: 'zh-Hans',
};

/** What a text's language seems to be. */
export interface DetectedLanguage {
  /** A BCP 47 tag, where the text alone tells the language. */
  readonly tag: string | undefined;
  /** The content language that the text is closest to, where it tells. */
  readonly locale: Locale | undefined;
}

/** Names and signs that are the same in every language. */
const NOT_TELLING = new RegExp(
  `\\b(microsoft|office|hup|wdp|home use program|workplace discount program|365|visio|${MARKET_TOKEN})\\b`,
  'giu',
);

/** The language of a text (without the names of places). Kana is Japanese, Han without kana Chinese. */
export function detectLanguage(text: string): DetectedLanguage {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { tag: TAGS.ja, locale: undefined };
  if (/\p{Script=Han}/u.test(text)) return { tag: TAGS.zh, locale: undefined };
  const result = eld.detect(text.replace(NOT_TELLING, ' '));
  const scores = result.getScores();
  const [best, second] = LOCALES.map((locale) => ({ locale, score: scores[locale] ?? 0 })).sort(
    (a, b) => b.score - a.score,
  );
  if (best === undefined) return { tag: undefined, locale: undefined };
  // Not `setLanguageSubset`: the detector is one for the whole process, and `languageLetters.ts` needs all its languages.
  const likeliest = Object.keys(TAGS).reduce((a, b) => ((scores[b] ?? 0) > (scores[a] ?? 0) ? b : a));
  const isForeign = result.isReliable() && (scores[likeliest] ?? 0) - best.score >= LANGUAGE.foreignMargin;
  if (isForeign) return { tag: TAGS[likeliest], locale: undefined };
  const isClear = best.score - (second?.score ?? 0) >= LANGUAGE.contentMargin;
  return isClear ? { tag: best.locale, locale: best.locale } : { tag: undefined, locale: undefined };
}
