import { expect } from 'chai';
import { percentile } from '../../../scripts/evaluation/percentile.ts';

describe('percentile', () => {
  it('is the value that the share does not exceed', () => {
    const values = [5, 1, 4, 2, 3];
    expect([0, 0.5, 0.8, 0.99, 1].map((share) => percentile(values, share))).to.deep.equal([1, 3, 4, 5, 5]);
  });

  it('is no number where there are no values', () => {
    expect(percentile([], 0.5)).to.be.NaN;
  });
});
