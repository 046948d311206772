import { MARKETS_ENTRY } from '../namedContent.ts';
import { inEachLocale } from '../people/inEachLocale.ts';
import type { Locale } from '../people/locale.ts';
import type { Edition } from './entry.ts';
import type { FindMarkets } from './marketFinder.ts';
import { isMarketTopic } from './marketTopics.ts';
import { OUT_OF_SCOPE, type Utterance } from './understanding.ts';

/** Labelled examples in each language. */
export type UtterancesByLocale = Readonly<Record<Locale, readonly Utterance[]>>;

/** The examples of what can be meant here: without those of entries that the edition does not have. */
export function meaningfulUtterances(
  utterances: UtterancesByLocale,
  { entries }: Pick<Edition, 'entries'>,
): UtterancesByLocale {
  return inEachLocale((locale) =>
    utterances[locale].filter(
      ({ label }) => entries.has(label) || label === OUT_OF_SCOPE || label.startsWith('intent:'),
    ),
  );
}

/** The examples of a language, and the titles of the entries, which people type as they read them. */
export function examplesIn(
  locale: Locale,
  utterances: UtterancesByLocale,
  edition: Pick<Edition, 'entries'>,
): Utterance[] {
  return [...utterances[locale], ...titlesIn(locale, edition)];
}

/** The titles of the entries in a language, but for those that another language lends. */
export function titlesIn(locale: Locale, { entries }: Pick<Edition, 'entries'>): Utterance[] {
  const own = Array.from(entries).filter(([, { writtenIn }]) => writtenIn?.[locale] === undefined);
  return own.map(([label, { text }]) => ({ text: text[locale].question, label }));
}

/** The texts of the examples alone. */
export function textsIn(utterances: UtterancesByLocale): Record<Locale, string[]> {
  return inEachLocale((locale) => utterances[locale].map(({ text }) => text));
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
