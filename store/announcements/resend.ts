import type { Kysely } from 'kysely';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { ResentState } from '../../domain/announcements/ledger.ts';
import { tellsOfEnrollment } from '../../domain/announcements/roundedFigures.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import { writeAudit } from '../console/auditStore.ts';
import type { Tables } from '../tables.ts';
import { queueAnnouncementJobs } from './announcementJobs.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { writeAnnouncement } from './writeAnnouncement.ts';

/** See `Ledger.resend`. */
export async function resend(
  parts: AnnouncementParts,
  next: Announcement,
  states: readonly ResentState[],
  entry: AuditEntry,
): Promise<number | 'conflict'> {
  const result = await parts.db.transaction().execute(async (trx) => {
    const before = trx.selectFrom('announcements').select('version').where('id', '=', next.id).forUpdate();
    if ((await before.executeTakeFirst())?.version !== next.version - 1) return 'conflict';
    const people = await putBack(trx, next.id, states);
    if (people === 0) return 0;
    await writeAnnouncement(trx, next);
    // How many of an audience that was chosen by enrollment would tell of few people.
    const told = !tellsOfEnrollment(next.audience) && { people };
    await writeAudit(trx, { ...entry, details: { ...entry.details, ...told } });
    await queueAnnouncementJobs(parts, trx, next.id, [{ kind: 'send' }]);
    return people;
  });
  if (result !== 'conflict' && result > 0) parts.jobs.wake('announcement-send');
  return result;
}

/** As if nothing had been tried yet. Whoever pressed a button of the card has it, whatever Teams said of its delivery. */
async function putBack(trx: Kysely<Tables>, announcementId: string, states: readonly ResentState[]): Promise<number> {
  const fresh = { state: 'waiting', reason: null, status: null, attempts: 0, is_recreated: false, not_before: null };
  const { numUpdatedRows } = await trx
    .updateTable('deliveries')
    .set({ ...fresh, sent_at: null })
    .where('announcement_id', '=', announcementId)
    .where('state', 'in', states)
    .where('opened_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
