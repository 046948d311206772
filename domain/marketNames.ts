import type { Locale } from './people/locale.ts';
import type { MarketCode } from './program.ts';

/** A market's name in a language, as CLDR has it, the short one where the long one is a title of state that nobody looks for. */
export function marketName(market: MarketCode, locale: Locale): string {
  return namesIn(locale)(market);
}

/** The names of markets, joined as the language joins them: "China and Japan". */
export function listOfMarkets(markets: readonly MarketCode[], locale: Locale): string {
  const names = markets.map(namesIn(locale));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** All markets with their names, sorted as the language sorts. */
export function marketChoices(markets: Iterable<MarketCode>, locale: Locale): { id: MarketCode; title: string }[] {
  const nameOf = namesIn(locale);
  const collator = new Intl.Collator(locale);
  return Array.from(markets, (id) => ({ id, title: nameOf(id) })).sort((a, b) => collator.compare(a.title, b.title));
}

/**
 * Hong Kong and Macao ("Hong Kong SAR China", 中華人民共和国香港特別行政区): the answers name them as people do. Not others, whose short
 * names are abbreviations in some languages ("R.-U.").
 */
const KNOWN_BY_SHORT_NAME: ReadonlySet<MarketCode> = new Set(['HK', 'MO']);

/** The names in one language; a market without one is named by its code. */
function namesIn(locale: Locale): (market: MarketCode) => string {
  const long = new Intl.DisplayNames([locale], { type: 'region' });
  const short = new Intl.DisplayNames([locale], { type: 'region', style: 'short' });
  return (market) => (KNOWN_BY_SHORT_NAME.has(market) ? short : long).of(market) ?? market;
}
