import { SPELLING } from './constants.ts';
import type { Reading, Readings } from './features.ts';
import { foldAccents } from './foldAccents.ts';
import { createNeighbours } from './neighbours.ts';

/** Reads the words of a text: each as itself, as the known form with accents, or as a correction and then itself. */
export type ReadWords = (words: readonly string[]) => Readings;

type ReadWord = (word: string) => readonly Reading[];

/** How often each word occurs. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts words, one string an occurrence. */
export function countWords(words: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Knows how often each word of the examples occurs. */
export function createSpelling(words: WordCounts): ReadWords {
  const readWord = createWordReader(words);
  return (typed) => {
    const readings = new Map<string, readonly Reading[]>();
    // A text of nonsense is not worth the time: its first words tell.
    for (const word of typed) {
      if (readings.has(word)) continue;
      readings.set(word, readings.size < SPELLING.mostWords ? readWord(word) : [{ word, weight: 1 }]);
    }
    return typed.map((word) => readings.get(word) ?? []);
  };
}

function createWordReader(words: WordCounts): ReadWord {
  const known = knownForms(words);
  const nearestTo = createNeighbours(Array.from(known, ([folded, { word, count }]) => ({ folded, word, count })));
  return (word) => {
    const folded = foldAccents(word);
    const form = known.get(folded);
    if (form !== undefined) return [{ word: form.word, weight: 1 }];
    const allowed = allowedEdits(folded);
    const nearest = allowed === 0 ? undefined : nearestTo(folded, allowed);
    if (nearest === undefined) return [{ word, weight: 1 }];
    return [
      { word: nearest, weight: SPELLING.correctedWeight },
      { word, weight: SPELLING.typedWeight },
    ];
  };
}

interface KnownForm {
  readonly word: string;
  readonly count: number;
}

/** The most frequent spelling of each word, by the word without its accents. */
function knownForms(counts: WordCounts): Map<string, KnownForm> {
  const known = new Map<string, KnownForm>();
  for (const [word, count] of counts) {
    const folded = foldAccents(word);
    if (count > (known.get(folded)?.count ?? 0)) known.set(folded, { word, count });
  }
  return known;
}

function allowedEdits(word: string): number {
  if (word.length < SPELLING.shortest || !/^\p{L}+$/u.test(word)) return 0;
  return word.length < SPELLING.long ? 1 : 2;
}
