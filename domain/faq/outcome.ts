import type { Decision } from './decision.ts';

/** One question, what it means, and what was made of it. */
export interface Outcome {
  readonly text: string;
  /** Labels of which each is right: entry ids, `intent:NAME`; or `out-of-scope`, `out-of-scope/near`, `out-of-scope/far`. */
  readonly wanted: readonly string[];
  readonly decision: Decision;
}

/** Whether a question is the bot's to answer, or one to refuse: near its topics, or far from them. */
export type Scope = 'inside' | 'near' | 'far';

/** Where a question stands. One to refuse that does not say how far off it is counts as near, the harder kind. */
export function scopeOf({ wanted }: Pick<Outcome, 'wanted'>): Scope {
  if (!wanted.some((label) => /^out-of-scope(\/|$)/.test(label))) return 'inside';
  return wanted.includes('out-of-scope/far') ? 'far' : 'near';
}

/** Whether a question is one that the bot must refuse. */
export const isOutside = (outcome: Pick<Outcome, 'wanted'>): boolean => scopeOf(outcome) !== 'inside';

/** Whether something is to be done rather than answered. */
export const isCommand = ({ wanted }: Outcome): boolean => wanted.every((label) => label.startsWith('intent:'));

/** Whether the bot did something at once: answered, or followed a command. */
export const isAnswered = ({ decision }: Outcome): boolean => decision.kind === 'answer' || decision.kind === 'intent';

/** Whether the bot asked back. */
export const isOffered = ({ decision }: Outcome): boolean => decision.kind === 'clarify';

/** The label that comes first, whether it was answered or only offered; undefined for a refusal. */
export function bestLabel({ decision }: Pick<Outcome, 'decision'>): string | undefined {
  if (decision.kind === 'out-of-scope') return undefined;
  return decision.kind === 'intent' ? `intent:${decision.intent}` : decision.ids[0];
}

/** Whether the label that comes first is right. A refusal is wrong where there was something to answer, and right where not. */
export function isBestRight(outcome: Outcome): boolean {
  const best = bestLabel(outcome);
  return best === undefined ? isOutside(outcome) : outcome.wanted.includes(best);
}

/** Whether the decision does what is wanted: as `isBestRight`, or the right entry stands among those offered. */
export function isRight(outcome: Outcome): boolean {
  const { wanted, decision } = outcome;
  return decision.kind === 'clarify' ? decision.ids.some((id) => wanted.includes(id)) : isBestRight(outcome);
}
