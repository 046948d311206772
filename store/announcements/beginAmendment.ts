import { type Kysely, sql } from 'kysely';
import type { Amendment } from '../../domain/announcements/amendment.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import { tellsOfEnrollment } from '../../domain/announcements/roundedFigures.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import { writeAudit } from '../console/auditStore.ts';
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
    const told = !tellsOfEnrollment(next.audience) && { cards };
    await writeAudit(trx, { ...entry, details: { ...entry.details, ...told } });
    await queueAmendmentJobs(parts, trx, amendment.id);
    return cards;
  });
  if (result !== 'conflict') parts.jobs.wake('announcement-amend');
  return result;
}

/**
 * What is on its way may be delivered in a moment: it has its row too, which waits for the end of the delivery. A card of which Teams never
 * said where it is cannot be changed, and counts as such. Returns how many may be changed.
 */
async function writeAmendment(
  trx: Kysely<Tables>,
  { id, announcementId, kind, texts, by, at }: Amendment,
): Promise<number> {
  const row = { id, announcement_id: announcementId, kind, texts: JSON.stringify(texts), by_person: by, at };
  await trx.insertInto('amendments').values(row).execute();
  const { rows } = await sql<{ cards: number }>`
    with written as (
      insert into amendment_deliveries (amendment_id, number, state, reason)
      select ${id}, number, case when is_unknown then 'failed' else 'waiting' end, case when is_unknown then 'card-unknown' end
      from (
        select number, state = 'unconfirmed' or (state = 'sent' and (activity_id is null or conversation_id is null)) as is_unknown
        from deliveries
        where announcement_id = ${announcementId} and state in ('sending', 'sent', 'unconfirmed')
          and (person_id is not null or kind = 'channel')
      ) delivered
      returning state
    )
    select count(*) filter (where state = 'waiting')::integer as cards from written`.execute(trx);
  return rows[0]?.cards ?? 0;
}
