import { calibrated, type Evidence } from './calibration.ts';
import { CALIBRATION, OFFER, THRESHOLDS } from './constants.ts';
import { INTENTS, type Intent } from './understanding.ts';

/** The label of what the bot must not answer. */
export const OUT_OF_SCOPE = 'out-of-scope';

/** A label that could be meant, with its share of the probability. */
export interface Candidate {
  readonly label: string;
  readonly probability: number;
}

/** What to do with a text. `confidence` is the calibrated probability that doing so is right. */
export type Decision = { readonly confidence: number } & (
  | { readonly kind: 'answer'; readonly ids: readonly [string, ...string[]] }
  | { readonly kind: 'clarify'; readonly ids: readonly [string, string, ...string[]] }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'out-of-scope' }
);

/** Answers when it is sure enough, asks back when one of a few is likely, and refuses otherwise. `nearest` is the similarity to the nearest example. */
export function decide(candidates: readonly Candidate[], nearest: number): Decision {
  const inScope = candidates
    .filter(({ label }) => label !== OUT_OF_SCOPE)
    .sort((a, b) => b.probability - a.probability);
  const entries = inScope.filter(({ label }) => intentOf(label) === undefined);
  const best = inScope[0];
  if (best === undefined) return { kind: 'out-of-scope', confidence: 1 };
  const offers = offersOf(entries);
  const evidence = evidenceOf(candidates, best, offers, nearest);
  const right = calibrated(evidence, CALIBRATION.right);
  if (right >= THRESHOLDS.answer) return act(best, entries, right);
  const shown = calibrated(evidence, CALIBRATION.shown);
  if (shown < THRESHOLDS.clarify) return { kind: 'out-of-scope', confidence: 1 - shown };
  const [first, second, ...others] = offers.map(({ label }) => label);
  if (first === undefined || second === undefined) return act(best, entries, right);
  return { kind: 'clarify', ids: [first, second, ...others], confidence: shown };
}

/** The evidence for the best candidate and for what would be offered in a clarification. */
export function evidenceOf(
  candidates: readonly Candidate[],
  best: Candidate,
  offers: readonly Candidate[],
  nearest: number,
): Evidence {
  return {
    top: best.probability,
    offered: offers.reduce((sum, { probability }) => sum + probability, 0),
    outside: candidates.find(({ label }) => label === OUT_OF_SCOPE)?.probability ?? 0,
    nearest,
  };
}

/** The entries that a clarification offers, of those sorted best first. */
export function offersOf(entries: readonly Candidate[]): Candidate[] {
  const least = (entries[0]?.probability ?? 0) * OFFER.leastShareOfBest;
  return entries.slice(0, OFFER.most).filter(({ probability }, index) => index < 2 || probability >= least);
}

function act(best: Candidate, entries: readonly Candidate[], confidence: number): Decision {
  const intent = intentOf(best.label);
  if (intent !== undefined) return { kind: 'intent', intent, confidence };
  const further = entries.filter(({ label }) => label !== best.label).slice(0, OFFER.most - 1);
  return { kind: 'answer', ids: [best.label, ...further.map(({ label }) => label)], confidence };
}

/** The intent that a label names, if it names one. */
export const intentOf = (label: string): Intent | undefined => INTENTS.find((intent) => label === `intent:${intent}`);
