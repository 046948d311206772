import eld from 'eld/extrasmall';
import { LOCALES, type Locale } from '../people/locale.ts';
import { EVIDENCE } from './languageConstants.ts';

/** What the letters of a text tell about its language. */
export interface LetterReading {
  /** By how much each language falls behind the likeliest one, in nats (0 or less). */
  behind(locale: Locale): number;
  /** The likeliest of all languages that the detector knows, as a BCP 47 tag; undefined where the letters tell none. */
  readonly likeliest: string | undefined;
  /** By how much of the detector's score (0 to 1) the likeliest leads over all languages of the content. */
  readonly lead: number;
}

/** Reads the letters of a text that has this many words. */
export function readLetters(text: string, words: number): LetterReading {
  const result = eld.detect(text);
  const scores = result.getScores();
  const scoreOf = (locale: Locale): number => scores[detectorName(locale)] ?? 0;
  const best = Math.max(...LOCALES.map(scoreOf));
  const likeliest = result.language === '' ? undefined : result.language;
  return {
    behind: (locale) => {
      const gap = (unscaled(best) - unscaled(scoreOf(locale))) * words * EVIDENCE.letters;
      return -Math.min(EVIDENCE.mostByLetters, gap);
    },
    likeliest,
    lead: likeliest === undefined ? 0 : (scores[likeliest] ?? 0) - best,
  };
}

/** The detector names languages without their script. */
const detectorName = (locale: Locale): string => new Intl.Locale(locale).language;

/** The detector squeezes its score per n-gram `s` into s / (s + 25); here it is again, to be multiplied. */
const unscaled = (score: number): number => (25 * score) / (1 - score);
