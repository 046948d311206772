import type { SparseVector } from './tfidf.ts';

/** The dot products of any vector with all examples. */
export type SimilarityIndex = (vector: SparseVector) => Float64Array;

/** An inverted index over the examples' vectors, whose ids are below `size`. Indices are in range by construction, hence the casts. */
export function createSimilarityIndex(vectors: readonly SparseVector[], size: number): SimilarityIndex {
  const { starts, examples, weights } = postingsOf(vectors, size);
  return (vector) => {
    const sums = new Float64Array(vectors.length);
    for (let place = 0; place < vector.ids.length; place += 1) {
      const id = vector.ids[place] as number;
      const weight = vector.weights[place] as number;
      for (let at = starts[id] as number; at < (starts[id + 1] as number); at += 1) {
        const example = examples[at] as number;
        sums[example] = (sums[example] as number) + weight * (weights[at] as number);
      }
    }
    return sums;
  };
}

/** For each id, from `starts[id]` to before `starts[id + 1]`, the examples that have it and their weights. */
function postingsOf(vectors: readonly SparseVector[], size: number) {
  const starts = new Int32Array(size + 1);
  for (const { ids } of vectors) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < size; id += 1) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const examples = new Int32Array(starts[size] as number);
  const weights = new Float64Array(starts[size] as number);
  const next = starts.slice();
  for (const [example, vector] of vectors.entries())
    for (const [place, id] of vector.ids.entries()) {
      const at = next[id] as number;
      examples[at] = example;
      weights[at] = vector.weights[place] as number;
      next[id] = at + 1;
    }
  return { starts, examples, weights };
}
