/** Weights of a logistic regression on what is known of a guess. */
export interface CalibrationWeights {
  readonly bias: number;
  readonly top: number;
  readonly offered: number;
  readonly outside: number;
  readonly nearest: number;
}

/** What is known of a guess: three probabilities of the classifier, and the similarity to the nearest example. */
export interface Evidence {
  /** Of the best candidate. */
  readonly top: number;
  /** Of all candidates that would be offered. */
  readonly offered: number;
  /** Of "out of scope". */
  readonly outside: number;
  readonly nearest: number;
}

/** The evidence as the regression takes it; the order is that of `CalibrationWeights` after the bias. */
export const regressors = ({ top, offered, outside, nearest }: Evidence): readonly [number, number, number, number] => [
  logOdds(top),
  logOdds(offered),
  logOdds(outside),
  nearest,
];

/** The probability that a guess with this evidence is right. */
export function calibrated(evidence: Evidence, weights: CalibrationWeights): number {
  const [top, offered, outside, nearest] = regressors(evidence);
  const sum =
    weights.bias +
    weights.top * top +
    weights.offered * offered +
    weights.outside * outside +
    weights.nearest * nearest;
  return 1 / (1 + Math.exp(-sum));
}

/** Keeps log-odds finite. */
const LEAST = 1e-4;

const logOdds = (probability: number): number => {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(inside / (1 - inside));
};
