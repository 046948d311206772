import { type Kysely, sql } from 'kysely';
import { FEEDBACK_REASONS, type FeedbackReason } from '../../domain/insights/feedback.ts';
import type { EntryFigures, InsightFilter } from '../../domain/insights/insights.ts';
import type { Tables } from '../tables.ts';
import { within } from './insightStore.ts';

interface EntryCount {
  readonly entry_id: string;
  readonly kind: string;
  readonly count: number;
}

/** See `InsightStore.entries`. Entries whose every count has gone back to nothing are left out. */
export async function entryFigures(db: Kysely<Tables>, filter: InsightFilter): Promise<readonly EntryFigures[]> {
  const { rows } = await sql<EntryCount>`
    select entry_id, kind, sum(count)::integer as count from insight_entries
    where ${within(filter)} group by entry_id, kind having sum(count) > 0`.execute(db);
  const entries = new Map<string, Map<string, number>>();
  for (const { entry_id, kind, count } of rows)
    entries.set(entry_id, (entries.get(entry_id) ?? new Map()).set(kind, count));
  const figures = [...entries].map(([entryId, counts]) => figuresOf(entryId, counts));
  return figures.sort((a, b) => b.answered - a.answered || (a.entryId < b.entryId ? -1 : 1));
}

function figuresOf(entryId: string, counts: ReadonlyMap<string, number>): EntryFigures {
  const of = (kind: string): number => counts.get(kind) ?? 0;
  const reasons = FEEDBACK_REASONS.map((reason): [FeedbackReason, number] => [reason, of(`reason/${reason}`)]);
  return {
    entryId,
    answered: of('answered'),
    helpful: of('helpful'),
    notHelpful: of('not-helpful'),
    reasons: Object.fromEntries(reasons.filter(([, count]) => count > 0)),
  };
}
