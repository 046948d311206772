import type { AudienceLimits } from './ledger.ts';

/** What an organization decides about its announcements. */
export interface AnnouncementSettings {
  /** Whether a second person has to approve. */
  readonly approvalRequired: boolean;
  /** Above so many reachable recipients whoever schedules has to type their number. */
  readonly confirmAbove: number;
  /** How long a scheduled announcement can be taken back before anything goes out, in seconds. */
  readonly undoSeconds: number;
  /** No figure is shown that tells of fewer people. */
  readonly smallestGroup: number;
  /** Requests a second of one tenant, over all instances. */
  readonly perSecond: number;
  readonly limits: AudienceLimits;
}

/** Teams takes at most so many requests a second of one bot in one tenant ("Rate limiting for agents", 8 October 2026). */
export const MOST_PER_SECOND = 50;

/** Nobody waits longer because Teams asked for it, in ms: its longest window is an hour, and a longer wish may be a mistake. */
export const LONGEST_HOLD_MS = 3_600_000;

/** What keeps within Teams' limit also where each send begins up to a tenth of a second late: Teams counts any second, not those of a clock. */
const FASTEST_PACE = Math.floor(MOST_PER_SECOND / 1.1);

/** How many slots a second there are for a limit, so that no second holds more than it allows. */
export function paceWithin(perSecond: number): number {
  return Math.min(perSecond, FASTEST_PACE);
}

/** What holds where an organization says nothing. */
export const DEFAULT_ANNOUNCEMENT_SETTINGS: AnnouncementSettings = {
  // What one person overlooks, a second one may see, and an announcement cannot be unread.
  approvalRequired: true,
  // A department still knows itself; whoever writes to more should have seen the number.
  confirmAbove: 50,
  // The slip that one notices when the button is pressed is noticed within a minute.
  undoSeconds: 60,
  // Below five, colleagues guess who it was.
  smallestGroup: 5,
  // Leaves a fifth of what Teams takes to the answers that employees wait for meanwhile.
  perSecond: 40,
  // An announcement and a reminder a week: who gets more of one program opts out of all.
  limits: { mostPerPerson: 2, withinDays: 7 },
};
