import type { Decision } from '../../domain/faq/decision.ts';
import type { Outcome } from '../../domain/faq/outcome.ts';

/** A question of which the labels parted by `|` are right, and what was made of it. */
export const outcome = (wanted: string, decision: Decision): Outcome => ({
  text: '',
  wanted: wanted.split('|'),
  decision,
});

/** An answer with this entry. */
export const answered = (id: string, confidence = 1): Decision => ({ kind: 'answer', ids: [id], confidence });

/** A question back with these entries. */
export const offered = (...ids: [string, string]): Decision => ({ kind: 'clarify', ids, confidence: 0.5 });

/** A refusal. */
export const refused: Decision = { kind: 'out-of-scope', confidence: 1 };
