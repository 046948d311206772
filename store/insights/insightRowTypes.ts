import type { Moment } from '../columnTypes.ts';

/** One of the daily counts; `day` is `2026-11-22`, in UTC. What may be counted: `CountKind`. */
interface InsightDaysTable {
  day: string;
  edition: string;
  locale: string;
  kind: string;
  count: number;
}

interface InsightEntriesTable extends InsightDaysTable {
  entry_id: string;
}

interface FeedbackTable {
  tenant_id: string;
  person_id: string;
  answer: string;
  entry_id: string;
  at: Moment;
  edition: string;
  version: number;
  locale: string;
  verdict: string;
  reason: string | null;
  comment_sealed: string | null;
}

/** The tables of insights besides the events themselves. */
export interface InsightTables {
  insight_days: InsightDaysTable;
  insight_entries: InsightEntriesTable;
  feedback: FeedbackTable;
}
