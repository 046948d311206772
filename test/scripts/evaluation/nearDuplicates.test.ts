import { expect } from 'chai';
import { nearDuplicateGroups } from '../../../scripts/evaluation/nearDuplicates.ts';

describe('nearDuplicateGroups', () => {
  it('joins examples of one label that are alike, also through a third, and leaves the others alone', () => {
    const labels = ['a', 'a', 'a', 'a', 'b'];
    const alike = [
      [1, 0.9, 0, 0, 0.9],
      [0.9, 1, 0.8, 0, 0],
      [0, 0.8, 1, 0, 0],
      [0, 0, 0, 1, 0],
      [0.9, 0, 0, 0, 1],
    ].map((row) => Float64Array.from(row));
    const groups = nearDuplicateGroups(
      labels.map((label) => ({ text: '', label })),
      alike,
    );
    expect(groups).to.deep.equal([[0, 1, 2], [3], [4]]);
  });
});
