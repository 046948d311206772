import type { Locale } from '../people/locale.ts';
import { EVIDENCE } from './languageConstants.ts';

/** What the examples of each language tell about the language of a text. */
export interface LanguageWords {
  /** How much more likely these words are in each language than in all on average, in nats; in the order of the locales. */
  evidence(words: Iterable<string>): number[];
  /** The share of the words (0 to 1) that stand in the examples of a language. */
  knownShare(words: readonly string[], locale: Locale): number;
}

/** How often each word occurs in each language, and how many words each has, in the order of the locales. Plain data. */
export interface LanguageWordCounts {
  readonly counts: ReadonlyMap<string, Float32Array>;
  readonly totals: readonly number[];
}

/** Counts the words of each language. */
export function countLanguageWords(
  locales: readonly Locale[],
  wordsIn: (locale: Locale) => Iterable<string>,
): LanguageWordCounts {
  const counts = new Map<string, Float32Array>();
  const totals = locales.map((locale, index) => countWords(counts, wordsIn(locale), index, locales.length));
  return { counts, totals };
}

/** Words that a language, by its place among the locales, has besides, and such as it has no longer. */
export interface CountedChange {
  readonly place: number;
  readonly added: Iterable<string>;
  readonly removed: Iterable<string>;
}

/** What the same counts are after changes; what was counted before stays as it is. */
export function recount({ counts, totals }: LanguageWordCounts, changes: readonly CountedChange[]): LanguageWordCounts {
  const [words, sums] = [new Map(counts), [...totals]];
  const add = (word: string, place: number, by: number): void => {
    const known = Float32Array.from(words.get(word) ?? new Float32Array(totals.length));
    known[place] = (known[place] ?? 0) + by;
    sums[place] = (sums[place] ?? 0) + by;
    if (known.some((count) => count > 0)) words.set(word, known);
    else words.delete(word);
  };
  for (const { place, added, removed } of changes) {
    for (const word of added) add(word, place, 1);
    for (const word of removed) add(word, place, -1);
  }
  return { counts: words, totals: sums };
}

/** Tells languages by the words that were counted in the same ones. */
export function createLanguageWords(locales: readonly Locale[], { counts, totals }: LanguageWordCounts): LanguageWords {
  return {
    evidence: (words) => {
      const sums = locales.map(() => 0);
      for (const word of new Set(words)) {
        const known = counts.get(word);
        if (known !== undefined) addEvidence(sums, known, totals);
      }
      return sums;
    },
    knownShare: (words, locale) => {
      const index = locales.indexOf(locale);
      const known = words.filter((word) => (counts.get(word)?.[index] ?? 0) > 0);
      return words.length === 0 ? 0 : known.length / words.length;
    },
  };
}

function countWords(counts: Map<string, Float32Array>, words: Iterable<string>, index: number, size: number): number {
  let total = 0;
  for (const word of words) {
    const known = counts.get(word) ?? new Float32Array(size);
    known[index] = (known[index] ?? 0) + 1;
    counts.set(word, known);
    total += 1;
  }
  return total;
}

function addEvidence(sums: number[], counts: Float32Array, totals: readonly number[]): void {
  const logs = totals.map((total, index) =>
    Math.log(((counts[index] ?? 0) / Math.max(1, total)) * 10_000 + EVIDENCE.smoothing),
  );
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  for (const [index, log] of logs.entries()) sums[index] = (sums[index] ?? 0) + log - mean;
}
