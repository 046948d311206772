import type { MarketCode } from '../program.ts';

/** Further names, demonyms and cities by which people name a market. The names of countries themselves come from `Intl`. */
export interface PlaceNames {
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly cities: readonly string[];
}

/** By market. */
export type Places = Readonly<Record<MarketCode, PlaceNames>>;
