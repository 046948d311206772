import { type Kysely, sql } from 'kysely';
import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { Tables } from '../tables.ts';
import { totalsOf } from './counts.ts';

/** Announcements of which nothing goes out. */
const AT_REST: readonly AnnouncementState[] = ['paused', 'sent', 'cancelled'];

/** Somebody still is to get it, once it is resumed. */
const SOMEBODY_WAITS = sql<boolean>`exists (
  select from deliveries d where d.announcement_id = announcements.id and d.state in ('waiting', 'sending'))`;

/**
 * Deletes who got an announcement that nobody touched since `before`; its counts and its funnel stay. One that was paused before everybody had
 * it keeps all its deliveries until somebody resumes or cancels it: who waits is not left out unseen. Returns how many rows were deleted. The audit is never
 * deleted.
 */
export async function deleteOldDeliveries(db: Kysely<Tables>, before: Date): Promise<number> {
  let deleted = 0;
  for (const { id } of await old(db, before).execute()) deleted += await deleteDeliveries(db, id, before);
  return deleted;
}

function old(db: Kysely<Tables>, before: Date) {
  const untouched = db.selectFrom('announcements').select('id').where('totals', 'is', null);
  const resting = untouched.where('updated_at', '<', before).where('state', 'in', AT_REST);
  return resting.where((row) => row.not(SOMEBODY_WAITS));
}

async function deleteDeliveries(db: Kysely<Tables>, id: string, before: Date): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    // Held and asked once more: meanwhile somebody may have resumed it.
    if (!(await old(trx, before).where('id', '=', id).forUpdate().executeTakeFirst())) return 0;
    const totals = JSON.stringify(await totalsOf(trx, id));
    await trx.updateTable('announcements').set({ totals }).where('id', '=', id).execute();
    const { numDeletedRows } = await trx.deleteFrom('deliveries').where('announcement_id', '=', id).executeTakeFirst();
    return Number(numDeletedRows);
  });
}
