import { type Kysely, sql } from 'kysely';
import { BOT_ACTOR } from '../../domain/console/audit.ts';
import { writeAudit } from '../console/auditStore.ts';
import type { Tables } from '../tables.ts';

/**
 * Makes an announcement `sent` of which nobody waits any more. After the commit of what may have been the last report: of several at once each
 * would take the others' for open, and none would be the last. A process that dies in between leaves it to the next claim, and so does a
 * report that saw others wait whom another instance claimed and reported before it committed.
 */
export async function finish(db: Kysely<Tables>, announcementId: string, now: Date): Promise<void> {
  if (await isOpen(db, announcementId)) return;
  await db.transaction().execute(async (trx) => {
    const sending = trx.selectFrom('announcements').select(['tenant_id', 'version']).where('id', '=', announcementId);
    const held = await sending.where('state', '=', 'sending').forUpdate().executeTakeFirst();
    if (!held) return;
    // Once more, now that nobody can put anyone back.
    if (await isOpen(trx, announcementId)) return;
    await trx
      .updateTable('announcements')
      .set((row) => ({ state: 'sent', version: row('version', '+', 1), updated_at: now }))
      .where('id', '=', announcementId)
      .execute();
    const actor = { tenantId: held.tenant_id, personId: BOT_ACTOR };
    const details = { version: held.version };
    await writeAudit(trx, { at: now, actor, action: 'announcement.finish', subject: announcementId, details });
  });
}

async function isOpen(db: Kysely<Tables>, announcementId: string): Promise<boolean> {
  const { rows } = await sql<{ is_open: boolean }>`
    select exists (select from deliveries where announcement_id = ${announcementId} and state = 'waiting')
      or exists (select from deliveries where announcement_id = ${announcementId} and state = 'sending') as is_open`.execute(
    db,
  );
  return rows[0]?.is_open ?? false;
}
