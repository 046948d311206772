import { SPELLING } from './constants.ts';
import type { Reading, Readings } from './features.ts';
import { foldAccents } from './foldAccents.ts';

/** Reads the words of a text: each as itself, as the known form with accents, or as a correction and then itself. */
export type ReadWords = (words: readonly string[]) => Readings;

type ReadWord = (word: string) => readonly Reading[];

/** Learns the words of the examples (one string an occurrence). */
export function createSpelling(words: Iterable<string>): ReadWords {
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

function createWordReader(words: Iterable<string>): ReadWord {
  const known = knownForms(words);
  const candidates = Array.from(known, ([folded, form]) => ({ ...form, folded, letters: lettersOf(folded) }));
  return (word) => {
    const folded = foldAccents(word);
    const form = known.get(folded);
    if (form !== undefined) return [{ word: form.word, weight: 1 }];
    const allowed = allowedEdits(folded);
    const nearest = allowed === 0 ? undefined : nearestOf(folded, candidates, allowed);
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
function knownForms(words: Iterable<string>): Map<string, KnownForm> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
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

interface Candidate extends KnownForm {
  readonly folded: string;
  readonly letters: number;
}

/** Which letters a word has, as bits: one edit changes two bits at most, which spares most of the distances. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 32);
  return bits;
}

function differingBits(left: number, right: number): number {
  let count = 0;
  for (let bits = left ^ right; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

/** The known word with the fewest edits, then the most frequent one. */
function nearestOf(word: string, candidates: readonly Candidate[], allowed: number): string | undefined {
  let best: { word: string; count: number; edits: number } | undefined;
  const letters = lettersOf(word);
  for (const { folded, word: form, count, letters: theirs } of candidates) {
    if (Math.abs(folded.length - word.length) > allowed || folded.length < SPELLING.shortest) continue;
    if (differingBits(letters, theirs) > 2 * allowed) continue;
    const edits = editDistance(word, folded, allowed);
    if (edits > allowed) continue;
    const isBetter = best === undefined || edits < best.edits || (edits === best.edits && count > best.count);
    if (isBetter) best = { word: form, count, edits };
  }
  return best?.word;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
 * Gives up with a number above `limit` as soon as it must be exceeded.
 */
export function editDistance(left: string, right: string, limit = Number.POSITIVE_INFINITY): number {
  const width = right.length + 1;
  let beforeLast = new Array<number>(width).fill(0);
  let last = Array.from({ length: width }, (_, column) => column);
  let current = new Array<number>(width).fill(0);
  for (let row = 1; row <= left.length; row += 1) {
    current[0] = row;
    if (fillRow(left, right, row, current, last, beforeLast) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[right.length] ?? 0;
}

/** Fills one row of distances and returns the least of them. Indices are in range by construction. */
function fillRow(
  left: string,
  right: string,
  row: number,
  current: number[],
  last: number[],
  beforeLast: number[],
): number {
  const own = left.charCodeAt(row - 1);
  let least = row;
  for (let column = 1; column <= right.length; column += 1) {
    const theirs = right.charCodeAt(column - 1);
    const changed = (last[column - 1] as number) + (own === theirs ? 0 : 1);
    let distance = Math.min(changed, (last[column] as number) + 1, (current[column - 1] as number) + 1);
    const isSwap = row > 1 && column > 1 && own === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === theirs;
    if (isSwap) distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
    current[column] = distance;
    least = Math.min(least, distance);
  }
  return least;
}
