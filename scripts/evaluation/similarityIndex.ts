import type { SparseVector } from '../../domain/faq/tfidf.ts';

/** The dot products of any vector with all examples, through an inverted index. */
export type SimilarityIndex = (vector: SparseVector) => Float64Array;

/** Indexes the examples' vectors, whose ids are below `size`. */
export function createSimilarityIndex(vectors: readonly SparseVector[], size: number): SimilarityIndex {
  const lists = Array.from({ length: size }, () => ({ examples: [] as number[], weights: [] as number[] }));
  for (const [example, { ids, weights }] of vectors.entries())
    for (const [place, id] of ids.entries()) {
      lists[id]?.examples.push(example);
      lists[id]?.weights.push(weights[place] ?? 0);
    }
  const postings = lists.map(({ examples, weights }) => ({
    examples: Int32Array.from(examples),
    weights: Float64Array.from(weights),
  }));
  return ({ ids, weights }) => {
    const similarities = new Float64Array(vectors.length);
    for (const [place, id] of ids.entries()) addPosting(similarities, postings[id], weights[place] ?? 0);
    return similarities;
  };
}

interface Posting {
  readonly examples: Int32Array;
  readonly weights: Float64Array;
}

function addPosting(similarities: Float64Array, posting: Posting | undefined, weight: number): void {
  if (posting === undefined) return;
  const { examples, weights } = posting;
  for (let index = 0; index < examples.length; index += 1) {
    const example = examples[index] as number;
    similarities[example] = (similarities[example] as number) + weight * (weights[index] as number);
  }
}
