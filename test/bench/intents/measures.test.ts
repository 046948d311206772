import { expect } from 'chai';
import {
  accuracyInScope,
  bestMatthews,
  matthews,
  mostAccurateThreshold,
  OUTSIDE,
  type Prediction,
  recallOutside,
} from '../../../bench/intents/measures.ts';

describe('measures of intent recognition', () => {
  const predictions = (...rows: (readonly [wanted: string, label: string, score?: number])[]): Prediction[] =>
    rows.map(([wanted, label, score = 1]) => ({ wanted, label, score }));

  describe('matthews', () => {
    it('is the example of scikit-learn’s documentation: -0.33', () => {
      expect(matthews(predictions(['1', '1'], ['1', '-1'], ['1', '1'], ['-1', '1']))).to.be.closeTo(-1 / 3, 1e-12);
    });

    it('is, with two classes, (TP TN - FP FN) / √((TP + FP)(TP + FN)(TN + FP)(TN + FN))', () => {
      const counted = [
        ...rows(6, 'yes', 'yes'),
        ...rows(3, 'no', 'no'),
        ...rows(1, 'no', 'yes'),
        ...rows(2, 'yes', 'no'),
      ];
      expect(matthews(predictions(...counted))).to.be.closeTo((6 * 3 - 1 * 2) / Math.sqrt(7 * 8 * 4 * 5), 1e-12);
    });

    // wanted a a b b c c, given a b b b c a: 4 of 6 right; sums of (wanted x given) 2*2 + 2*3 + 2*1 = 12;
    // (4 * 6 - 12) / sqrt((36 - 14)(36 - 12)) = 12 / sqrt(528)
    it('takes several classes together', () => {
      const six = predictions(['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b'], ['c', 'c'], ['c', 'a']);
      expect(matthews(six)).to.be.closeTo(12 / Math.sqrt(528), 1e-12);
    });

    it('is 1 where all are right, -1 where two classes are mixed up, 0 where one answer is given to all', () => {
      expect(matthews(predictions(['a', 'a'], ['b', 'b'], ['c', 'c']))).to.equal(1);
      expect(matthews(predictions(['a', 'b'], ['b', 'a']))).to.equal(-1);
      expect(matthews(predictions(['a', 'a'], ['b', 'a'], ['c', 'a']))).to.equal(0);
      expect(matthews(predictions(['a', 'a']))).to.equal(0);
    });

    it('counts what is below the threshold as out of scope, and what is on it not', () => {
      const three = predictions(['a', 'a', 0.5], ['b', 'b', 0.6], [OUTSIDE, 'a', 0.4]);
      expect(matthews(three, 0.5)).to.equal(1);
      expect(matthews(three, 0.51)).to.be.below(1);
      expect(matthews(three, 0.4)).to.be.below(1);
    });
  });

  describe('bestMatthews', () => {
    it('finds the threshold that parts best', () => {
      const mixed = predictions(
        ['a', 'a', 0.9],
        ['b', 'b', 0.7],
        [OUTSIDE, 'a', 0.6],
        ['b', 'b', 0.7],
        [OUTSIDE, 'b', 0.2],
      );
      expect(bestMatthews(mixed)).to.deep.equal({ value: 1, threshold: 0.7 });
    });

    it('can refuse only all of several with one score, or none', () => {
      const tied = predictions(['a', 'a', 0.5], ['b', 'b', 0.5], [OUTSIDE, 'a', 0.5]);
      expect(bestMatthews(tied)).to.deep.equal({ value: matthews(tied), threshold: 0.5 });
    });
  });

  describe('shares', () => {
    const five = predictions(
      ['a', 'a', 0.9],
      ['a', 'b', 0.8],
      ['b', 'b', 0.3],
      [OUTSIDE, 'a', 0.2],
      [OUTSIDE, 'b', 0.7],
    );

    it('count a refused question in scope as wrong, and those out of scope not at all', () => {
      expect(accuracyInScope(five)).to.be.closeTo(2 / 3, 1e-12);
      expect(accuracyInScope(five, 0.3)).to.be.closeTo(2 / 3, 1e-12);
      expect(accuracyInScope(five, 0.31)).to.be.closeTo(1 / 3, 1e-12);
    });

    it('count what is refused of the questions out of scope, by threshold or by label', () => {
      expect([0.2, 0.5, 0.71].map((threshold) => recallOutside(five, threshold))).to.deep.equal([0, 0.5, 1]);
      expect(recallOutside(predictions([OUTSIDE, OUTSIDE, 0.9]), 0.1)).to.equal(1);
    });
  });

  describe('mostAccurateThreshold', () => {
    it('is the threshold with which most are right, the lowest of several', () => {
      const four = predictions(['a', 'a', 0.9], ['b', 'b', 0.6], [OUTSIDE, 'a', 0.4], [OUTSIDE, 'b', 0.3]);
      expect(mostAccurateThreshold(four)).to.equal(0.6);
      expect(mostAccurateThreshold(predictions(['a', 'a', 0.9], ['b', 'b', 0.6]))).to.be.at.most(0.6);
    });

    it('refuses everything where nothing is in scope', () => {
      const outside = predictions([OUTSIDE, 'a', 0.4], [OUTSIDE, 'b', 0.3]);
      expect(mostAccurateThreshold(outside)).to.be.above(0.4);
    });
  });

  function rows(count: number, wanted: string, label: string): (readonly [string, string])[] {
    return Array.from({ length: count }, () => [wanted, label] as const);
  }
});
