import { trainIntentModel } from '../../domain/faq/intentModel.ts';
import { candidatesFor, type MarketData } from '../../domain/faq/marketCandidates.ts';
import { withoutPlaces } from '../../domain/faq/trainingExamples.ts';
import type { Trial } from './calibrate.ts';
import type { LanguageExamples } from './languageExamples.ts';
import type { Question } from './readQuestions.ts';

/** Tries the questions of a language on the model that the bot uses, which learned from all examples. */
export function questionTrials(
  { utterances, findMarkets, ...language }: LanguageExamples,
  program: MarketData,
  questions: readonly Question[],
): Trial[] {
  const model = trainIntentModel(withoutPlaces(utterances, findMarkets), language);
  return questions.map(({ text, wanted }) => {
    const { market, withoutNames } = findMarkets(text);
    const guess = model(withoutNames);
    return { guess, wanted, candidates: candidatesFor(market, guess, program) };
  });
}
