import type { FaqEntrySummary } from '../../bot/console/contract/faqAnswers.ts';

/** Which entries the list shows. */
export const FILTERS = ['all', 'edited', 'own', 'missing', 'waiting', 'deleted'] as const;
export type Filter = (typeof FILTERS)[number];

interface Wanted {
  /** Words of the question or the id, in any order. */
  readonly typed: string;
  readonly filter: Filter;
  /** Ids of entries of which a change waits for a second person. */
  readonly waiting: ReadonlySet<string>;
}

/** The entries that are looked for. What was deleted is shown only where it is asked for. */
export function matching(
  entries: readonly FaqEntrySummary[],
  { typed, filter, waiting }: Wanted,
): readonly FaqEntrySummary[] {
  const words = comparable(typed).split(/\s+/);
  return entries.filter((entry) => {
    const text = comparable(`${entry.question} ${entry.id}`);
    return isOf(entry, filter, waiting) && words.every((word) => text.includes(word));
  });
}

function isOf({ id, origin, missing }: FaqEntrySummary, filter: Filter, waiting: Wanted['waiting']): boolean {
  if (filter === 'waiting') return waiting.has(id);
  if (filter === 'missing') return missing.length > 0;
  return filter === 'all' ? origin !== 'deleted' : origin === filter;
}

/** Without case and accents. */
const comparable = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
