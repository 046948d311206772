import { expect } from 'chai';
import fc from 'fast-check';
import { fitLogistic, solve } from '../../../scripts/evaluation/fitLogistic.ts';

describe('fitLogistic', () => {
  it('finds the log-odds of outcomes that depend on one regressor', () => {
    const rows: number[][] = [];
    const outcomes: boolean[] = [];
    const add = (value: number, right: number, wrong: number): void => {
      for (let count = 0; count < right + wrong; count += 1) {
        rows.push([value]);
        outcomes.push(count < right);
      }
    };
    add(0, 50, 50);
    add(1, 80, 20);
    const [bias, slope] = fitLogistic(rows, outcomes);
    expect(bias).to.be.closeTo(0, 0.01);
    expect(slope).to.be.closeTo(Math.log(4), 0.01);
  });
});

describe('solve', () => {
  it('solves systems that have a solution', () => {
    const number = fc.integer({ min: -9, max: 9 });
    const row = fc.array(number, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), row, (matrix, right) => {
        const dominant = matrix.map((line, i) => line.map((value, j) => (i === j ? value + 40 : value)));
        const solution = solve(dominant, right);
        for (const [i, line] of dominant.entries()) {
          const product = line.reduce((sum, value, j) => sum + value * (solution[j] ?? 0), 0);
          expect(product).to.be.closeTo(right[i] ?? 0, 1e-9);
        }
      }),
    );
  });
});
