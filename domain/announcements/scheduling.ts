import type { Announcement } from './announcement.ts';

/** Why a moment to begin at was not accepted. */
export type MomentRefusal = 'moment-past' | 'moment-after-expiry' | 'moment-too-far';

/** Why nothing was scheduled. `few-people`: to send it would tell of so few people how far they enrolled. */
export type SchedulingRefusal = MomentRefusal | 'few-people';

/** A moment that passed while the form was open is taken for "now". In milliseconds. */
const MOST_PAST = 60_000;
/** What is to be said in half a year nobody knows yet; so far ahead is a slip. In milliseconds. */
export const MOST_AHEAD = 180 * 86_400_000;

/** When an announcement begins: at the asked moment, but never before the undo window is over; or why it cannot. */
export function sendingMoment(
  asked: Date | undefined,
  { expiresAt }: Pick<Announcement, 'expiresAt'>,
  now: Date,
  undoSeconds: number,
): Date | MomentRefusal {
  const ahead = asked === undefined ? 0 : asked.getTime() - now.getTime();
  if (Number.isNaN(ahead) || ahead < -MOST_PAST) return 'moment-past';
  if (ahead > MOST_AHEAD) return 'moment-too-far';
  const sendAt = new Date(now.getTime() + Math.max(ahead, undoSeconds * 1_000));
  return expiresAt && sendAt >= expiresAt ? 'moment-after-expiry' : sendAt;
}

/** An audience may grow by so much until it is frozen, as a share and in people, without being asked about anew. */
const GROWTH = { share: 0.1, people: 10 } as const;

/** Whether more people would get it now than whoever scheduled it had in mind; or so many that they would have had to type the number. */
export function hasOutgrown(headCount: number, people: number, confirmAbove: number): boolean {
  const isMuchMore = people > headCount * (1 + GROWTH.share) && people > headCount + GROWTH.people;
  return isMuchMore || (headCount <= confirmAbove && people > confirmAbove);
}

/** What is wrong with a typed head-count; undefined where it is right, or there are so few that none is asked for. */
export function headCountRefusal(
  typed: number | undefined,
  reachable: number,
  confirmAbove: number,
): 'head-count-needed' | 'head-count-differs' | undefined {
  if (reachable <= confirmAbove || typed === reachable) return undefined;
  return typed === undefined ? 'head-count-needed' : 'head-count-differs';
}
