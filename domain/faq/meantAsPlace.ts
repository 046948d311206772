import {
  CODES_IN_ANY_CASE,
  CODES_THAT_ARE_WORDS,
  NAMES_THAT_ARE_NOUNS,
  NAMES_THAT_ARE_VERBS,
  NAMES_THAT_ARE_WORDS,
  STANDS_BEFORE_PLACE,
} from './marketWords.ts';
import type { TypedWord } from './typedWords.ts';

/** Names of the program: they stand in capitals in any text. */
const ALWAYS_IN_CAPITALS = new Set(['hup', 'wdp']);
const LONGEST_CODE = 2;

/** Whether a text is typed in capitals, so that they tell nothing. */
export function isShouted(text: string, words: readonly TypedWord[]): boolean {
  if (text !== text.toUpperCase() || words.some(({ kind }) => kind === 'run')) return false;
  return words.some(
    ({ kind, typed, folded }) => kind === 'word' && typed.length > LONGEST_CODE && !ALWAYS_IN_CAPITALS.has(folded),
  );
}

/** Where a name stands: the word before it, and whether the text tells nothing by its capitals, or says nothing but the name. */
export interface NameContext {
  readonly before: TypedWord | undefined;
  readonly isShouted: boolean;
  readonly isAlone: boolean;
  /** Whether it is a country's name with which a text begins that names no more than places: "Jordan", "Turkey and Greece". */
  readonly isListedCountry: boolean;
}

/** Whether words that could be the name of a place are meant as one, by their capitals and the word before them. */
export function isMeantAsPlace(name: readonly TypedWord[], context: NameContext): boolean {
  const [first] = name;
  if (first === undefined) return false;
  const { typed, folded } = first;
  if (name.length === 1 && /^[a-z]{2}$/.test(folded)) return isMeantAsCode(first, context);
  const joined = name.map((word) => word.folded).join('_');
  const hasCapital = /^\p{Lu}\p{Ll}/u.test(name.at(-1)?.typed ?? '');
  const followsPlaceWord = STANDS_BEFORE_PLACE.has(context.before?.folded ?? '');
  if (NAMES_THAT_ARE_NOUNS.has(joined)) return hasCapital && followsPlaceWord;
  if (NAMES_THAT_ARE_VERBS.has(joined)) return typed !== folded || followsPlaceWord || context.isAlone;
  if (!NAMES_THAT_ARE_WORDS.has(joined)) return true;
  return hasCapital && (context.before !== undefined || name.length > 1 || context.isListedCountry);
}

function isMeantAsCode({ typed, folded, isInAddress }: TypedWord, context: NameContext): boolean {
  if (isInAddress) return false;
  if (CODES_IN_ANY_CASE.has(folded)) return true;
  return typed === typed.toUpperCase() && !context.isShouted && !CODES_THAT_ARE_WORDS.has(typed);
}
