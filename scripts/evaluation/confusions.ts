import { bestLabel, isAnswered, isBestRight, isOutside, type Outcome } from '../../domain/faq/outcome.ts';

/** What was wanted and what came instead, and how often. */
export interface Confusion {
  /** The first of the labels that would have been right. */
  readonly wanted: string;
  /** The label that came first, or `refused`. */
  readonly got: string;
  readonly count: number;
}

/**
 * What was taken for something else, most frequent first, then by name: in scope where the label that comes first is wrong, outside where
 * something was answered.
 */
export function confusionsOf(outcomes: readonly Outcome[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const outcome of outcomes.filter(isConfused)) {
    const [wanted = '', got = 'refused'] = [outcome.wanted[0], bestLabel(outcome)];
    const count = (found.get(`${wanted} ${got}`)?.count ?? 0) + 1;
    found.set(`${wanted} ${got}`, { wanted, got, count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || compare(a.wanted, b.wanted) || compare(a.got, b.got));
}

const isConfused = (outcome: Outcome): boolean => (isOutside(outcome) ? isAnswered(outcome) : !isBestRight(outcome));

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
