import type { Announcement, AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AnnouncementJob, AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { AudienceLimits, Ledger } from '../../domain/announcements/ledger.ts';
import { BOT_ACTOR } from '../../domain/console/audit.ts';
import type { NextRun } from './slottedWork.ts';
import { readTeamRosters, type TeamRosterParts } from './teamRosters.ts';

/** What preparing needs. */
export interface PrepareAnnouncementParts extends TeamRosterParts {
  readonly announcements: Pick<AnnouncementStore, 'forWork' | 'save'>;
  readonly ledger: Pick<Ledger, 'freeze'>;
  readonly limits: AudienceLimits;
}

/**
 * The job that freezes the audience at its moment and lets the sending begin. Run again after a crash it goes on. Rejects, to be run again,
 * where the members of a team cannot be read.
 */
export async function prepareAnnouncement(announcementId: string, parts: PrepareAnnouncementParts): Promise<NextRun> {
  const known = await parts.announcements.forWork(announcementId);
  if (known?.state === 'scheduled') return begin(known, parts);
  return known?.state === 'preparing' ? freeze(known, parts) : { kind: 'done' };
}

async function begin(scheduled: Announcement, parts: PrepareAnnouncementParts): Promise<NextRun> {
  const { sendAt } = scheduled;
  // The job of a schedule that was taken back, or the clock of the database is ahead of this one.
  if (sendAt && sendAt > parts.clock()) return { kind: 'again', at: sendAt };
  const isBegun = await save(scheduled, 'preparing', 'announcement.prepare', parts);
  // Somebody was faster: what they did is seen in the next run.
  return isBegun ? freeze({ ...scheduled, ...next(scheduled, 'preparing', parts) }, parts) : { kind: 'again' };
}

async function freeze(preparing: Announcement, parts: PrepareAnnouncementParts): Promise<NextRun> {
  const { tenantId, audience } = preparing;
  if (audience.kind === 'team-members') {
    const unread = await readTeamRosters(tenantId, audience.teamIds, parts);
    if (unread.length > 0) throw new Error(`The members of ${unread.length} teams could not be read`);
  }
  await parts.ledger.freeze(preparing, parts.limits);
  const isSending = await save(preparing, 'sending', 'announcement.start', parts, [{ kind: 'send' }]);
  return isSending ? { kind: 'done' } : { kind: 'again' };
}

async function save(
  announcement: Announcement,
  state: AnnouncementState,
  action: string,
  parts: PrepareAnnouncementParts,
  jobs: readonly AnnouncementJob[] = [],
): Promise<boolean> {
  const { id, tenantId } = announcement;
  const entry = { at: parts.clock(), actor: { tenantId, personId: BOT_ACTOR }, action, subject: id };
  const saved = await parts.announcements.save({ ...announcement, ...next(announcement, state, parts) }, entry, jobs);
  return saved === 'saved';
}

function next({ version }: Announcement, state: AnnouncementState, { clock }: PrepareAnnouncementParts) {
  return { state, version: version + 1, updatedAt: clock() };
}
