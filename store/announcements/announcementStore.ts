import type { Kysely } from 'kysely';
import type { Announcement, AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AnnouncementJob, AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import { entriesAsked } from '../../domain/announcements/entriesAsked.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import { writeAudit } from '../console/auditStore.ts';
import type { Tables } from '../tables.ts';
import { queueAnnouncementJobs } from './announcementJobs.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { announcementOf, announcementRow } from './announcementRows.ts';
import { writeAnnouncement } from './writeAnnouncement.ts';

/** Announcements in the database. */
export function createAnnouncementStore(parts: AnnouncementParts): AnnouncementStore {
  const { db } = parts;
  return {
    byId: async (tenantId, id) => {
      const rows = db.selectFrom('announcements').selectAll().where('id', '=', id).where('tenant_id', '=', tenantId);
      const row = await rows.executeTakeFirst();
      return row && announcementOf(row);
    },
    forWork: async (id) => {
      const row = await db.selectFrom('announcements').selectAll().where('id', '=', id).executeTakeFirst();
      return row && announcementOf(row);
    },
    list: async (tenantId, size, last) => {
      let rows = db.selectFrom('announcements').selectAll().where('tenant_id', '=', tenantId);
      if (last)
        rows = rows.where(({ eb, or, and }) =>
          or([
            eb('created_at', '<', last.createdAt),
            and([eb('created_at', '=', last.createdAt), eb('id', '>', last.id)]),
          ]),
        );
      const newestFirst = rows.orderBy('created_at', 'desc').orderBy('id').limit(size);
      return (await newestFirst.execute()).map(announcementOf);
    },
    entriesAsked: async (since) => new Set(entriesAsked(await textsSince(db, since))),
    create: (announcement, entry) =>
      db.transaction().execute(async (trx) => {
        await trx.insertInto('announcements').values(announcementRow(announcement)).execute();
        await writeAudit(trx, entry);
      }),
    save: (next, entry, jobs = []) => save(parts, next, entry, jobs),
    remove: (announcement, entry) => db.transaction().execute((trx) => remove(trx, announcement, entry)),
  };
}

/** From here on nobody looks again at what the buttons of an announcement name, until it was sent. */
const UNDER_WAY: readonly AnnouncementState[] = ['scheduled', 'preparing', 'sending', 'paused'];

async function textsSince(db: Kysely<Tables>, since: Date): Promise<readonly AnnouncementText[]> {
  const rows = db.selectFrom('announcements').selectAll();
  const named = rows.where(({ eb, or }) =>
    or([eb('state', 'in', UNDER_WAY), eb('updated_at', '>=', since), eb('send_at', '>=', since)]),
  );
  return (await named.execute()).flatMap((row) => Object.values(announcementOf(row).texts));
}

async function save(
  parts: AnnouncementParts,
  next: Announcement,
  entry: AuditEntry,
  jobs: readonly AnnouncementJob[],
): Promise<'saved' | 'conflict'> {
  const isSaved = await parts.db.transaction().execute(async (trx) => {
    if (!(await writeAnnouncement(trx, next))) return false;
    await writeAudit(trx, entry);
    await queueAnnouncementJobs(parts, trx, next.id, jobs);
    return true;
  });
  if (isSaved) for (const { kind } of jobs) parts.jobs.wake(`announcement-${kind}`);
  return isSaved ? 'saved' : 'conflict';
}

async function remove(
  trx: Kysely<Tables>,
  { id, tenantId, version }: Announcement,
  entry: AuditEntry,
): Promise<'saved' | 'conflict'> {
  const drafts = trx.deleteFrom('announcements').where('id', '=', id).where('state', '=', 'draft');
  const draft = drafts.where('tenant_id', '=', tenantId).where('version', '=', version);
  if ((await draft.executeTakeFirst()).numDeletedRows !== 1n) return 'conflict';
  await writeAudit(trx, entry);
  return 'saved';
}
