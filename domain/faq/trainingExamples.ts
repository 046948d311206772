import { MARKETS_ENTRY } from '../namedContent.ts';
import { LOCALES, type Locale } from '../people/locale.ts';
import type { Edition } from './entry.ts';
import type { FindMarkets } from './marketFinder.ts';
import { isMarketTopic } from './marketTopics.ts';
import type { Utterance } from './understanding.ts';

type Utterances = Readonly<Record<Locale, readonly Utterance[]>>;

/** The examples of a language, and the titles of the entries, which people type as they read them. */
export function examplesIn(locale: Locale, utterances: Utterances, { entries }: Pick<Edition, 'entries'>): Utterance[] {
  const titles = Array.from(entries, ([label, { text }]) => ({ text: text[locale].question, label }));
  return [...utterances[locale], ...titles];
}

/** The texts of the examples alone. */
export function textsIn(utterances: Utterances): Record<Locale, string[]> {
  const texts = LOCALES.map((locale) => [locale, utterances[locale].map(({ text }) => text)]);
  return Object.fromEntries(texts) as Record<Locale, string[]>;
}

/**
 * The examples with every place as one word, so that what is learned of one market is known of all. Those about a market carry one label:
 * which of the entries about markets answers is a matter of the market data, not of the words.
 */
export function withoutPlaces(utterances: readonly Utterance[], findMarkets: FindMarkets): Utterance[] {
  return utterances.map(({ text, label }) => {
    const { market, withoutNames } = findMarkets(text);
    return { text: withoutNames, label: market !== undefined && isMarketTopic(label) ? MARKETS_ENTRY : label };
  });
}
