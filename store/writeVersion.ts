import type { Kysely } from 'kysely';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import { recordFunnelStep } from './announcements/funnelSteps.ts';
import type { DataKeys } from './dataKeys.ts';
import { enrollmentRow } from './enrollmentRows.ts';
import { recordStep } from './enrollmentSteps.ts';
import type { Tables } from './tables.ts';

/**
 * Writes `next` over the version before it and counts its step, and nothing where another version is there. True if it was written.
 * The card is left as `rememberCard` wrote it, for `next` may come from before. Called within a transaction.
 */
export async function writeVersion(db: Kysely<Tables>, keys: DataKeys, next: Enrollment): Promise<boolean> {
  const { card_activity_id: _, ...row } = enrollmentRow(keys, next);
  const { numUpdatedRows } = await db
    .updateTable('enrollments')
    .set(row)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await recordStep(db, keys, next, next.updatedAt);
  await recordFunnelStep(db, next);
  return true;
}
