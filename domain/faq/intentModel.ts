import type { Locale } from '../people/locale.ts';
import type { SynonymGroups } from './concepts.ts';
import { createSimilarityIndex } from './similarityIndex.ts';
import { trainSoftmax } from './softmax.ts';
import { createTextSpace } from './textSpace.ts';
import type { Utterance } from './understanding.ts';

/** What a model makes of a text. */
export interface Guess {
  /** The probability of each label. They sum to 1 but are not calibrated. */
  readonly probabilities: ReadonlyMap<string, number>;
  /** How much the most similar example of any label is like the text, 0 to 1. */
  readonly nearest: number;
}

/** Reads texts of one language. */
export type IntentModel = (text: string) => Guess;

/** Learns the labels of one language's examples; deterministic. Some 3,000 examples take less than a second. */
export function trainIntentModel(
  utterances: readonly Utterance[],
  synonyms: SynonymGroups,
  locale: Locale,
): IntentModel {
  const labels = [...new Set(utterances.map(({ label }) => label))];
  const texts = utterances.map(({ text }) => text);
  const space = createTextSpace(texts, synonyms, locale);
  const similarities = createSimilarityIndex(space.examples, space.size);
  const classify = trainSoftmax({
    vectors: space.examples,
    size: space.size,
    classOf: utterances.map(({ label }) => labels.indexOf(label)),
    classes: labels.length,
  });
  return (text) => {
    const vector = space.vector(text);
    const shares = classify(vector);
    return {
      probabilities: new Map(labels.map((label, index) => [label, shares[index] ?? 0])),
      nearest: Math.max(0, ...similarities(vector)),
    };
  };
}
