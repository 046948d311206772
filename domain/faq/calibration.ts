import { MOST_WORDS } from './constants.ts';

/** What speaks for and against a decision. */
export interface Evidence {
  /** The classifier's probability of the best candidate, of the entries that would be offered together, and of "out of scope". */
  readonly top: number;
  readonly offered: number;
  readonly outside: number;
  /** The share of the text's words that no example in scope has. */
  readonly strangeness: number;
  /** How many different words the text has. */
  readonly words: number;
}

/** Weights of a logistic regression on the evidence. */
export type CalibrationWeights = Evidence & { readonly bias: number };

/** The evidence as the regression takes it: probabilities as log-odds, the number of words as its logarithm, up to `MOST_WORDS`. */
export const regressorsOf = (evidence: Evidence): Evidence => ({
  top: logOdds(evidence.top),
  offered: logOdds(evidence.offered),
  outside: logOdds(evidence.outside),
  strangeness: evidence.strangeness,
  words: Math.log(1 + Math.min(MOST_WORDS, evidence.words)),
});

/** The probability that a decision on this evidence is right. */
export function calibrated(evidence: Evidence, weights: CalibrationWeights): number {
  return 1 / (1 + Math.exp(-sumOf(evidence, weights)));
}

/** The log-odds of that probability. */
export function sumOf(evidence: Evidence, weights: CalibrationWeights): number {
  const { top, offered, outside, strangeness, words } = regressorsOf(evidence);
  const shares = weights.top * top + weights.offered * offered + weights.outside * outside;
  return weights.bias + shares + weights.strangeness * strangeness + weights.words * words;
}

/** Keeps log-odds finite. */
const LEAST = 1e-4;

const logOdds = (probability: number): number => {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(inside / (1 - inside));
};
