import { type Kysely, sql } from 'kysely';
import { DEFLECTION_HOURS } from '../../domain/insights/event.ts';
import type { Tables } from '../tables.ts';

const HOUR_MS = 3_600_000;

/**
 * Takes who asked out of answers of which nothing that this person does can say any more whether they settled anything. Returns how many. Rows that another
 * transaction holds are left for the next time.
 */
export async function forgetAskers(db: Kysely<Tables>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DEFLECTION_HOURS * HOUR_MS);
  const { numAffectedRows = 0n } = await sql`
    update insight_events set asker_hash = null
    where key_hash in (
      select key_hash from insight_events where asker_hash is not null and at < ${before} for update skip locked
    )`.execute(db);
  return Number(numAffectedRows);
}
