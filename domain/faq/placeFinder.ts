import { marketOfFlag } from './flagMarket.ts';
import type { KnownPlace } from './knownPlaces.ts';
import { LIST_WORDS } from './listWords.ts';
import { isMeantAsPlace, isShouted } from './meantAsPlace.ts';
import { createRunFinder } from './placesInRun.ts';
import { type TypedWord, typedWords } from './typedWords.ts';

/** A place in a text: what it is, its first character, and the one after its last. */
export interface FoundPlace extends KnownPlace {
  readonly from: number;
  readonly to: number;
}

/** Finds the places that a text names, in order. */
export type FindPlaces = (text: string) => FoundPlace[];

/** Finds places by their names and flags. In words: whole words only, the longest name wins, case and accents do not matter. */
export function createPlaceFinder(known: ReadonlyMap<string, KnownPlace>): FindPlaces {
  const findInRun = createRunFinder(known);
  const findNamed = createNameFinder(known);
  const inRun = (run: TypedWord): FoundPlace[] =>
    findInRun(run.typed).map(({ place, from, to }) => ({ ...place, from: run.from + from, to: run.from + to }));
  return (text) => {
    const words = typedWords(text);
    const shouted = isShouted(text, words);
    const found: FoundPlace[] = [];
    for (const [index, word] of words.entries()) {
      if (word.from < (found.at(-1)?.to ?? 0)) continue;
      if (word.kind === 'run') found.push(...inRun(word));
      else found.push(...(word.kind === 'flag' ? flagged(word) : findNamed(words, index, shouted)));
    }
    return found;
  };
}

/** Finds the longest name that begins at a word; none or one. */
function createNameFinder(known: ReadonlyMap<string, KnownPlace>) {
  const longest = longestByFirstWord(known.keys());
  return (words: readonly TypedWord[], index: number, shouted: boolean): FoundPlace[] => {
    const most = Math.min(longest.get(words[index]?.folded ?? '') ?? 0, words.length - index);
    for (let length = most; length > 0; length -= 1) {
      const name = words.slice(index, index + length);
      const place = known.get(name.map(({ folded }) => folded).join(' '));
      if (place === undefined) continue;
      const isListedCountry = place.kind === 'country' && index === 0 && isListOfNames(words.slice(length));
      const context = {
        before: words[index - 1],
        isShouted: shouted,
        isAlone: length === words.length,
        isListedCountry,
      };
      if (isMeantAsPlace(name, context)) return [{ ...place, ...spanOf(name) }];
    }
    return [];
  };
}

/** Whether words only go on with a list of names: "and Greece"; true of none. */
const isListOfNames = ([joining, ...names]: readonly TypedWord[]): boolean =>
  joining === undefined ||
  (LIST_WORDS.has(joining.folded) &&
    names.length > 0 &&
    names.every(({ typed, folded }) => /^\p{Lu}/u.test(typed) || LIST_WORDS.has(folded)));

/** How many words the longest name has that begins with a word. */
function longestByFirstWord(names: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const words = name.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}

const spanOf = (words: readonly TypedWord[]): { from: number; to: number } => ({
  from: words[0]?.from ?? 0,
  to: words.at(-1)?.to ?? 0,
});

function flagged({ typed, from, to }: TypedWord): FoundPlace[] {
  const market = marketOfFlag(typed);
  return market === undefined ? [] : [{ market, kind: 'country', from, to }];
}
