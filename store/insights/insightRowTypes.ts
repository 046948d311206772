import type { Generated } from 'kysely';
import type { Json, Moment } from '../columnTypes.ts';

interface InsightEventsTable {
  key_hash: string;
  at: Moment;
  edition: string;
  locale: string;
  kind: string;
  event: Json;
  /** A keyed hash; of answers only, and only while it is needed. */
  asker_hash: string | null;
  is_left_open: Generated<boolean>;
  helpful: Generated<number>;
  not_helpful: Generated<number>;
}

interface UnansweredQuestionsTable {
  id: Generated<number>;
  masked_text: string;
  locale: string;
  asked_at: Moment;
}

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

/** The tables of insights. */
export interface InsightTables {
  insight_events: InsightEventsTable;
  unanswered_questions: UnansweredQuestionsTable;
  insight_days: InsightDaysTable;
  insight_entries: InsightEntriesTable;
  feedback: FeedbackTable;
}
