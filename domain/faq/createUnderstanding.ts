import { MARKETS_ENTRY } from '../namedContent.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeOf } from '../people/locale.ts';
import type { SynonymGroups } from './concepts.ts';
import { LONGEST_TEXT, ONLY_WHERE } from './constants.ts';
import { type Decision, decide, decideKnown } from './decision.ts';
import type { Edition } from './entry.ts';
import { createIntentModel, type Guess, type IntentModel, learnIntents } from './intentModel.ts';
import { rememberTexts } from './knownTexts.ts';
import { createLanguageReader, type LanguageReading } from './languageReader.ts';
import { candidatesFor, type MarketData, saysOnlyWhere } from './marketCandidates.ts';
import { createMarketFinder, type FindMarkets, type MarketReading } from './marketFinder.ts';
import { isMarketTopic, topicOfMarket } from './marketTopics.ts';
import type { Places } from './places.ts';
import { readInContext } from './readInContext.ts';
import { learnAnew, type Remember } from './remember.ts';
import type { LanguageParts } from './textSpace.ts';
import type { Abbreviations } from './tokenReader.ts';
import type { Hints, Understand, Understanding, Utterance } from './understanding.ts';

/** What understanding is made from. */
export interface UnderstandingParts {
  readonly utterances: Readonly<Record<Locale, readonly Utterance[]>>;
  readonly synonyms: Readonly<Record<Locale, SynonymGroups>>;
  readonly abbreviations: Readonly<Record<Locale, Abbreviations>>;
  readonly places: Places;
  readonly program: MarketData & Pick<Edition, 'edition' | 'entries'>;
  /** The languages to read. */
  readonly locales: readonly Locale[];
  /** Spares learning what was learned before; without it, each understanding learns anew. */
  readonly remember?: Remember | undefined;
}

/** Reads texts. Each language is learned, or remembered, when a text first needs it, or beforehand by `warmUp`. */
export interface WarmUnderstand extends Understand {
  warmUp(locale: Locale): void;
}

/** Understanding of what the content's examples mean. Deterministic. */
export function createUnderstanding(parts: UnderstandingParts): WarmUnderstand {
  const findMarkets = createMarketFinder(parts.places);
  const examples = new Map(parts.locales.map((locale) => [locale, examplesIn(locale, parts)]));
  const findKnown = rememberTexts(examples);
  const readLanguage = createLanguageReader(textsIn(parts.utterances));
  const { remember = learnAnew } = parts;
  const modelOf = learnedOnce((locale) => {
    const language = languageParts(locale, parts);
    const learn = () => learnIntents(withoutPlaces(examples.get(locale) ?? [], findMarkets), language);
    return createIntentModel(remember(`${parts.program.edition}-${locale}`, learn), language);
  });
  const readIn = (locale: Locale) => (text: string) => {
    const markets = findMarkets(text);
    const guess = modelOf(locale)(markets.withoutNames);
    return { ...decideFor(markets, guess, parts.program, locale), market: markets.market };
  };
  const understand = (typed: string, hints: Hints = {}): Understanding => {
    const text = typed.slice(0, LONGEST_TEXT);
    const { market, withoutNames } = findMarkets(text);
    const previous = parts.program.entries.get(hints.previousEntry ?? '');
    const { locale, isForeign, tag } = readLanguage(withoutNames, hints);
    const example =
      market === undefined
        ? findKnown(
            text,
            likelyLocales(hints, locale, () => readLanguage(withoutNames)),
          )
        : undefined;
    if (example !== undefined) {
      const known = decideKnown(example.label, modelOf(example.locale)(text));
      const context = { locale: example.locale, previous, known };
      return { ...readInContext(text, context, readIn(example.locale)), text: typed, locale: example.locale };
    }
    if (isForeign) return { ...FOREIGN, text: typed, locale, foreignLanguage: tag };
    return { ...readInContext(text, { locale, previous }, readIn(locale)), text: typed, locale };
  };
  const warmUp = (locale: Locale): void => {
    modelOf(locale);
  };
  return Object.assign(understand, { warmUp });
}

/**
 * The person's own languages, that in which a text is read, the one that it would be read in if nothing were known of the person, and then
 * any; but not for what looks English, which stands among the examples of many languages.
 */
function* likelyLocales(hints: Hints, locale: Locale, readUnhinted: () => LanguageReading): Iterable<Locale> {
  for (const own of [hints.conversationLocale, localeOf(hints.locale)]) if (own !== undefined) yield own;
  yield locale;
  const unhinted = readUnhinted().locale;
  yield unhinted;
  if (unhinted !== DEFAULT_LOCALE) yield* LOCALES;
}

/** What is in a language that the content lacks, nothing here answers. */
const FOREIGN = { kind: 'out-of-scope', confidence: 1 } as const;

/** The examples of a language, and the titles of the entries, which people type as they read them. */
function examplesIn(locale: Locale, { utterances, program }: UnderstandingParts): Utterance[] {
  const titles = Array.from(program.entries, ([label, { text }]) => ({ text: text[locale].question, label }));
  return [...utterances[locale], ...titles];
}

const textsIn = (utterances: UnderstandingParts['utterances']): Record<Locale, string[]> =>
  Object.fromEntries(
    Object.entries(utterances).map(([locale, examples]) => [locale, examples.map(({ text }) => text)]),
  ) as Record<Locale, string[]>;

function languageParts(locale: Locale, { synonyms, abbreviations }: UnderstandingParts): LanguageParts {
  return { locale, synonyms: synonyms[locale], abbreviations: abbreviations[locale] };
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

/** What to do with a text, from what it says of places and what the model makes of it. */
export function decideFor(markets: MarketReading, guess: Guess, program: MarketData, locale: Locale): Decision {
  const { market } = markets;
  if (market !== undefined && saysOnlyWhere(markets))
    return { kind: 'answer', ids: [topicOfMarket(market, program)], confidence: ONLY_WHERE };
  return decide(candidatesFor(market, guess, program), guess, locale);
}
