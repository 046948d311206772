import type { Kysely } from 'kysely';
import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { Tables } from '../tables.ts';
import { totalsOf } from './counts.ts';

/** Announcements of which nothing goes out. */
const AT_REST: readonly AnnouncementState[] = ['paused', 'sent', 'cancelled'];

/**
 * Deletes who got an announcement that nobody touched since `before`; its counts and its funnel stay. Returns how many rows were deleted. The
 * audit is never deleted.
 */
export async function deleteOldDeliveries(db: Kysely<Tables>, before: Date): Promise<number> {
  const old = db.selectFrom('announcements').select('id').where('totals', 'is', null).where('updated_at', '<', before);
  let deleted = 0;
  for (const { id } of await old.where('state', 'in', AT_REST).execute()) deleted += await deleteDeliveries(db, id);
  return deleted;
}

async function deleteDeliveries(db: Kysely<Tables>, id: string): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    await trx.selectFrom('announcements').select('id').where('id', '=', id).forUpdate().execute();
    const totals = JSON.stringify(await totalsOf(trx, id));
    await trx.updateTable('announcements').set({ totals }).where('id', '=', id).execute();
    const { numDeletedRows } = await trx.deleteFrom('deliveries').where('announcement_id', '=', id).executeTakeFirst();
    return Number(numDeletedRows);
  });
}
