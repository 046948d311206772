import { expect } from 'chai';
import fc from 'fast-check';
import { createSimilarityIndex } from '../../../domain/faq/similarityIndex.ts';
import type { SparseVector } from '../../../domain/faq/tfidf.ts';

describe('createSimilarityIndex', () => {
  const SIZE = 12;
  const vector = fc
    .uniqueArray(fc.tuple(fc.nat(SIZE - 1), fc.integer({ min: -4, max: 4 })), { selector: ([id]) => id })
    .map((places): SparseVector => ({ ids: places.map(([id]) => id), weights: places.map(([, weight]) => weight) }));

  const weightOf = ({ ids, weights }: SparseVector, id: number): number => weights[ids.indexOf(id)] ?? 0;

  const dot = (left: SparseVector, right: SparseVector): number =>
    left.ids.reduce((sum, id, place) => sum + (left.weights[place] ?? 0) * weightOf(right, id), 0);

  it('gives the dot product with each example, in their order', () => {
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 8 }), vector, (examples, asked) => {
        const similarities = createSimilarityIndex(examples, SIZE)(asked);
        expect([...similarities].map((value) => value + 0)).to.deep.equal(
          examples.map((example) => dot(example, asked) + 0),
        );
      }),
    );
  });

  it('begins anew with every vector', () => {
    const similarities = createSimilarityIndex([{ ids: [1], weights: [2] }], SIZE);
    similarities({ ids: [1], weights: [3] });
    expect([...similarities({ ids: [1], weights: [3] })]).to.deep.equal([6]);
  });
});
