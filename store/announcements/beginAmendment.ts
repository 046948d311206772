import { type Kysely, sql } from 'kysely';
import type { Amendment } from '../../domain/announcements/amendment.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import { writeAudit } from '../auditStore.ts';
import type { Tables } from '../tables.ts';
import { queueAmendmentJobs } from './announcementJobs.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { writeAnnouncement } from './writeAnnouncement.ts';

/** See `AmendmentStore.begin`. */
export async function beginAmendment(
  parts: AnnouncementParts,
  amendment: Amendment,
  next: Announcement,
  entry: AuditEntry,
): Promise<number | 'conflict'> {
  const result = await parts.db.transaction().execute(async (trx) => {
    if (!(await writeAnnouncement(trx, next))) return 'conflict';
    const cards = await writeAmendment(trx, amendment);
    await writeAudit(trx, { ...entry, details: { ...entry.details, cards } });
    await queueAmendmentJobs(parts, trx, amendment.id);
    return cards;
  });
  if (result !== 'conflict') parts.jobs.wake('announcement-amend');
  return result;
}

async function writeAmendment(
  trx: Kysely<Tables>,
  { id, announcementId, kind, texts, by, at }: Amendment,
): Promise<number> {
  const row = { id, announcement_id: announcementId, kind, texts: JSON.stringify(texts), by_person: by, at };
  await trx.insertInto('amendments').values(row).execute();
  const { numAffectedRows } = await sql`
    insert into amendment_deliveries (amendment_id, number, state)
    select ${id}, number, 'waiting' from deliveries
    where announcement_id = ${announcementId} and state = 'sent' and activity_id is not null and conversation_id is not null
  `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}
