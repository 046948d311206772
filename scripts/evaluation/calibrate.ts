import { type CalibrationWeights, type Evidence, regressorsOf } from '../../domain/faq/calibration.ts';
import { type Candidate, weigh } from '../../domain/faq/decision.ts';
import type { Guess } from '../../domain/faq/intentModel.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { fitLogistic } from './fitLogistic.ts';

/** A question that a model had not seen, what it made of it, and which candidate is right. */
export interface Trial {
  readonly candidates: readonly Candidate[];
  readonly guess: Guess;
  readonly wanted: string;
}

const FOR_ANSWERS = ['top', 'strangeness', 'words'] as const;
const FOR_OFFERS = ['offered', 'outside', 'strangeness', 'words'] as const;

/** The lines of `CALIBRATION` for a language that fit its trials. */
export function calibrationFor(locale: Locale, trials: readonly Trial[]): string {
  const weighed = trials.map(({ candidates, guess, wanted }) => ({ wanted, ...weigh(candidates, guess) }));
  const evidence = weighed.map((one) => one.evidence);
  const isRight = weighed.map(({ best, wanted }) => best?.label === wanted);
  const isShown = weighed.map(({ offers, wanted }) => offers.some(({ label }) => label === wanted));
  return [
    `  ${/^\w+$/.test(locale) ? locale : `'${locale}'`}: {`,
    `    right: ${line(weightsFor(evidence, FOR_ANSWERS, isRight))},`,
    `    shown: ${line(weightsFor(evidence, FOR_OFFERS, isShown))},`,
    '  },',
  ].join('\n');
}

function weightsFor(evidence: readonly Evidence[], keys: readonly (keyof Evidence)[], outcomes: readonly boolean[]) {
  const rows = evidence.map((one) => keys.map((key) => regressorsOf(one)[key]));
  const [bias = 0, ...slopes] = fitLogistic(rows, outcomes);
  const none: CalibrationWeights = { bias, top: 0, offered: 0, outside: 0, strangeness: 0, words: 0 };
  return { ...none, ...Object.fromEntries(keys.map((key, index) => [key, slopes[index] ?? 0])) };
}

function line(weights: CalibrationWeights): string {
  const parts = Object.entries(weights).map(([key, weight]) => `${key}: ${Number(weight.toFixed(2))}`);
  return `{ ${parts.join(', ')} }`;
}
