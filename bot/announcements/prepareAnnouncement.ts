import type { Announcement, AnnouncementState, Hold } from '../../domain/announcements/announcement.ts';
import type { AnnouncementJob, AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { AudienceLimits, Ledger } from '../../domain/announcements/ledger.ts';
import { figureStep, roundedFigures } from '../../domain/announcements/roundedFigures.ts';
import { hasOutgrown } from '../../domain/announcements/scheduling.ts';
import { BOT_ACTOR } from '../../domain/console/audit.ts';
import type { NextRun } from './slottedWork.ts';
import { readTeamRosters, type TeamRosterParts } from './teamRosters.ts';

/** How soon teams that cannot be read are tried again, and for how long, in ms. */
const TEAMS_AGAIN_MS = 300_000;
const TEAMS_PATIENCE_MS = 2 * 3_600_000;

/** What preparing needs. */
export interface PrepareAnnouncementParts extends TeamRosterParts {
  readonly announcements: Pick<AnnouncementStore, 'forWork' | 'save'>;
  readonly ledger: Pick<Ledger, 'freeze'>;
  readonly limits: AudienceLimits;
  /** Above so many recipients whoever schedules types their number. */
  readonly confirmAbove: number;
  readonly smallestGroup: number;
}

/**
 * The job that freezes the audience at its moment and lets the sending begin. Run again after a crash it goes on. Where the members of a team cannot
 * be read for two hours, or many more people would get it than whoever scheduled it saw, it waits for a person instead.
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
    if (unread.length > 0) return waitForTeams(preparing, unread.length, parts);
  }
  const { waiting } = await parts.ledger.freeze(preparing, parts.limits);
  const hold = growthOf(preparing, waiting, parts);
  if (hold) return waitForPerson(preparing, hold, parts);
  const isSending = await save(preparing, 'sending', 'announcement.start', parts, [{ kind: 'send' }]);
  return isSending ? { kind: 'done' } : { kind: 'again' };
}

async function waitForTeams(preparing: Announcement, teams: number, parts: PrepareAnnouncementParts): Promise<NextRun> {
  const now = parts.clock().getTime();
  if (now < preparing.updatedAt.getTime() + TEAMS_PATIENCE_MS)
    return { kind: 'again', at: new Date(now + TEAMS_AGAIN_MS) };
  return waitForPerson(preparing, { kind: 'teams-unread', teams }, parts);
}

/** The people as the console shows them: exact, or in steps where they were chosen by their enrollment. */
function growthOf(
  { headCount, audience }: Announcement,
  waiting: number,
  { confirmAbove, smallestGroup }: PrepareAnnouncementParts,
): Hold | undefined {
  const { people } = roundedFigures({ people: waiting }, figureStep(audience, smallestGroup));
  if (headCount === undefined || !hasOutgrown(headCount, people, confirmAbove)) return undefined;
  return { kind: 'audience-grew', people, planned: headCount };
}

async function waitForPerson(preparing: Announcement, hold: Hold, parts: PrepareAnnouncementParts): Promise<NextRun> {
  const isHeld = await save({ ...preparing, hold }, 'paused', 'announcement.hold', parts);
  return isHeld ? { kind: 'done' } : { kind: 'again' };
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
