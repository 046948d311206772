import { bestLabel, type Outcome } from '../../domain/faq/outcome.ts';

/** A question of which something went wrong, what was wanted, and what came. */
export function mistakeLine({ text, wanted, decision }: Outcome): string {
  const got = 'ids' in decision ? decision.ids.join(', ') : (bestLabel({ decision }) ?? '');
  return `${text} | wanted ${wanted.join(' or ')} | ${decision.kind} ${got} (${decision.confidence.toFixed(2)})`;
}
