import { MARKETS_ENTRY } from '../namedContent.ts';
import { DEFAULT_LOCALE, type Locale, localeOf } from '../people/locale.ts';
import type { SynonymGroups } from './concepts.ts';
import { LONGEST_TEXT, ONLY_WHERE } from './constants.ts';
import { type Decision, decide, decideKnown } from './decision.ts';
import type { Edition } from './entry.ts';
import { type Guess, type IntentModel, trainIntentModel } from './intentModel.ts';
import { rememberTexts } from './knownTexts.ts';
import { detectLanguage } from './language.ts';
import { candidatesFor, type MarketData, saysOnlyWhere } from './marketCandidates.ts';
import { createMarketFinder, type FindMarkets, type MarketReading } from './marketFinder.ts';
import { isMarketTopic, topicOfMarket } from './marketTopics.ts';
import type { Places } from './places.ts';
import type { Hints, Understand, Understanding, Utterance } from './understanding.ts';

/** What understanding is made from. */
export interface UnderstandingParts {
  readonly utterances: Readonly<Record<Locale, readonly Utterance[]>>;
  readonly synonyms: Readonly<Record<Locale, SynonymGroups>>;
  readonly places: Places;
  readonly program: MarketData & Pick<Edition, 'entries'>;
  readonly locales: readonly Locale[];
}

/** Reads texts. Each language is learned when a text first needs it (less than a second), or beforehand by `warmUp`. */
export interface WarmUnderstand extends Understand {
  warmUp(locale: Locale): void;
}

/** Understanding of what the content's examples mean. Deterministic. */
export function createUnderstanding(parts: UnderstandingParts): WarmUnderstand {
  const findMarkets = createMarketFinder(parts.places);
  const examples = new Map(parts.locales.map((locale) => [locale, examplesIn(locale, parts)]));
  const findKnown = rememberTexts(examples);
  const modelOf = learnedOnce((locale) =>
    trainIntentModel(withoutPlaces(examples.get(locale) ?? [], findMarkets), parts.synonyms[locale], locale),
  );
  const understand = (text: string, hints: Hints = {}): Understanding => {
    const markets = findMarkets(text.slice(0, LONGEST_TEXT));
    const readAs = (locale: Locale, label?: string): Understanding => {
      const guess = modelOf(locale)(markets.withoutNames);
      const decision = label === undefined ? decideFor(markets, guess, parts.program) : decideKnown(label, guess);
      return { ...decision, text, locale, market: markets.market };
    };
    const known = markets.market === undefined ? findKnown(text, hints) : undefined;
    if (known !== undefined) return readAs(known.locale, known.label);
    const locale = localeFor(markets.withoutNames, hints);
    return locale === undefined ? surest(parts.locales.map((each) => readAs(each))) : readAs(locale);
  };
  const warmUp = (locale: Locale): void => {
    modelOf(locale);
  };
  return Object.assign(understand, { warmUp });
}

/** The examples of a language, and the titles of the entries, which people type as they read them. */
function examplesIn(locale: Locale, { utterances, program }: UnderstandingParts): Utterance[] {
  const titles = Array.from(program.entries, ([label, { text }]) => ({ text: text[locale].question, label }));
  return [...utterances[locale], ...titles];
}

function learnedOnce(learn: (locale: Locale) => IntentModel): (locale: Locale) => IntentModel {
  const models = new Map<Locale, IntentModel>();
  return (locale) => {
    const model = models.get(locale) ?? learn(locale);
    models.set(locale, model);
    return model;
  };
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

/** The language to read a text in: its own, else the conversation's, else the person's. Undefined where nothing tells. */
function localeFor(text: string, hints: Hints): Locale | undefined {
  const detected = detectLanguage(text);
  if (detected.locale !== undefined) return detected.locale;
  return (
    hints.conversationLocale ?? localeOf(hints.locale) ?? (detected.tag === undefined ? undefined : DEFAULT_LOCALE)
  );
}

/** What to do with a text, from what it says of places and what the model makes of it. */
export function decideFor(markets: MarketReading, guess: Guess, program: MarketData): Decision {
  const { market } = markets;
  if (market !== undefined && saysOnlyWhere(markets))
    return { kind: 'answer', ids: [topicOfMarket(market, program)], confidence: ONLY_WHERE };
  return decide(candidatesFor(market, guess, program), guess);
}

/** The reading that does something with the greatest confidence; refusals come last, and the first language wins a tie. */
function surest(readings: readonly Understanding[]): Understanding {
  const sureness = (reading: Understanding): number =>
    reading.kind === 'out-of-scope' ? -reading.confidence : reading.confidence;
  return readings.reduce((best, reading) => (sureness(reading) > sureness(best) ? reading : best));
}
