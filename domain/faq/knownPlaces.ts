import { ISO_MARKETS } from '../isoMarkets.ts';
import { LOCALES } from '../people/locale.ts';
import type { MarketCode } from '../program.ts';
import { foldAccents } from './foldAccents.ts';
import type { Places } from './places.ts';

/** What a name means. A demonym ("French") may mean a language as well as a place. */
export interface KnownPlace {
  readonly market: MarketCode;
  readonly kind: 'country' | 'city' | 'demonym';
}

/** Every name of a market, as folded words parted by one space. Where two markets share a name, countries come before cities before demonyms. */
export function knownPlaces(places: Places): ReadonlyMap<string, KnownPlace> {
  const known = new Map<string, KnownPlace>();
  const learn = (names: Iterable<string>, place: KnownPlace): void => {
    for (const name of names) {
      const key = keyOf(name);
      if (key !== '' && !known.has(key)) known.set(key, place);
    }
  };
  for (const market of ISO_MARKETS) learn(officialNames(market), { market, kind: 'country' });
  for (const [market, { names }] of Object.entries(places)) learn(names, { market, kind: 'country' });
  for (const [market, { cities }] of Object.entries(places)) learn(cities, { market, kind: 'city' });
  for (const [market, { demonyms }] of Object.entries(places)) learn(demonyms, { market, kind: 'demonym' });
  for (const market of ISO_MARKETS) learn([market], { market, kind: 'country' });
  return known;
}

const keyOf = (name: string): string =>
  foldAccents(name.normalize('NFKC').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A market's names in the content languages: long, short, without what stands in brackets, with `&` written out. */
function officialNames(market: MarketCode): string[] {
  return LOCALES.flatMap((locale) => {
    const names = NAMES[locale].flatMap((display) => display.of(market) ?? []);
    const variants = names.flatMap((name) => [name, name.replace(/\s*\(.*\)/, ''), ...name.split(/[()]/)]);
    return variants.flatMap((name) => [name, name.replace('&', AND[locale])]).filter((name) => name.length > 3);
  });
}

const AND = { en: 'and', fr: 'et' } as const;

const displayNames = (locale: string): Intl.DisplayNames[] =>
  (['long', 'short'] as const).map((style) => new Intl.DisplayNames([locale], { type: 'region', style }));

const NAMES = Object.fromEntries(LOCALES.map((locale) => [locale, displayNames(locale)])) as Record<
  (typeof LOCALES)[number],
  Intl.DisplayNames[]
>;
