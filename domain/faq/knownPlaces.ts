import { ISO_MARKETS } from '../isoMarkets.ts';
import type { MarketCode } from '../program.ts';
import { foldAccents } from './foldAccents.ts';
import { officialNames } from './officialNames.ts';
import type { Places } from './places.ts';
import { beginsWithSign } from './typedWords.ts';

/** What a name means. A demonym ("French") may mean a language as well as a place. */
export interface KnownPlace {
  readonly market: MarketCode;
  readonly kind: 'country' | 'city' | 'demonym';
}

/**
 * Every name of a market: as folded words parted by one space, in Chinese and Japanese signs as it is written. Where two markets share
 * a name, countries come before cities before demonyms.
 */
export function knownPlaces(places: Places): ReadonlyMap<string, KnownPlace> {
  const known = new Map<string, KnownPlace>();
  const learn = (names: readonly string[], place: KnownPlace): void => {
    for (const key of names.flatMap(inflected).flatMap(keysOf))
      if (key !== '' && !known.has(key)) known.set(key, place);
  };
  for (const market of ISO_MARKETS) learn(officialNames(market), { market, kind: 'country' });
  for (const [market, { names }] of Object.entries(places)) learn(names, { market, kind: 'country' });
  for (const [market, { cities }] of Object.entries(places)) learn(cities, { market, kind: 'city' });
  for (const [market, { demonyms }] of Object.entries(places)) learn(demonyms, { market, kind: 'demonym' });
  for (const market of ISO_MARKETS) learn([market], { market, kind: 'country' });
  return known;
}

/** `stem|ending|ending` stands for the stem with each ending. */
function inflected(name: string): string[] {
  const [stem = '', ...endings] = name.split('|');
  return endings.length === 0 ? [stem] : endings.map((ending) => stem + ending);
}

/** The forms under which a name is looked up. Japanese parts foreign words by a dot that many leave out. */
function keysOf(name: string): string[] {
  const text = name.normalize('NFKC');
  if (beginsWithSign(text)) return [text, text.replace(/[・\s]/g, '')];
  return [
    foldAccents(text.toLowerCase())
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ];
}
