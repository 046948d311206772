import type { Locale } from './people/locale.ts';
import type { MarketCode } from './program.ts';

/** A market's name in a language, as CLDR has it. */
export function marketName(market: MarketCode, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(market) ?? market;
}

/** The names of markets, joined as the language joins them: "China and Japan". */
export function listOfMarkets(markets: readonly MarketCode[], locale: Locale): string {
  const names = markets.map((market) => marketName(market, locale));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** All markets with their names, sorted as the language sorts. */
export function marketChoices(markets: Iterable<MarketCode>, locale: Locale): { id: MarketCode; title: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  const collator = new Intl.Collator(locale);
  return Array.from(markets, (id) => ({ id, title: names.of(id) ?? id })).sort((a, b) =>
    collator.compare(a.title, b.title),
  );
}
