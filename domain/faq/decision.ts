import type { Locale } from '../people/locale.ts';
import { calibrated, type Evidence } from './calibration.ts';
import { CALIBRATION } from './calibrationWeights.ts';
import { COMPETING, KNOWN_TEXT, OFFER, THRESHOLDS } from './constants.ts';
import type { Guess } from './intentModel.ts';
import { INTENTS, type Intent, OUT_OF_SCOPE } from './understanding.ts';

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

/** What is known of a text besides its candidates. */
type TextFacts = Pick<Guess, 'strangeness' | 'words'>;

/** The best candidate, the entries that a clarification would offer, and the evidence for both. */
export interface Weighed {
  readonly best: Candidate | undefined;
  /** Entries, best first. */
  readonly entries: readonly Candidate[];
  readonly offers: readonly Candidate[];
  readonly evidence: Evidence;
}

/** Sorts the candidates of a text and gathers the evidence. */
export function weigh(candidates: readonly Candidate[], { strangeness, words }: TextFacts): Weighed {
  const inScope = candidates
    .filter(({ label }) => label !== OUT_OF_SCOPE)
    .sort((a, b) => b.probability - a.probability);
  const entries = inScope.filter(({ label }) => intentOf(label) === undefined);
  const offers = offersOf(entries);
  const outside = candidates.find(({ label }) => label === OUT_OF_SCOPE)?.probability ?? 0;
  const offered = offers.reduce((sum, { probability }) => sum + probability, 0);
  const [best] = inScope;
  return { best, entries, offers, evidence: { top: best?.probability ?? 0, offered, outside, strangeness, words } };
}

/** Answers when it is sure enough, asks back when one of a few is likely, and refuses otherwise: also where a number is not finite. */
export function decide(candidates: readonly Candidate[], facts: TextFacts, locale: Locale): Decision {
  const numbers = [...candidates.map(({ probability }) => probability), facts.strangeness, facts.words];
  if (!numbers.every(Number.isFinite)) return { kind: 'out-of-scope', confidence: 1 };
  const { best, entries, offers, evidence } = weigh(candidates, facts);
  if (best === undefined) return { kind: 'out-of-scope', confidence: 1 };
  const right = calibrated(evidence, CALIBRATION[locale].right);
  const enough = intentOf(best.label) === undefined ? THRESHOLDS.answer : THRESHOLDS.intent;
  if (right >= enough && !isContested(best, entries)) return act(best, entries, right);
  const shown = calibrated(evidence, CALIBRATION[locale].shown);
  if (shown < THRESHOLDS.clarify) return { kind: 'out-of-scope', confidence: 1 - shown };
  const [first, second, ...others] = offers.map(({ label }) => label);
  if (first === undefined || second === undefined) return act(best, entries, right);
  return { kind: 'clarify', ids: [first, second, ...others], confidence: shown };
}

/** What to do with a text that stands in the content under `label`; the model only names what else could be meant. */
export function decideKnown(label: string, { probabilities }: Pick<Guess, 'probabilities'>): Decision {
  if (label === OUT_OF_SCOPE) return { kind: 'out-of-scope', confidence: KNOWN_TEXT };
  const candidates = Array.from(probabilities, ([other, probability]) => ({ label: other, probability }));
  const { entries } = weigh(candidates, { strangeness: 0, words: 0 });
  return act({ label, probability: 1 }, entries, KNOWN_TEXT);
}

/** Whether two entries are about equally likely. */
function isContested(best: Candidate, entries: readonly Candidate[]): boolean {
  const [first, second] = entries;
  return first === best && second !== undefined && second.probability >= COMPETING * first.probability;
}

function offersOf(entries: readonly Candidate[]): Candidate[] {
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
const intentOf = (label: string): Intent | undefined => INTENTS.find((intent) => label === `intent:${intent}`);
