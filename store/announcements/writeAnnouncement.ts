import type { Kysely } from 'kysely';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { Tables } from '../tables.ts';
import { announcementRow } from './announcementRows.ts';

/**
 * Writes `next` over the version before it, and nothing where another version is there. True if it was written. Of one that is cancelled
 * nobody waits any more: a claim holds the announcement, so that it comes either before or finds nothing. Called within a transaction.
 */
export async function writeAnnouncement(trx: Kysely<Tables>, next: Announcement): Promise<boolean> {
  const { id, tenant_id, created_at: _, ...row } = announcementRow(next);
  const before = trx.updateTable('announcements').set(row).where('id', '=', id).where('tenant_id', '=', tenant_id);
  const { numUpdatedRows } = await before.where('version', '=', next.version - 1).executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  if (next.state === 'cancelled') await skipWaiting(trx, id, 'cancelled');
  return true;
}

/** Whoever waits gets nothing any more. */
export async function skipWaiting(
  trx: Kysely<Tables>,
  announcementId: string,
  reason: 'cancelled' | 'expired',
): Promise<void> {
  const all = trx.updateTable('deliveries').set({ state: 'skipped', reason, not_before: null, status: null });
  await all.where('announcement_id', '=', announcementId).where('state', '=', 'waiting').execute();
}
