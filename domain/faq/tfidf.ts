import { IDF_POWER } from './constants.ts';
import type { Features } from './features.ts';

/** A vector by its non-zero places. */
export interface SparseVector {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** Turns features into a vector of at most length 1. */
export type Vectorizer = (features: Features) => SparseVector;

/** What was learned about features: each with its inverse document frequency, and that of all others. Plain data. */
export interface FeatureWeights {
  /** The place of a feature is its id. */
  readonly features: readonly string[];
  readonly idfs: Float64Array;
  readonly unknownIdf: number;
}

/** TF-IDF fitted on the examples; features that fewer than `fewest` examples have are not kept. */
export function fitTfidf(examples: readonly Features[], fewest: number): FeatureWeights {
  const frequencies = frequentFeatures(examples, fewest);
  const idf = (frequency: number): number => (Math.log((1 + examples.length) / (1 + frequency)) + 1) ** IDF_POWER;
  return {
    features: [...frequencies.keys()],
    idfs: Float64Array.from(frequencies.values(), idf),
    unknownIdf: idf(0),
  };
}

/** In how many examples each feature occurs that occurs in enough of them. */
function frequentFeatures(examples: readonly Features[], fewest: number): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const example of examples)
    for (const feature of example.keys()) frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1);
  return new Map([...frequencies].filter(([, frequency]) => frequency >= fewest));
}

/**
 * Vectors by these weights; that a feature occurs counts, not how often. Unknown features are left out of a vector but count in its
 * length: a text of unknown words is far from everything, which is how foreign questions are refused.
 */
export function createVectorizer({ features: names, idfs, unknownIdf }: FeatureWeights): Vectorizer {
  const known = new Map(names.map((feature, id) => [feature, id]));
  return (features) => {
    const ids: number[] = [];
    const weights: number[] = [];
    let squares = 0;
    for (const [feature, count] of features) {
      const id = known.get(feature);
      const weight = Math.min(1, count) * (id === undefined ? unknownIdf : (idfs[id] as number));
      squares += weight * weight;
      if (id === undefined) continue;
      ids.push(id);
      weights.push(weight);
    }
    const length = Math.sqrt(squares) || 1;
    return { ids, weights: weights.map((weight) => weight / length) };
  };
}
