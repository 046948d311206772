import { type CalibrationWeights, type Evidence, regressorsOf, sumOf } from '../../domain/faq/calibration.ts';
import { type Weighed, weigh } from '../../domain/faq/decision.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { fitLogistic } from './fitLogistic.ts';
import type { Trial } from './trial.ts';

/** The trials of one language: its examples by cross-validation, and questions as people ask them. */
export interface CalibrationTrials {
  readonly locale: Locale;
  readonly examples: readonly Trial[];
  readonly questions: readonly Trial[];
}

/** What is to be calibrated: which evidence counts for it, and when a decision is right. */
interface Goal {
  readonly name: 'right' | 'shown';
  readonly keys: readonly (keyof Evidence)[];
  readonly isReached: (weighed: Weighed, wanted: readonly string[]) => boolean;
}

const GOALS: readonly Goal[] = [
  {
    name: 'right',
    keys: ['top', 'strangeness', 'words'],
    isReached: ({ best }, wanted) => best !== undefined && wanted.includes(best.label),
  },
  {
    name: 'shown',
    keys: ['offered', 'outside', 'strangeness', 'words'],
    isReached: ({ offers }, wanted) => offers.some(({ label }) => wanted.includes(label)),
  },
];

/**
 * The lines of `CALIBRATION` that fit these trials. How the evidence counts is learned in each language from its many examples; these
 * are harder than what people ask, so the questions of all languages together then say how much surer the bot may be.
 */
export function calibrationLines(languages: readonly CalibrationTrials[]): string {
  const goals = GOALS.map((goal) => ({ goal, weights: weightsOf(goal, languages) }));
  const lines = languages.map(({ locale }, index) => [
    `  ${/^\w+$/.test(locale) ? locale : `'${locale}'`}: {`,
    ...goals.map(({ goal, weights }) => `    ${goal.name}: ${line(weights[index])},`),
    '  },',
  ]);
  return lines.flat().join('\n');
}

function weightsOf(goal: Goal, languages: readonly CalibrationTrials[]): CalibrationWeights[] {
  const ofExamples = languages.map(({ examples }) => fitWeights(goal, examples));
  const sums = languages.flatMap(({ questions }, index) =>
    questions.map((trial) => {
      const { weighed, isReached } = judge(goal, trial);
      return { sum: sumOf(weighed.evidence, ofExamples[index] ?? NONE), isReached };
    }),
  );
  const [shift = 0, slope = 1] = fitLogistic(
    sums.map(({ sum }) => [sum]),
    sums.map(({ isReached }) => isReached),
  );
  return ofExamples.map((weights) => {
    const scaled = Object.entries(weights).map(([key, weight]) => [key, weight * slope]);
    return { ...NONE, ...Object.fromEntries(scaled), bias: weights.bias * slope + shift };
  });
}

function fitWeights(goal: Goal, trials: readonly Trial[]): CalibrationWeights {
  const judged = trials.map((trial) => judge(goal, trial));
  const rows = judged.map(({ weighed }) => goal.keys.map((key) => regressorsOf(weighed.evidence)[key]));
  const [bias = 0, ...slopes] = fitLogistic(
    rows,
    judged.map(({ isReached }) => isReached),
  );
  return { ...NONE, bias, ...Object.fromEntries(goal.keys.map((key, index) => [key, slopes[index] ?? 0])) };
}

function judge({ isReached }: Goal, { candidates, guess, wanted }: Trial) {
  const weighed = weigh(candidates, guess);
  return { weighed, isReached: isReached(weighed, wanted) };
}

const NONE: CalibrationWeights = { bias: 0, top: 0, offered: 0, outside: 0, strangeness: 0, words: 0 };

function line(weights: CalibrationWeights = NONE): string {
  const parts = Object.entries(weights).map(([key, weight]) => `${key}: ${Number(weight.toFixed(2))}`);
  return `{ ${parts.join(', ')} }`;
}
