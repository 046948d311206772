import { expect } from 'chai';
import { fitLogistic } from '../../../scripts/evaluation/fitLogistic.ts';

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

  it('stays finite where one regressor tells the outcomes without error', () => {
    const [bias = Number.NaN, slope = Number.NaN] = fitLogistic([[-1], [-1], [1], [1]], [false, false, true, true]);
    expect(bias).to.be.closeTo(0, 1e-6);
    expect(slope).to.be.within(2, 20);
  });
});
