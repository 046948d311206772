import { type Kysely, type RawBuilder, sql } from 'kysely';
import { DEFLECTION_HOURS, type InsightEvent } from '../../domain/insights/event.ts';
import { REFUSAL_MINUTES, settledBy } from '../../domain/insights/settled.ts';
import type { Tables } from '../tables.ts';
import type { CountChanges, CountPlace } from './dailyCounts.ts';

const MINUTE_MS = 60_000;

/** An answer, as what it settled is reckoned from. */
interface AnswerRow extends CountPlace {
  readonly helpful: number;
  readonly not_helpful: number;
  readonly is_left_open: boolean;
}

/** Which of a person's earlier answers an event leaves open: those that came since, and, where `entryId` is given, by that entry only. */
interface LeftOpen {
  readonly since: Date;
  readonly entryId?: string | undefined;
}

/** What an event says of the answers that the same person got before it. */
export function leftOpenBy(event: InsightEvent['event'], at: Date): LeftOpen | undefined {
  const since = (minutes: number): Date => new Date(at.getTime() - minutes * MINUTE_MS);
  switch (event.kind) {
    case 'ticket':
      return { since: since(DEFLECTION_HOURS * 60) };
    case 'answered':
      return { since: since(DEFLECTION_HOURS * 60), entryId: event.entryId };
    case 'not-answered':
      return { since: since(REFUSAL_MINUTES) };
    default:
      return undefined;
  }
}

/** Marks answers of one person as left open, and gathers what that changes. `except`: the key of the event itself. */
export async function leaveOpen(
  trx: Kysely<Tables>,
  asker: { readonly hash: string; readonly except: string },
  { since, entryId }: LeftOpen,
  changes: CountChanges,
): Promise<void> {
  const ofEntry: RawBuilder<unknown> = entryId === undefined ? sql`true` : sql`event->>'entryId' = ${entryId}`;
  const { rows } = await sql<AnswerRow>`
    update insight_events set is_left_open = true
    where key_hash in (
      select key_hash from insight_events
      where asker_hash = ${asker.hash} and at >= ${since} and key_hash <> ${asker.except} and not is_left_open and ${ofEntry}
      order by key_hash for update
    )
    returning at, edition, locale, helpful, not_helpful, is_left_open`.execute(trx);
  for (const row of rows) noteChange({ ...row, is_left_open: false }, row, changes);
}

/** How many more, or fewer, people call an answer helpful and not helpful. */
export interface JudgedAnew {
  readonly helpful: number;
  readonly notHelpful: number;
}

/** Notes on an answer what people now say of it, and gathers what that changes. An answer that was never counted is left alone. */
export async function judgeAnswer(
  trx: Kysely<Tables>,
  keyHashes: readonly string[],
  entryId: string,
  anew: JudgedAnew,
  changes: CountChanges,
): Promise<void> {
  const { rows } = await sql<AnswerRow>`
    update insight_events set helpful = helpful + ${anew.helpful}, not_helpful = not_helpful + ${anew.notHelpful}
    where key_hash = any(${keyHashes}) and kind = 'answered' and event->>'how' = 'answer' and event->>'entryId' = ${entryId}
    returning at, edition, locale, helpful, not_helpful, is_left_open`.execute(trx);
  for (const row of rows) {
    const before = { ...row, helpful: row.helpful - anew.helpful, not_helpful: row.not_helpful - anew.notHelpful };
    noteChange(before, row, changes);
  }
}

function noteChange(before: AnswerRow, after: AnswerRow, changes: CountChanges): void {
  changes.add(before, [{ kind: settledOf(before) }], -1).add(after, [{ kind: settledOf(after) }], 1);
}

function settledOf({ helpful, not_helpful, is_left_open }: AnswerRow) {
  return settledBy({ isLeftOpen: is_left_open, helpful, notHelpful: not_helpful });
}
