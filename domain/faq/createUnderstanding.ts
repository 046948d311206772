import type { Locale } from '../people/locale.ts';
import type { SynonymGroups } from './concepts.ts';
import { NOT_MEANT, ONLY_WHERE } from './constants.ts';
import { type Decision, decide, decideKnown } from './decision.ts';
import type { Edition } from './entry.ts';
import { learnGreetings } from './greetings.ts';
import { createIntentModel, type Guess, type IntentModel, learnIntents } from './intentModel.ts';
import { type KnownText, rememberTexts } from './knownTexts.ts';
import { createLanguageReader } from './languageReader.ts';
import { likelyLocales } from './likelyLocales.ts';
import { candidatesFor, type MarketData, saysOnlyWhere } from './marketCandidates.ts';
import { createMarketFinder, type MarketReading } from './marketFinder.ts';
import { isMarketTopic, topicOfMarket } from './marketTopics.ts';
import { isNegated } from './negatedCommand.ts';
import type { Places } from './places.ts';
import { readableText } from './readableText.ts';
import { readInContext } from './readInContext.ts';
import { learnAnew, type Remember } from './remember.ts';
import type { Abbreviations } from './tokenReader.ts';
import { examplesIn, textsIn, withoutPlaces } from './trainingExamples.ts';
import type { Hints, Understand, Understanding, Utterance } from './understanding.ts';

/** What understanding is made from. */
export interface UnderstandingParts {
  readonly utterances: Readonly<Record<Locale, readonly Utterance[]>>;
  readonly synonyms: Readonly<Record<Locale, SynonymGroups>>;
  readonly abbreviations: Readonly<Record<Locale, Abbreviations>>;
  readonly places: Places;
  readonly program: MarketData & Pick<Edition, 'entries'>;
  /** The languages to learn. A text is told to be in any of the content's, so one that is left out here is read in vain: for tests. */
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
  const { remember = learnAnew } = parts;
  const findMarkets = createMarketFinder(parts.places);
  const examples = new Map(
    parts.locales.map((locale) => [locale, examplesIn(locale, parts.utterances, parts.program)]),
  );
  const findKnown = rememberTexts(examples, remember);
  const readLanguage = createLanguageReader(textsIn(parts.utterances), remember);
  const modelOf = onceEach((locale) => {
    const own = examples.get(locale) ?? [];
    const language = { locale, synonyms: parts.synonyms[locale], abbreviations: parts.abbreviations[locale] };
    const learnedFrom = [own, language.synonyms, [...language.abbreviations], parts.places];
    const learn = () => learnIntents(withoutPlaces(own, findMarkets), language);
    return createIntentModel(remember(locale, learnedFrom, learn), language);
  });
  const withoutGreeting = learnGreetings(examples);
  const findExample = (text: string, locales: Iterable<Locale>): KnownText | undefined => {
    const found = findKnown(text, locales);
    // Which entry about markets answers, the market data say and not the example.
    return found && isMarketTopic(found.label) && findMarkets(text).market !== undefined ? undefined : found;
  };
  const readIn = (locale: Locale) => (text: string) => {
    const markets = findMarkets(text);
    const guess = modelOf(locale)(markets.withoutNames);
    const example = findExample(text, [locale]);
    if (example !== undefined) return decideKnown(example.label, guess);
    const decision = decideFor(markets, guess, parts.program, locale);
    return { ...(isMeant(decision, markets, text, locale) ? decision : NOTHING_MEANT), market: markets.market };
  };
  const understand = (typed: string, hints: Hints = {}): Understanding => {
    const text = readableText(typed);
    const { withoutNames } = findMarkets(text);
    const language = readLanguage(withoutNames, hints);
    const locales = likelyLocales(hints, language.locale, () => readLanguage(withoutNames).locale);
    const example = findExample(text, locales);
    if (example === undefined && language.isForeign)
      return { ...FOREIGN, text: typed, locale: language.locale, foreignLanguage: language.tag };
    const { locale } = example ?? language;
    const previous = parts.program.entries.get(hints.previousEntry ?? '');
    const context = {
      locale,
      previous,
      isKnown: example !== undefined,
      withoutGreeting: withoutGreeting(text, locale),
    };
    return { ...readInContext(text, context, readIn(locale)), text: typed, locale };
  };
  const warmUp = (locale: Locale): void => {
    modelOf(locale);
  };
  return Object.assign(understand, { warmUp });
}

/** What is in a language that the content lacks, nothing here answers. */
const FOREIGN = { kind: 'out-of-scope', confidence: 1 } as const;

/** What is no more than digits or signs asks nothing, and who says what not to do is not told that it was done. */
function isMeant(decision: Decision, { withoutNames }: MarketReading, text: string, locale: Locale): boolean {
  if (decision.kind === 'intent') return !isNegated(text, decision.intent, locale);
  return decision.kind === 'out-of-scope' || /\p{L}/u.test(withoutNames);
}
const NOTHING_MEANT = { kind: 'out-of-scope', confidence: NOT_MEANT } as const;

function onceEach(create: (locale: Locale) => IntentModel): (locale: Locale) => IntentModel {
  const created = new Map<Locale, IntentModel>();
  return (locale) => {
    const model = created.get(locale) ?? create(locale);
    created.set(locale, model);
    return model;
  };
}

/** What to do with a text, from what it says of places and what the model makes of it. */
export function decideFor(markets: MarketReading, guess: Guess, program: MarketData, locale: Locale): Decision {
  const { market } = markets;
  if (market !== undefined && saysOnlyWhere(markets))
    return { kind: 'answer', ids: [topicOfMarket(market, program)], confidence: ONLY_WHERE };
  return decide(candidatesFor(market, guess, program), guess, locale);
}
