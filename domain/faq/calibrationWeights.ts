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
    right: { bias: -0.78, top: 1.79, offered: 0, outside: 0, strangeness: -3.65, words: 1.27 },
    shown: { bias: -7.05, top: 0, offered: 2.58, outside: 0.02, strangeness: -3.95, words: 3.83 },
  },
  fr: {
    right: { bias: -0.36, top: 1.71, offered: 0, outside: 0, strangeness: -3.41, words: 0.94 },
    shown: { bias: -6.7, top: 0, offered: 2.62, outside: 0.08, strangeness: -3.89, words: 3.52 },
  },
  de: {
    right: { bias: 0, top: 1.75, offered: 0, outside: 0, strangeness: -1.21, words: 0.84 },
    shown: { bias: -5.14, top: 0, offered: 2.55, outside: 0.08, strangeness: -0.1, words: 3.01 },
  },
  es: {
    right: { bias: -0.55, top: 1.81, offered: 0, outside: 0, strangeness: -2.57, words: 1 },
    shown: { bias: -6.44, top: 0, offered: 2.39, outside: 0.04, strangeness: -2.87, words: 3.46 },
  },
  pt: {
    right: { bias: -0.17, top: 1.76, offered: 0, outside: 0, strangeness: -2.88, words: 0.86 },
    shown: { bias: -7.45, top: 0, offered: 2.44, outside: 0.12, strangeness: -3.7, words: 4.11 },
  },
  it: {
    right: { bias: -0.78, top: 1.68, offered: 0, outside: 0, strangeness: -1.93, words: 1.09 },
    shown: { bias: -5.9, top: 0, offered: 2.31, outside: 0.08, strangeness: -1.96, words: 3.27 },
  },
  nl: {
    right: { bias: 0.39, top: 1.8, offered: 0, outside: 0, strangeness: -0.7, words: 0.55 },
    shown: { bias: -6.12, top: 0, offered: 2.44, outside: 0.05, strangeness: 0.18, words: 3.27 },
  },
  ja: {
    right: { bias: 1.56, top: 1.5, offered: 0, outside: 0, strangeness: -3.66, words: 0.05 },
    shown: { bias: -5.96, top: 0, offered: 1.94, outside: -0.04, strangeness: -3.64, words: 2.84 },
  },
  'zh-Hans': {
    right: { bias: 1.88, top: 1.61, offered: 0, outside: 0, strangeness: -2.75, words: -0.1 },
    shown: { bias: -6.2, top: 0, offered: 2.2, outside: -0.1, strangeness: -3.13, words: 3.3 },
  },
};
