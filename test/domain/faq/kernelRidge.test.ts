import { expect } from 'chai';
import fc from 'fast-check';
import { trainKernelRidge } from '../../../domain/faq/kernelRidge.ts';
import type { SparseVector } from '../../../domain/faq/tfidf.ts';

describe('trainKernelRidge', () => {
  const unit = (...ids: number[]): SparseVector => ({ ids, weights: ids.map(() => 1 / Math.sqrt(ids.length)) });
  const best = (scores: Float64Array): number => scores.indexOf(Math.max(...scores));

  /** Every example has one feature of its class, one of its own, and one that all have. */
  const separable = (classes: number, copies: number) => ({
    vectors: Array.from({ length: classes * copies }, (_, index) =>
      unit(index % classes, classes, classes + 1 + index),
    ),
    classOf: Array.from({ length: classes * copies }, (_, index) => index % classes),
    size: classes + 1 + classes * copies,
    classes,
  });

  it('scores the own class of an example highest, also where there are no more examples than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 6 }), (classes, copies) => {
        const training = separable(classes, copies);
        const classify = trainKernelRidge(training);
        expect(training.vectors.map((vector) => best(classify(vector)))).to.deep.equal(training.classOf);
      }),
      { numRuns: 30 },
    );
  });

  it('scores about 1 for what many examples say, and 0 in every class for what none does', () => {
    const { vectors, ...training } = separable(3, 20);
    const classify = trainKernelRidge({ ...training, vectors });
    for (const [example, vector] of vectors.entries()) expect(classify(vector)[example % 3]).to.be.within(0.8, 1.2);
    expect([...classify({ ids: [], weights: [] })]).to.deep.equal([0, 0, 0]);
  });

  it('scores low for what has only in common with the examples what all of them have', () => {
    for (const score of trainKernelRidge(separable(5, 4))(unit(5))) expect(score).to.be.below(0.28);
  });

  it('scores alike whatever the order of examples and classes', () => {
    const training = separable(4, 5);
    const turned = {
      ...training,
      vectors: training.vectors.toReversed(),
      classOf: training.classOf.map((label) => 3 - label).toReversed(),
    };
    const [scores, others] = [trainKernelRidge(training)(unit(2, 4)), trainKernelRidge(turned)(unit(2, 4))];
    for (const [label, score] of scores.entries()) expect(others[3 - label]).to.be.closeTo(score, 1e-9);
  });

  it('learns the same each time', () => {
    const [first, second] = [trainKernelRidge(separable(6, 7)), trainKernelRidge(separable(6, 7))];
    expect([...first(unit(3, 6))]).to.deep.equal([...second(unit(3, 6))]);
  });

  it('lets a rare class be heard: where two say the same, it wins', () => {
    const same = unit(0);
    const vectors = [...Array.from({ length: 9 }, (_, index) => unit(1, 2 + index)), same, same];
    const classify = trainKernelRidge({ vectors, classOf: [...Array<number>(9).fill(0), 0, 1], size: 11, classes: 2 });
    expect(best(classify(same))).to.equal(1);
  });

  it('survives contradictions and examples without any feature', () => {
    const vectors = [unit(0), unit(0), { ids: [], weights: [] }];
    const scores = trainKernelRidge({ vectors, classOf: [0, 1, 1], size: 1, classes: 2 })(unit(0));
    for (const score of scores) expect(score).to.be.within(0.2, 0.8);
  });
});
