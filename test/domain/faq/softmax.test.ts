import { expect } from 'chai';
import fc from 'fast-check';
import { createSoftmax, trainSoftmax } from '../../../domain/faq/softmax.ts';
import type { SparseVector } from '../../../domain/faq/tfidf.ts';

describe('softmax regression', () => {
  const unit = (id: number): SparseVector => ({ ids: [id], weights: [1] });
  const total = (probabilities: Float64Array): number => probabilities.reduce((sum, value) => sum + value, 0);

  /** Every class has one feature of its own, in `copies` examples. */
  const separable = (classes: number, copies: number) => ({
    vectors: Array.from({ length: classes * copies }, (_, index) => unit(index % classes)),
    classOf: Array.from({ length: classes * copies }, (_, index) => index % classes),
    size: classes,
    classes,
  });

  it('learns to tell apart what differs by one feature, however many classes there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 8, max: 20 }), (classes, copies) => {
        const classify = createSoftmax(trainSoftmax(separable(classes, copies)));
        for (let label = 0; label < classes; label += 1) {
          const probabilities = classify(unit(label));
          expect(probabilities).to.have.length(classes);
          expect(total(probabilities)).to.be.closeTo(1, 1e-9);
          expect(probabilities.indexOf(Math.max(...probabilities))).to.equal(label);
          const [other = 0, ...others] = probabilities.filter((_, index) => index !== label);
          for (const each of others) expect(each, 'of classes alike').to.be.closeTo(other, 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives every class alike to a vector without known features', () => {
    const probabilities = createSoftmax(trainSoftmax(separable(5, 10)))({ ids: [], weights: [] });
    for (const probability of probabilities) expect(probability).to.be.closeTo(1 / 5, 1e-9);
  });

  it('learns the same each time', () => {
    expect(trainSoftmax(separable(6, 12))).to.deep.equal(trainSoftmax(separable(6, 12)));
  });

  it('lets a class of few examples weigh more than its share of them', () => {
    const shared = unit(0);
    const classify = createSoftmax(
      trainSoftmax({
        vectors: new Array(40).fill(shared),
        classOf: [...new Array(36).fill(0), 1, 1, 1, 1],
        size: 1,
        classes: 2,
      }),
    );
    expect(classify(shared)[1]).to.be.within(0.2, 0.45);
  });
});
