import { trainIntentModel } from '../../domain/faq/intentModel.ts';
import type { MarketData } from '../../domain/faq/marketCandidates.ts';
import type { Question } from '../../domain/faq/question.ts';
import { withoutPlaces } from '../../domain/faq/trainingExamples.ts';
import type { LanguageExamples } from './languageExamples.ts';
import { type Trial, trialOf } from './trial.ts';

/** Tries the questions of a language on the model that the bot uses, which learned from all examples. */
export function questionTrials(
  { utterances, findMarkets, ...language }: LanguageExamples,
  program: MarketData,
  questions: readonly Question[],
): Trial[] {
  const model = trainIntentModel(withoutPlaces(utterances, findMarkets), language);
  return questions.map(({ text, wanted }) => {
    const markets = findMarkets(text);
    return trialOf({ guess: model(markets.withoutNames), wanted }, markets, program);
  });
}
