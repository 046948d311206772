import { expect } from 'chai';
import fc from 'fast-check';
import { trainSoftmax } from '../../../domain/faq/softmax.ts';
import type { SparseVector } from '../../../domain/faq/tfidf.ts';

describe('trainSoftmax', () => {
  const unit = (id: number): SparseVector => ({ ids: [id], weights: [1] });
  const total = (probabilities: Float64Array): number => probabilities.reduce((sum, value) => sum + value, 0);

  /** Every class has one feature of its own, in `copies` examples. */
  const separable = (classes: number, copies: number) => ({
    vectors: Array.from({ length: classes * copies }, (_, index) => unit(index % classes)),
    classOf: Array.from({ length: classes * copies }, (_, index) => index % classes),
    size: classes,
    classes,
  });

  it('learns to tell apart what differs by one feature', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 8, max: 20 }), (classes, copies) => {
        const classify = trainSoftmax(separable(classes, copies));
        for (let label = 0; label < classes; label += 1) {
          const probabilities = classify(unit(label));
          expect(total(probabilities)).to.be.closeTo(1, 1e-9);
          expect(probabilities.indexOf(Math.max(...probabilities))).to.equal(label);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives every class alike to a vector without known features', () => {
    const probabilities = trainSoftmax(separable(5, 10))({ ids: [], weights: [] });
    for (const probability of probabilities) expect(probability).to.be.closeTo(1 / 5, 1e-9);
  });

  it('learns the same each time', () => {
    const [first, second] = [trainSoftmax(separable(6, 12)), trainSoftmax(separable(6, 12))];
    expect([...first(unit(3))]).to.deep.equal([...second(unit(3))]);
  });

  it('learns nothing from a feature that only one example has', () => {
    const { vectors, classOf, ...rest } = separable(3, 10);
    const odd: SparseVector = { ids: [3], weights: [1] };
    const classify = trainSoftmax({ ...rest, size: 4, vectors: [...vectors, odd], classOf: [...classOf, 0] });
    for (const probability of classify(odd)) expect(probability).to.be.closeTo(1 / 3, 1e-9);
  });
});
