import type { JobTiming } from './jobQueue.ts';
import type { Jobs } from './store.ts';

/** What is different for a queue. */
interface QueueTiming {
  /** Jobs that an instance carries out at a time. */
  readonly batch: number;
  readonly retryLimit?: number;
  readonly retryBackoff?: boolean;
  readonly tryLimitSeconds?: number;
}

/**
 * What a job of an announcement has done stays done, so that it may be tried as often as its process dies: it ends with the announcement. It
 * is tried again without growing pauses, for people wait.
 */
const STEADY = { retryLimit: 10_000, retryBackoff: false };

const TIMINGS: Readonly<Record<keyof Jobs, QueueTiming>> = {
  'confirmation-mail': { batch: 10 },
  'enrollment-card': { batch: 10 },
  // Pages through the rosters of teams: 15 minutes are a thousand pages and more.
  'announcement-prepare': { ...STEADY, batch: 1, tryLimitSeconds: 900 },
  // One at a time, so that several announcements take turns and several instances share one.
  'announcement-send': { ...STEADY, batch: 1 },
  'announcement-amend': { ...STEADY, batch: 1 },
  // Tried until Teams is back: a ticket nobody sees is worse than a late one.
  'ticket-sync': { ...STEADY, batch: 10 },
  'ticket-reminder': { batch: 10 },
};

/** All queues. */
export const QUEUES = Object.keys(TIMINGS) as readonly (keyof Jobs)[];

/** How many jobs of a queue an instance carries out at a time. */
export function batchOf(queue: keyof Jobs): number {
  return TIMINGS[queue].batch;
}

/** How jobs of a queue are tried, as pg-boss wants it said. */
export function triesOf(queue: keyof Jobs, timing: JobTiming) {
  const own = TIMINGS[queue];
  return {
    retryLimit: own.retryLimit ?? timing.retryLimit,
    retryDelay: timing.retryDelaySeconds,
    retryBackoff: own.retryBackoff ?? true,
    expireInSeconds: own.tryLimitSeconds ?? timing.tryLimitSeconds,
  };
}
