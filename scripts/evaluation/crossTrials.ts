import type { MarketData } from '../../domain/faq/marketCandidates.ts';
import { isMarketTopic, topicOfMarket } from '../../domain/faq/marketTopics.ts';
import type { Outcome } from '../../domain/faq/outcome.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { decideFor } from '../../domain/faq/understandWith.ts';
import { crossValidate } from './crossValidate.ts';
import type { LanguageExamples } from './languageExamples.ts';
import { type Trial, trialOf } from './trial.ts';

/** An example that a model had not seen: what it made of it, and what the bot would have done. */
export interface CrossTrial<Example extends Utterance = Utterance> extends Trial {
  readonly utterance: Example;
  readonly outcome: Outcome;
}

/** Tries all examples of a language by cross-validation. Where one names a market, the market data say which entry about markets is right. */
export function crossTrials<Example extends Utterance>(
  language: LanguageExamples<Example>,
  program: MarketData,
  folds: number,
): CrossTrial<Example>[] {
  return crossValidate(language, folds).map(({ utterance, guess }) => {
    const { text, label } = utterance;
    const markets = language.findMarkets(text);
    const { market } = markets;
    const wanted = [market !== undefined && isMarketTopic(label) ? topicOfMarket(market, program) : label];
    const outcome = { text, wanted, decision: decideFor(markets, guess, program, language.locale) };
    return { utterance, outcome, ...trialOf({ guess, wanted }, markets, program) };
  });
}
