import { SPELLING } from './constants.ts';
import type { Reading } from './features.ts';
import { foldAccents } from './foldAccents.ts';

/** The readings of a typed word: itself, the known form with accents, or a correction and then itself. */
export type ReadWord = (word: string) => readonly Reading[];

/** Learns the words of the examples (one string an occurrence). */
export function createSpelling(words: Iterable<string>): ReadWord {
  const known = knownForms(words);
  const candidates = [...known.entries()].map(([folded, form]) => ({ folded, ...form }));
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
}

/** The known word with the fewest edits, then the most frequent one. */
function nearestOf(word: string, candidates: readonly Candidate[], allowed: number): string | undefined {
  let best: { word: string; count: number; edits: number } | undefined;
  for (const { folded, word: form, count } of candidates) {
    if (Math.abs(folded.length - word.length) > allowed || folded.length < SPELLING.shortest) continue;
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
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1)
      current.push(cell(left, right, row, column, { current, last, beforeLast }));
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}

interface Rows {
  readonly current: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cell(left: string, right: string, row: number, column: number, rows: Rows): number {
  const at = (values: readonly number[], index: number): number => values[index] ?? Number.POSITIVE_INFINITY;
  const isSame = left[row - 1] === right[column - 1];
  const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
  return Math.min(
    at(rows.last, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.last, column - 1) + (isSame ? 0 : 1),
    isSwap ? at(rows.beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
