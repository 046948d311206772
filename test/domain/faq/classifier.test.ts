import { expect } from 'chai';
import { leastInScope, trainClassifier } from '../../../domain/faq/classifier.ts';
import { MOST_KERNEL_EXAMPLES } from '../../../domain/faq/constants.ts';
import type { SparseVector } from '../../../domain/faq/tfidf.ts';

describe('trainClassifier', () => {
  const unit = (id: number): SparseVector => ({ ids: [id], weights: [1] });
  const UNKNOWN: SparseVector = { ids: [], weights: [] };
  const MANY = MOST_KERNEL_EXAMPLES + 1;

  const training = (examples: number, classes: number) => ({
    vectors: Array.from({ length: examples }, (_, index) => unit(index % classes)),
    classOf: Array.from({ length: examples }, (_, index) => index % classes),
    size: classes,
    classes,
  });

  const highest = (scores: Float64Array): number => Math.max(...scores);

  it('learns from few examples by kernel ridge, whose scores start at 0', () => {
    expect(highest(trainClassifier(training(40, 4))(UNKNOWN))).to.equal(0);
  });

  it('learns from many examples by softmax, whose scores are probabilities', () => {
    const scores = trainClassifier(training(MANY, 4))(UNKNOWN);
    for (const score of scores) expect(score).to.be.closeTo(1 / 4, 1e-9);
  });

  it('holds what it knows to be in scope and what it does not to be out of it, however few classes there are', () => {
    for (const classes of [2, 3, 8, 40])
      for (const examples of [10 * classes, MANY]) {
        const classify = trainClassifier(training(examples, classes));
        const least = leastInScope(examples, classes);
        expect(highest(classify(unit(0))), `${examples} of ${classes}`).to.be.at.least(least);
        expect(highest(classify(UNKNOWN)), `${examples} of ${classes}`).to.be.below(least);
      }
  });
});
