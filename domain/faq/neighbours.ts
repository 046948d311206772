import { SPELLING } from './constants.ts';
import { editDistance } from './editDistance.ts';

/** A known word: its most frequent form, the same without accents, and how often it occurs. */
export interface KnownWord {
  readonly word: string;
  readonly folded: string;
  readonly count: number;
}

/** The known word with the fewest edits from a word without accents, then the most frequent; undefined where all are further than `allowed`. */
export type FindNearest = (folded: string, allowed: number) => string | undefined;

/** Looks among words of about the same length and letters only, which spares nearly all of the distances. */
export function createNeighbours(words: readonly KnownWord[]): FindNearest {
  const byLength = new Map<number, Shelf>();
  for (const word of words) {
    const { length } = word.folded;
    if (length < SPELLING.shortest) continue;
    const shelf = byLength.get(length) ?? { words: [], letters: [] };
    shelf.words.push(word);
    shelf.letters.push(lettersOf(word.folded));
    byLength.set(length, shelf);
  }
  return (folded, allowed) => {
    let best: (KnownWord & { edits: number }) | undefined;
    for (let length = folded.length - allowed; length <= folded.length + allowed; length += 1)
      for (const word of similarOn(byLength.get(length), folded, allowed)) {
        const edits = editDistance(folded, word.folded, allowed);
        const isBetter = best === undefined || edits < best.edits || (edits === best.edits && word.count > best.count);
        if (edits <= allowed && isBetter) best = { ...word, edits };
      }
    return best?.word;
  };
}

/** Words of one length, and which letters each has. */
interface Shelf {
  readonly words: KnownWord[];
  readonly letters: number[];
}

/** The words that differ in as many letters as so many edits can change: two each. */
function similarOn(shelf: Shelf | undefined, folded: string, allowed: number): KnownWord[] {
  if (shelf === undefined) return [];
  const own = lettersOf(folded);
  return shelf.words.filter((_, index) => countOf(own ^ (shelf.letters[index] as number)) <= 2 * allowed);
}

/** Which letters a word has, as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 32);
  return bits;
}

/** How many bits are set (the sums of pairs, fours, and bytes). */
function countOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
