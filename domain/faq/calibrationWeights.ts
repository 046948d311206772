import type { Locale } from '../people/locale.ts';
import type { CalibrationWeights } from './calibration.ts';

/**
 * From the evidence to the probability that a decision is right, in each language: `right` for answering with the best candidate, `shown`
 * for offering several. Weights of logistic regressions on the log-odds of the classifier's probabilities (`top`, `offered`, `outside`),
 * the share of strange words, and the logarithm of the number of words. Fitted to cross-validated outcomes of the examples by
 * `npm run evaluate -- --calibrate`, which prints these lines.
 */
export const CALIBRATION: Readonly<Record<Locale, { right: CalibrationWeights; shown: CalibrationWeights }>> = {
  en: {
    right: { bias: 0.35, top: 1.74, offered: 0, outside: 0, strangeness: -4.2, words: 1.01 },
    shown: { bias: -4.57, top: 0, offered: 2.27, outside: 0.05, strangeness: -3.69, words: 2.93 },
  },
  fr: {
    right: { bias: -0.04, top: 1.67, offered: 0, outside: 0, strangeness: -2.97, words: 1.1 },
    shown: { bias: -4.88, top: 0, offered: 2.16, outside: 0.15, strangeness: -4.66, words: 3.08 },
  },
  de: {
    right: { bias: 0.56, top: 1.52, offered: 0, outside: 0, strangeness: -1.12, words: 0.67 },
    shown: { bias: -3.29, top: 0, offered: 1.82, outside: 0.09, strangeness: -0.96, words: 2.23 },
  },
  es: {
    right: { bias: 1.01, top: 1.67, offered: 0, outside: 0, strangeness: -2.27, words: 0.33 },
    shown: { bias: -4.07, top: 0, offered: 2, outside: 0.03, strangeness: -2.77, words: 2.52 },
  },
  pt: {
    right: { bias: 1.15, top: 1.69, offered: 0, outside: 0, strangeness: -1, words: 0.39 },
    shown: { bias: -5.91, top: 0, offered: 2.02, outside: 0.04, strangeness: -2.51, words: 3.45 },
  },
  it: {
    right: { bias: -0.14, top: 1.52, offered: 0, outside: 0, strangeness: -0.93, words: 0.97 },
    shown: { bias: -4.26, top: 0, offered: 1.83, outside: 0.05, strangeness: -1.93, words: 2.69 },
  },
  nl: {
    right: { bias: -0.11, top: 1.58, offered: 0, outside: 0, strangeness: -0.08, words: 1 },
    shown: { bias: -5.7, top: 0, offered: 1.92, outside: 0.02, strangeness: -0.16, words: 3.32 },
  },
  ja: {
    right: { bias: 2.48, top: 1.48, offered: 0, outside: 0, strangeness: -3.17, words: -0.14 },
    shown: { bias: -3.87, top: 0, offered: 1.82, outside: 0.01, strangeness: -3.6, words: 2.24 },
  },
  'zh-Hans': {
    right: { bias: 1.52, top: 1.51, offered: 0, outside: 0, strangeness: -1.56, words: 0.22 },
    shown: { bias: -3.46, top: 0, offered: 1.77, outside: 0.01, strangeness: -2.68, words: 2.2 },
  },
};
