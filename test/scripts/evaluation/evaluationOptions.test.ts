import { expect } from 'chai';
import { evaluationOptions } from '../../../scripts/evaluation/evaluationOptions.ts';

describe('evaluationOptions', () => {
  it('measures by the test part and does nothing slow unless asked', () => {
    const quiet = { mistakes: false, crossValidate: false, calibrate: false, write: false };
    expect(evaluationOptions([])).to.deep.equal({ part: 'test', folds: 10, ...quiet });
  });

  it('tries the examples for the calibration', () => {
    expect(evaluationOptions(['--calibrate', '--folds', '5'])).to.deep.include({ crossValidate: true, folds: 5 });
  });

  it('refuses what it cannot do, and says why', () => {
    expect(() => evaluationOptions(['--part', 'train'])).to.throw(RangeError, 'test, development');
    expect(() => evaluationOptions(['--folds', '1'])).to.throw(RangeError, '--folds');
    expect(() => evaluationOptions(['--write', '--part', 'development'])).to.throw(RangeError, '--write');
    expect(() => evaluationOptions(['--parts', 'test'])).to.throw(TypeError, '--parts');
  });
});
