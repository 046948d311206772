import type { Locale } from '../people/locale.ts';
import { NOT_MEANT, ONLY_WHERE } from './constants.ts';
import { type Decision, decide, decideKnown } from './decision.ts';
import type { Edition } from './entry.ts';
import type { WithoutGreeting } from './greetings.ts';
import type { Guess, IntentModel } from './intentModel.ts';
import type { FindKnownText, KnownText } from './knownTexts.ts';
import type { ReadLanguage } from './languageReader.ts';
import { likelyLocales } from './likelyLocales.ts';
import { candidatesFor, type MarketData, saysOnlyWhere } from './marketCandidates.ts';
import type { FindMarkets, MarketReading } from './marketFinder.ts';
import { isMarketTopic, topicOfMarket } from './marketTopics.ts';
import { isNegated } from './negatedCommand.ts';
import { readableText } from './readableText.ts';
import { readInContext } from './readInContext.ts';
import type { Hints, Understand, Understanding } from './understanding.ts';

/** What texts are read by. */
export interface ReadingTools {
  readonly findMarkets: FindMarkets;
  readonly findKnown: FindKnownText;
  readonly readLanguage: ReadLanguage;
  readonly withoutGreeting: WithoutGreeting;
  readonly modelOf: (locale: Locale) => IntentModel;
  readonly program: MarketData & Pick<Edition, 'entries'>;
}

/** Understanding by means that were learned already. */
export function understandWith({
  findMarkets,
  findKnown,
  readLanguage,
  withoutGreeting,
  modelOf,
  program,
}: ReadingTools): Understand {
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
    const decision = decideFor(markets, guess, program, locale);
    return { ...(isMeant(decision, markets, text, locale) ? decision : NOTHING_MEANT), market: markets.market };
  };
  return (typed: string, hints: Hints = {}): Understanding => {
    const text = readableText(typed);
    const { withoutNames } = findMarkets(text);
    const language = readLanguage(withoutNames, hints);
    const locales = likelyLocales(hints, language.locale, () => readLanguage(withoutNames).locale);
    const example = findExample(text, locales);
    if (example === undefined && language.isForeign)
      return { ...FOREIGN, text: typed, locale: language.locale, foreignLanguage: language.tag };
    const { locale } = example ?? language;
    const previous = program.entries.get(hints.previousEntry ?? '');
    const context = {
      locale,
      previous,
      isKnown: example !== undefined,
      withoutGreeting: withoutGreeting(text, locale),
    };
    return { ...readInContext(text, context, readIn(locale)), text: typed, locale };
  };
}

/** Understanding of texts of which it is known in which language they are; only what stands in that language is known word for word. */
export function understandIn(locale: Locale, tools: Omit<ReadingTools, 'readLanguage'>): Understand {
  return understandWith({
    ...tools,
    findKnown: (text) => tools.findKnown(text, [locale]),
    readLanguage: () => ({ locale, isForeign: false, tag: locale }),
  });
}

/** What is in a language that the content lacks, nothing here answers. */
const FOREIGN = { kind: 'out-of-scope', confidence: 1 } as const;

/** What is no more than digits or signs asks nothing, and who says what not to do is not told that it was done. */
function isMeant(decision: Decision, { withoutNames }: MarketReading, text: string, locale: Locale): boolean {
  if (decision.kind === 'intent') return !isNegated(text, decision.intent, locale);
  return decision.kind === 'out-of-scope' || /\p{L}/u.test(withoutNames);
}
const NOTHING_MEANT = { kind: 'out-of-scope', confidence: NOT_MEANT } as const;

/** What to do with a text, from what it says of places and what the model makes of it. */
export function decideFor(markets: MarketReading, guess: Guess, program: MarketData, locale: Locale): Decision {
  const { market } = markets;
  if (market !== undefined && saysOnlyWhere(markets))
    return { kind: 'answer', ids: [topicOfMarket(market, program)], confidence: ONLY_WHERE };
  return decide(candidatesFor(market, guess, program), guess, locale);
}
