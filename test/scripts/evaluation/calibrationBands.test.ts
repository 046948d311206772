import { expect } from 'chai';
import fc from 'fast-check';
import { calibrationBands, calibrationError } from '../../../scripts/evaluation/calibrationBands.ts';
import { answered, outcome } from '../../helpers/outcomes.ts';

describe('calibrationBands', () => {
  it('says of each band how sure and how right the decisions are', () => {
    const bands = calibrationBands([
      outcome('a', answered('a', 0.82)),
      outcome('a', answered('b', 0.88)),
      outcome('a', answered('a', 1)),
      outcome('a', answered('b', 0)),
    ]);
    expect(bands).to.have.length(10);
    expect(bands[8]).to.deep.equal({ from: 0.8, to: 0.9, count: 2, confidence: 0.85, right: 0.5 });
    expect(bands[9]).to.deep.include({ count: 1, confidence: 1, right: 1 });
    expect(bands[0]).to.deep.include({ count: 1, confidence: 0, right: 0 });
  });

  it('loses no decision', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (confidences) => {
        const bands = calibrationBands(confidences.map((confidence) => outcome('a', answered('a', confidence))));
        expect(bands.reduce((sum, { count }) => sum + count, 0)).to.equal(confidences.length);
      }),
    );
  });
});

describe('calibrationError', () => {
  it('measures by how much confidence misses the share that is right, each band by its count', () => {
    const sure = Array.from({ length: 10 }, (_, index) => outcome('a', answered(index < 8 ? 'a' : 'b', 0.85)));
    const unsure = Array.from({ length: 10 }, () => outcome('a', answered('b', 0.25)));
    expect(calibrationError(sure)).to.be.closeTo(0.05, 1e-9);
    expect(calibrationError([...sure, ...unsure])).to.be.closeTo(0.15, 1e-9);
  });

  it('is nothing where nothing was decided', () => {
    expect(calibrationError([])).to.equal(0);
  });
});
