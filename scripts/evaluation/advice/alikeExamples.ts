import { withoutPlaces } from '../../../domain/faq/trainingExamples.ts';
import type { Utterance } from '../../../domain/faq/understanding.ts';
import { exampleSimilarities } from '../exampleSimilarities.ts';
import type { LanguageExamples } from '../languageExamples.ts';

/** Examples of different labels that are more alike than this teach the model to doubt. */
const ALIKE = 0.85;

/** Two examples of different labels that say nearly the same. */
export interface AlikePair<Example extends Utterance> {
  readonly examples: readonly [Example, Example];
  /** 0 to 1. */
  readonly similarity: number;
}

/** All such pairs of a language, most alike first. Places count as one, as in training. */
export function alikeExamples<Example extends Utterance>(language: LanguageExamples<Example>): AlikePair<Example>[] {
  const { utterances, findMarkets } = language;
  const masked = withoutPlaces(utterances, findMarkets);
  const texts = masked.map(({ text }) => text);
  const similaritiesOf = exampleSimilarities(texts, language);
  const pairs = utterances.flatMap((left, place) => {
    const similarities = similaritiesOf(place);
    return utterances.slice(0, place).flatMap((right, other) => {
      const similarity = similarities[other] ?? 0;
      const isAlike = similarity > ALIKE && masked[place]?.label !== masked[other]?.label;
      return isAlike ? [{ examples: [right, left] as const, similarity }] : [];
    });
  });
  return pairs.sort((a, b) => b.similarity - a.similarity);
}
