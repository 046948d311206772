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
    right: { bias: -0.67, top: 1.78, offered: 0, outside: 0, strangeness: -4.03, words: 1.24 },
    shown: { bias: -6.98, top: 0, offered: 2.55, outside: 0.01, strangeness: -3.99, words: 3.75 },
  },
  fr: {
    right: { bias: -0.75, top: 1.81, offered: 0, outside: 0, strangeness: -2.97, words: 1.14 },
    shown: { bias: -7.2, top: 0, offered: 2.59, outside: 0.09, strangeness: -3.75, words: 3.77 },
  },
  de: {
    right: { bias: 0.21, top: 1.78, offered: 0, outside: 0, strangeness: -1.51, words: 0.73 },
    shown: { bias: -4.67, top: 0, offered: 2.43, outside: 0.12, strangeness: -0.54, words: 2.82 },
  },
  es: {
    right: { bias: -0.38, top: 1.85, offered: 0, outside: 0, strangeness: -2.67, words: 0.91 },
    shown: { bias: -6.85, top: 0, offered: 2.35, outside: -0.03, strangeness: -2.22, words: 3.57 },
  },
  pt: {
    right: { bias: -0.75, top: 1.73, offered: 0, outside: 0, strangeness: -2.57, words: 1.18 },
    shown: { bias: -7.69, top: 0, offered: 2.41, outside: 0.1, strangeness: -3.52, words: 4.25 },
  },
  it: {
    right: { bias: -1.19, top: 1.74, offered: 0, outside: 0, strangeness: -1.71, words: 1.26 },
    shown: { bias: -6.77, top: 0, offered: 2.35, outside: 0.04, strangeness: -1.43, words: 3.68 },
  },
  nl: {
    right: { bias: 0.52, top: 1.77, offered: 0, outside: 0, strangeness: -0.67, words: 0.5 },
    shown: { bias: -5.91, top: 0, offered: 2.4, outside: 0.03, strangeness: 0.26, words: 3.13 },
  },
  ja: {
    right: { bias: 1.27, top: 1.55, offered: 0, outside: 0, strangeness: -3.31, words: 0.19 },
    shown: { bias: -5.75, top: 0, offered: 1.93, outside: -0.06, strangeness: -3.3, words: 2.74 },
  },
  'zh-Hans': {
    right: { bias: 1.7, top: 1.58, offered: 0, outside: 0, strangeness: -2.81, words: 0.04 },
    shown: { bias: -6.23, top: 0, offered: 2.1, outside: -0.1, strangeness: -3.37, words: 3.33 },
  },
};
