import type { Kysely } from 'kysely';
import type { AnnouncementJob } from '../../domain/announcements/announcementStore.ts';
import type { Tables } from '../tables.ts';
import type { AnnouncementParts } from './announcementParts.ts';

/** So many instances can share an announcement. More jobs than instances do no harm: they take turns. */
const SHARED_BY = 4;

/** Queues the jobs of an announcement in the transaction that writes it. */
export async function queueAnnouncementJobs(
  { jobs }: AnnouncementParts,
  trx: Kysely<Tables>,
  announcementId: string,
  wanted: readonly AnnouncementJob[],
): Promise<void> {
  for (const job of wanted) {
    if (job.kind === 'prepare') await jobs.send(trx, 'announcement-prepare', { announcementId }, job.at);
    else for (let n = 0; n < SHARED_BY; n++) await jobs.send(trx, 'announcement-send', { announcementId });
  }
}

/** Queues the jobs of an amendment. */
export async function queueAmendmentJobs(
  { jobs }: AnnouncementParts,
  trx: Kysely<Tables>,
  amendmentId: string,
): Promise<void> {
  for (let n = 0; n < SHARED_BY; n++) await jobs.send(trx, 'announcement-amend', { amendmentId });
}
