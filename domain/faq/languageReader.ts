import { DEFAULT_LOCALE, LOCALES, type Locale, localeOf } from '../people/locale.ts';
import { hanEvidence } from './hanStandards.ts';
import { EVIDENCE, FOREIGN, type ForeignFrom } from './languageConstants.ts';
import { type LetterReading, readLetters } from './languageLetters.ts';
import {
  countLanguageWords,
  createLanguageWords,
  type LanguageWordCounts,
  type LanguageWords,
} from './languageWords.ts';
import { learnAnew, type Remember } from './remember.ts';
import { scriptsOf, writtenIn } from './scripts.ts';
import { tellingText, tellingWords } from './tellingWords.ts';
import type { Hints } from './understanding.ts';

/** What language a text is in, and what to answer it in. */
export interface LanguageReading {
  /** The language to read and to answer the text in. Where the text is foreign: the conversation's, else the person's, else English. */
  readonly locale: Locale;
  /** Whether the text is clearly in a language that the content lacks. */
  readonly isForeign: boolean;
  /** The text's own language as a BCP 47 tag: the locale, unless the text is foreign. */
  readonly tag: string;
}

/** Reads the language of a text from which the names of places are taken out (`MarketReading.withoutNames`). Pure; well under 1 ms. */
export type ReadLanguage = (text: string, hints?: Hints) => LanguageReading;

/** Learns, or remembers, from the examples of each language which words belong to it. */
export function createLanguageReader(
  examples: Readonly<Record<Locale, readonly string[]>>,
  remember: Remember = learnAnew,
): ReadLanguage {
  return readLanguageBy(learnLanguageCounts(examples, remember));
}

/** How often the words of each language occur in its examples, learned or remembered. */
export function learnLanguageCounts(
  examples: Readonly<Record<Locale, readonly string[]>>,
  remember: Remember,
): LanguageWordCounts {
  const wordsIn = (locale: Locale): string[] => examples[locale].flatMap(languageWordsOf);
  return remember('language-words', examples, () => countLanguageWords(LOCALES, wordsIn));
}

/** The words of a text by which languages are told. */
export const languageWordsOf = (text: string): string[] => tellingWords(tellingText(text));

/** Reads languages by words that were counted before. */
export function readLanguageBy(counts: LanguageWordCounts): ReadLanguage {
  const words = createLanguageWords(LOCALES, counts);
  return (typed, hints = {}) => {
    const text = tellingText(typed);
    const script = writtenIn(text);
    if (script === 'none') return inLocale(hinted(hints));
    const candidates = LOCALES.filter((locale) => scriptsOf(locale).includes(script));
    const telling = tellingWords(text);
    const letters = readLetters(text, telling.length);
    if (candidates.length === 0) return foreign(letters, hints);
    const best = likeliest(candidates, { telling, words, letters, hints });
    const found = { letters, words: telling.length, knownShare: words.knownShare(telling, best) };
    return script === 'latin' && isAnother(found, hints) ? foreign(letters, hints) : inLocale(best);
  };
}

const inLocale = (locale: Locale): LanguageReading => ({ locale, isForeign: false, tag: locale });

const foreign = ({ likeliest: tag }: LetterReading, hints: Hints): LanguageReading => ({
  locale: hinted(hints),
  isForeign: true,
  tag: tag ?? 'und',
});

const hinted = (hints: Hints): Locale => hints.conversationLocale ?? localeOf(hints.locale) ?? DEFAULT_LOCALE;

interface TextEvidence {
  readonly telling: readonly string[];
  readonly words: LanguageWords;
  readonly letters: LetterReading;
  readonly hints: Hints;
}

/** The candidate that words, letters and hints speak for the most; the first, where they speak for several alike. */
function likeliest(candidates: readonly Locale[], { telling, words, letters, hints }: TextEvidence): Locale {
  const byWords = words.evidence(telling);
  const sums = candidates.map((locale) => {
    const ofText = (byWords[LOCALES.indexOf(locale)] ?? 0) + letters.behind(locale);
    return { locale, sum: ofText + hanEvidence(telling, locale) + hintFor(locale, telling.length, hints) };
  });
  return sums.reduce((best, each) => (each.sum > best.sum ? each : best)).locale;
}

/** What is known of the person speaks only until there is a conversation. */
function hintFor(locale: Locale, words: number, { conversationLocale, locale: teamsTag }: Hints): number {
  if (locale !== (conversationLocale ?? localeOf(teamsTag))) return 0;
  const isShort = words <= EVIDENCE.shortWords;
  if (conversationLocale === undefined) return isShort ? EVIDENCE.personShort : EVIDENCE.person;
  return isShort ? EVIDENCE.conversationShort : EVIDENCE.conversation;
}

/** What speaks for another language than the content's closest one. */
interface Strange {
  readonly letters: LetterReading;
  readonly words: number;
  /** The share of the words that the content's closest language knows, 0 to 1. */
  readonly knownShare: number;
}

/** Whether a text is in another language; for who uses Teams in another one, also where nobody knows any of it ("hej"). */
function isAnother(found: Strange, hints: Hints): boolean {
  const isAnothers = hints.locale !== undefined && localeOf(hints.locale) === undefined;
  if (isAnothers && found.knownShare === 0 && found.letters.likeliest === undefined) return true;
  const rules = [FOREIGN.sentence, FOREIGN.short, ...(isAnothers ? [FOREIGN.hinted] : [])];
  return rules.some((rule) => isClear(found, rule));
}

const isClear = ({ letters, words, knownShare }: Strange, rule: ForeignFrom): boolean =>
  words >= rule.fewestWords && letters.lead >= rule.lead && knownShare <= rule.mostKnownWords;
