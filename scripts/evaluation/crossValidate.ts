import type { SynonymGroups } from '../../domain/faq/concepts.ts';
import { withoutPlaces } from '../../domain/faq/createUnderstanding.ts';
import { type Guess, trainIntentModel } from '../../domain/faq/intentModel.ts';
import type { FindMarkets } from '../../domain/faq/marketFinder.ts';
import { createSimilarityIndex } from '../../domain/faq/similarityIndex.ts';
import { createTextSpace } from '../../domain/faq/textSpace.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { nearDuplicateGroups } from './nearDuplicates.ts';

/** An example, and what a model that never saw it (nor its near duplicates) makes of it. */
export interface HeldOut {
  readonly utterance: Utterance;
  readonly guess: Guess;
}

/** What cross-validation needs to know of a language. */
export interface LanguageExamples {
  readonly locale: Locale;
  readonly utterances: readonly Utterance[];
  readonly synonyms: SynonymGroups;
  readonly findMarkets: FindMarkets;
}

/** Tries every example on a model that was trained on the other folds. */
export function crossValidate(
  { locale, utterances, synonyms, findMarkets }: LanguageExamples,
  folds: number,
): HeldOut[] {
  const training = withoutPlaces(utterances, findMarkets);
  const foldOf = foldsOf(training, synonyms, locale, folds);
  return Array.from({ length: folds }, (_, fold) => {
    const others = training.filter((_, index) => foldOf[index] !== fold);
    const model = trainIntentModel(others, synonyms, locale);
    return utterances
      .filter((_, index) => foldOf[index] === fold)
      .map((utterance) => ({ utterance, guess: model(findMarkets(utterance.text).withoutNames) }));
  }).flat();
}

/** The fold of each example; near duplicates share one. */
function foldsOf(utterances: readonly Utterance[], synonyms: SynonymGroups, locale: Locale, folds: number): number[] {
  const texts = utterances.map(({ text }) => text);
  const space = createTextSpace(texts, synonyms, locale);
  const vectors = space.examples.map(({ vector }) => vector);
  const alike = vectors.map(createSimilarityIndex(vectors, space.size));
  const foldOf: number[] = [];
  for (const [group, members] of nearDuplicateGroups(utterances, alike).entries())
    for (const member of members) foldOf[member] = group % folds;
  return foldOf;
}
