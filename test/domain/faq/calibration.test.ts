import { expect } from 'chai';
import fc from 'fast-check';
import { calibrated, type Evidence } from '../../../domain/faq/calibration.ts';
import { CALIBRATION } from '../../../domain/faq/constants.ts';

describe('calibrated', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const evidence = fc.record<Evidence>({
    top: share,
    offered: share,
    outside: share,
    strangeness: share,
    words: fc.integer({ min: 0, max: 500 }),
  });

  it('is a probability, whatever the evidence', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        for (const weights of [CALIBRATION.right, CALIBRATION.shown])
          expect(calibrated(one, weights)).to.be.greaterThan(0).and.lessThan(1);
      }),
    );
  });

  it('grows with the probability of the best candidate and falls with strange words', () => {
    fc.assert(
      fc.property(evidence, fc.double({ min: 0.01, max: 0.4, noNaN: true }), (one, more) => {
        const confidence = calibrated(one, CALIBRATION.right);
        expect(calibrated({ ...one, top: one.top + more }, CALIBRATION.right)).to.be.at.least(confidence);
        expect(calibrated({ ...one, strangeness: one.strangeness + more }, CALIBRATION.right)).to.be.below(confidence);
      }),
    );
  });
});
