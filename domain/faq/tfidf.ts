import { IDF_POWER } from './constants.ts';
import type { Features } from './features.ts';

/** A vector by its non-zero places. */
export interface SparseVector {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** Turns features into vectors of at most length 1. */
export interface Vectorizer {
  /** How many features are known; ids are below. */
  readonly size: number;
  vector(features: Features): SparseVector;
}

/**
 * TF-IDF fitted on the examples; that a feature occurs counts, not how often. Features that no example has are left out of a vector but
 * count in its length: a text of unknown words is far from everything, which is how foreign questions are refused.
 */
export function fitTfidf(examples: readonly Features[]): Vectorizer {
  const documentFrequency = new Map<string, number>();
  for (const example of examples)
    for (const feature of example.keys()) documentFrequency.set(feature, (documentFrequency.get(feature) ?? 0) + 1);
  const idf = (frequency: number): number => (Math.log((1 + examples.length) / (1 + frequency)) + 1) ** IDF_POWER;
  const known = new Map([...documentFrequency].map(([feature, count], id) => [feature, { id, idf: idf(count) }]));
  const unknownIdf = idf(0);
  return {
    size: known.size,
    vector: (features) => {
      const ids: number[] = [];
      const weights: number[] = [];
      let squares = 0;
      for (const [feature, count] of features) {
        const found = known.get(feature);
        const weight = Math.min(1, count) * (found?.idf ?? unknownIdf);
        squares += weight * weight;
        if (found === undefined) continue;
        ids.push(found.id);
        weights.push(weight);
      }
      const length = Math.sqrt(squares) || 1;
      return { ids, weights: weights.map((weight) => weight / length) };
    },
  };
}
