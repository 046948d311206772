import { expect } from 'chai';
import fc from 'fast-check';
import { calibrated, type Evidence, sumOf } from '../../../domain/faq/calibration.ts';
import { CALIBRATION } from '../../../domain/faq/calibrationWeights.ts';
import { MOST_WORDS } from '../../../domain/faq/constants.ts';
import { LOCALES } from '../../../domain/people/locale.ts';

describe('calibrated', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const evidence = fc.record<Evidence>({
    top: share,
    offered: share,
    outside: share,
    strangeness: share,
    words: fc.integer({ min: 0, max: 500 }),
  });

  it('is a probability, whatever the evidence, of which the sum is the log-odds', () => {
    fc.assert(
      fc.property(evidence, fc.constantFrom(...LOCALES), (one, locale) => {
        for (const weights of [CALIBRATION[locale].right, CALIBRATION[locale].shown]) {
          const probability = calibrated(one, weights);
          expect(probability).to.be.within(0, 1);
          const sum = sumOf(one, weights);
          // Beyond, the probability is too near to 1 to tell the odds.
          if (Math.abs(sum) < 20) expect(Math.log(probability / (1 - probability))).to.be.closeTo(sum, 1e-6);
        }
      }),
    );
  });

  it('is the same for a page as for the longest texts that it was fitted to', () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: MOST_WORDS, max: 500 }), (one, words) => {
        const { shown } = CALIBRATION.en;
        expect(calibrated({ ...one, words }, shown)).to.equal(calibrated({ ...one, words: MOST_WORDS }, shown));
      }),
    );
  });

  for (const locale of LOCALES)
    it(`grows with the probability of the best candidate and falls with strange words in ${locale}`, () => {
      const { right } = CALIBRATION[locale];
      fc.assert(
        fc.property(evidence, fc.double({ min: 0.01, max: 0.4, noNaN: true }), (one, more) => {
          const sum = sumOf(one, right);
          expect(sumOf({ ...one, top: one.top + more }, right)).to.be.at.least(sum);
          expect(sumOf({ ...one, strangeness: one.strangeness + more }, right)).to.be.below(sum);
        }),
      );
    });
});
