import type { MarketCode } from '../program.ts';
import { foldAccents } from './foldAccents.ts';
import { type KnownPlace, knownPlaces } from './knownPlaces.ts';
import { CODES_THAT_ARE_WORDS, LIST_WORDS, NAMES_THAT_ARE_WORDS, SETTING_ASIDE } from './marketWords.ts';
import type { Places } from './places.ts';

/** A place that a text names. */
export interface Mention extends KnownPlace {
  /** Where it stands in the text: the first character, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether the text sets it aside ("everywhere except Japan"). */
  readonly setAside: boolean;
}

/** What a text says of places. */
export interface MarketReading {
  readonly mentions: readonly Mention[];
  /** The one market that the text is about; undefined if it names none or several. */
  readonly market: MarketCode | undefined;
  /** The text with each place replaced by `MARKET_TOKEN`. */
  readonly withoutNames: string;
}

/** Stands for any place, so that what is learned of one market is known of all. A word that no language has. */
export const MARKET_TOKEN = 'zqz';

/** Reads the markets that a text names. */
export type FindMarkets = (text: string) => MarketReading;

/**
 * Knows the markets by their names in all content languages (`Intl`), by the content's further names, demonyms and cities, and by
 * their codes where these stand in capitals and are no words. Whole words only; case and accents do not matter; the longest name wins.
 */
export function createMarketFinder(places: Places): FindMarkets {
  const known = knownPlaces(places);
  const longest = Math.max(...[...known.keys()].map((name) => name.split(' ').length));
  return (text) => {
    const mentions = mentionsIn(text, wordsOf(text), known, longest);
    return { mentions, market: theMarket(text, mentions), withoutNames: replaceMentions(text, mentions) };
  };
}

interface Word {
  readonly typed: string;
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: typed, index }) => ({
    typed,
    folded: foldAccents(typed.toLowerCase()),
    from: index,
    to: index + typed.length,
  }));
}

function mentionsIn(text: string, words: readonly Word[], known: ReadonlyMap<string, KnownPlace>, longest: number) {
  const isShouted = text === text.toUpperCase();
  const mentions: Mention[] = [];
  let afterLast = 0;
  for (let index = 0; index < words.length; ) {
    const found = placeAt(words, index, known, longest, isShouted);
    if (found === undefined) {
      index += 1;
      continue;
    }
    const between = words.slice(afterLast, index).map(({ folded }) => folded);
    mentions.push({ ...found.place, ...spanOf(words, index, found.length), setAside: isSetAside(between, mentions) });
    index += found.length;
    afterLast = index;
  }
  return mentions;
}

const spanOf = (words: readonly Word[], index: number, length: number): { from: number; to: number } => ({
  from: words[index]?.from ?? 0,
  to: words[index + length - 1]?.to ?? 0,
});

/** The longest name that begins at a word. */
function placeAt(
  words: readonly Word[],
  index: number,
  known: ReadonlyMap<string, KnownPlace>,
  longest: number,
  isShouted: boolean,
): { place: KnownPlace; length: number } | undefined {
  for (let length = Math.min(longest, words.length - index); length > 0; length -= 1) {
    const name = words.slice(index, index + length);
    const place = known.get(name.map(({ folded }) => folded).join(' '));
    if (place !== undefined && (length > 1 || isMeant(name[0], index, isShouted))) return { place, length };
  }
  return undefined;
}

/** Whether a single word that could be a place is meant as one. */
function isMeant(word: Word | undefined, index: number, isShouted: boolean): boolean {
  if (word === undefined) return false;
  const isCode = /^[A-Z]{2}$/.test(word.typed.toUpperCase());
  if (isCode && word.folded !== 'uk')
    return word.typed === word.typed.toUpperCase() && !isShouted && !CODES_THAT_ARE_WORDS.has(word.typed);
  if (!NAMES_THAT_ARE_WORDS.has(word.folded)) return true;
  return index > 0 && /^\p{Lu}/u.test(word.typed);
}

function isSetAside(wordsBefore: readonly string[], earlier: readonly Mention[]): boolean {
  const continuesList = wordsBefore.every((word) => LIST_WORDS.has(word));
  if (continuesList && earlier.at(-1)?.setAside === true) return true;
  return SETTING_ASIDE.test(wordsBefore.join(' '));
}

/** The market that a text is about: countries and cities decide, then demonyms; several leave it open. */
function theMarket(text: string, mentions: readonly Mention[]): MarketCode | undefined {
  const meant = mentions.filter(
    (mention, index) => !mention.setAside && !isExplained(text, mention, mentions[index + 1]),
  );
  const places = new Set(meant.filter(({ kind }) => kind !== 'demonym').map(({ market }) => market));
  const markets = places.size > 0 ? places : new Set(meant.map(({ market }) => market));
  return markets.size === 1 ? [...markets][0] : undefined;
}

/** A city that its country follows ("Tripoli, Lebanon") is that country's. */
function isExplained(text: string, mention: Mention, next: Mention | undefined): boolean {
  if (mention.kind !== 'city' || next?.kind !== 'country') return false;
  return /^[\s,(]*$/.test(text.slice(mention.to, next.from));
}

function replaceMentions(text: string, mentions: readonly Mention[]): string {
  let replaced = '';
  let from = 0;
  for (const mention of mentions) {
    replaced += `${text.slice(from, mention.from)}${MARKET_TOKEN}`;
    from = mention.to;
  }
  return replaced + text.slice(from);
}
