import { type Guess, trainIntentModel } from '../../domain/faq/intentModel.ts';
import { withoutPlaces } from '../../domain/faq/trainingExamples.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import { exampleSimilarities } from './exampleSimilarities.ts';
import type { LanguageExamples } from './languageExamples.ts';
import { nearDuplicateGroups } from './nearDuplicates.ts';

/** An example, and what a model that never saw it (nor its near duplicates) makes of it. */
export interface HeldOut<Example extends Utterance = Utterance> {
  readonly utterance: Example;
  readonly guess: Guess;
}

/** Tries every example on a model that was trained on the other folds. */
export function crossValidate<Example extends Utterance>(
  language: LanguageExamples<Example>,
  folds: number,
): HeldOut<Example>[] {
  const { utterances, findMarkets } = language;
  const training = withoutPlaces(utterances, findMarkets);
  const foldOf = foldsOf(training, language, folds);
  return Array.from({ length: folds }, (_, fold) => {
    const others = training.filter((_, index) => foldOf[index] !== fold);
    const model = trainIntentModel(others, language);
    return utterances
      .filter((_, index) => foldOf[index] === fold)
      .map((utterance) => ({ utterance, guess: model(findMarkets(utterance.text).withoutNames) }));
  }).flat();
}

/** The fold of each example; near duplicates share one. */
function foldsOf(utterances: readonly Utterance[], language: LanguageExamples, folds: number): number[] {
  const texts = utterances.map(({ text }) => text);
  const similarities = exampleSimilarities(texts, language);
  const alike = texts.map((_, place) => similarities(place));
  const foldOf: number[] = [];
  for (const [group, members] of nearDuplicateGroups(utterances, alike).entries())
    for (const member of members) foldOf[member] = group % folds;
  return foldOf;
}
