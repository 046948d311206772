import type { Locale } from '../people/locale.ts';
import type { CalibrationWeights } from './calibration.ts';

/**
 * From the evidence to the probability that a decision is right, in each language: `right` for answering with the best candidate, `shown`
 * for offering several. Weights of logistic regressions on the log-odds of the classifier's probabilities (`top`, `offered`, `outside`),
 * the share of strange words, and the logarithm of the number of words. Fitted to cross-validated outcomes of the examples, then scaled for
 * all languages alike to the development questions, which are easier, by
 * `npm run evaluate -- --calibrate`, which prints these lines.
 */
export const CALIBRATION: Readonly<Record<Locale, { right: CalibrationWeights; shown: CalibrationWeights }>> = {
  en: {
    right: { bias: -0.37, top: 1.82, offered: 0, outside: 0, strangeness: -2.99, words: 1.12 },
    shown: { bias: -6.13, top: 0, offered: 2.39, outside: 0.02, strangeness: -3.12, words: 3.41 },
  },
  fr: {
    right: { bias: -0.83, top: 1.8, offered: 0, outside: 0, strangeness: -3.21, words: 1.19 },
    shown: { bias: -5.91, top: 0, offered: 2.33, outside: 0.16, strangeness: -5.05, words: 3.33 },
  },
  de: {
    right: { bias: 0.37, top: 1.85, offered: 0, outside: 0, strangeness: -1.17, words: 0.74 },
    shown: { bias: -3.97, top: 0, offered: 2.34, outside: 0.12, strangeness: -0.37, words: 2.49 },
  },
  es: {
    right: { bias: -0.17, top: 1.86, offered: 0, outside: 0, strangeness: -2.35, words: 0.85 },
    shown: { bias: -6.14, top: 0, offered: 2.27, outside: -0.03, strangeness: -1.72, words: 3.23 },
  },
  pt: {
    right: { bias: -0.15, top: 1.79, offered: 0, outside: 0, strangeness: -2.48, words: 0.91 },
    shown: { bias: -7.51, top: 0, offered: 2.28, outside: 0.07, strangeness: -3.34, words: 4.16 },
  },
  it: {
    right: { bias: -0.94, top: 1.64, offered: 0, outside: 0, strangeness: -1, words: 1.05 },
    shown: { bias: -5.24, top: 0, offered: 1.98, outside: 0.05, strangeness: -2.09, words: 2.92 },
  },
  nl: {
    right: { bias: 0.74, top: 1.88, offered: 0, outside: 0, strangeness: -0.57, words: 0.5 },
    shown: { bias: -5.89, top: 0, offered: 2.35, outside: 0.01, strangeness: 0.35, words: 3.19 },
  },
  ja: {
    right: { bias: 2.02, top: 1.56, offered: 0, outside: 0, strangeness: -3.31, words: -0.1 },
    shown: { bias: -5.63, top: 0, offered: 1.83, outside: -0.04, strangeness: -2.8, words: 2.69 },
  },
  'zh-Hans': {
    right: { bias: 1.67, top: 1.68, offered: 0, outside: 0, strangeness: -2.02, words: 0.1 },
    shown: { bias: -6.17, top: 0, offered: 2.01, outside: -0.14, strangeness: -2.36, words: 3.19 },
  },
};
