import { type CalibrationWeights, sumOf } from '../../domain/faq/calibration.ts';
import { weigh } from '../../domain/faq/decision.ts';
import { OUT_OF_SCOPE } from '../../domain/faq/understanding.ts';
import type { Trial } from '../../scripts/evaluation/trial.ts';

const STEPS = [0.15, 0.35, 0.55, 0.75];
const STRANGENESS = [0, 0.3, 0.8];
const WORDS = [1, 4, 12];
/** Of each kind of evidence; more would only take longer. */
const COPIES = 100;

/** What the log-odds of the weights are multiplied with, and what is added then. */
interface Surer {
  readonly slope: number;
  readonly shift: number;
}

/**
 * Trials with all kinds of evidence, of which as many are right as the weights say: `label` is what is wanted then (`a` comes first,
 * `b` second), and a label that is no candidate otherwise.
 */
export function trialsOf(weights: CalibrationWeights, label: 'a' | 'b', { slope, shift }: Surer): Trial[] {
  return evidence().flatMap((unjudged) => {
    const sum = sumOf(weigh(unjudged.candidates, unjudged.guess).evidence, weights);
    const right = Math.round(COPIES / (1 + Math.exp(-(slope * sum + shift))));
    return Array.from({ length: COPIES }, (_, copy) => ({ ...unjudged, wanted: [copy < right ? label : 'none'] }));
  });
}

function evidence(): Omit<Trial, 'wanted'>[] {
  const shares = STEPS.flatMap((best) => [0.1, 0.5, 0.9].map((outside) => ({ best, outside: (1 - best) * outside })));
  return shares.flatMap(({ best, outside }) =>
    STRANGENESS.flatMap((strangeness) =>
      WORDS.map((words) => ({
        candidates: [
          { label: 'a', probability: best },
          { label: 'b', probability: best / 2 },
          { label: OUT_OF_SCOPE, probability: outside },
        ],
        guess: { probabilities: new Map(), strangeness, words },
      })),
    ),
  );
}
