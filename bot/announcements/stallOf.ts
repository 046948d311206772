import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { Ledger } from '../../domain/announcements/ledger.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Stall } from '../console/contract/answers.ts';
import type { SendingWatch } from './sendingWatch.ts';

/** What is looked at to explain a stall. */
export interface StallParts {
  readonly watch: Pick<SendingWatch, 'stallOf'>;
  readonly ledger: Pick<Ledger, 'nextSlot'>;
  readonly clock: Clock;
}

/** Sends are claimed a quarter of a second ahead: a slot that lies further off was moved there because Teams asked for it. */
const HELD_BACK_MS = 2_000;
/** Workers look for jobs every two seconds, and an interrupted delivery is given up after a minute. */
const NO_WORKER_MS = 90_000;
/** To read the members of large teams takes some minutes. */
const PREPARING_MS = 300_000;
/** Teams that cannot be read are tried again for two hours; after that a person is asked. */
const PREPARING_TEAMS_MS = 2 * 3_600_000 + PREPARING_MS;

/** Why an announcement does not move although it should; undefined where it does. What this process has not seen, the tenant's rate budget tells. */
export async function stallOf(announcement: Announcement, parts: StallParts): Promise<Stall | undefined> {
  const { state, updatedAt, sendAt, audience } = announcement;
  const now = parts.clock().getTime();
  if (state === 'preparing')
    return noWorkerSince(updatedAt, now, audience.kind === 'team-members' ? PREPARING_TEAMS_MS : PREPARING_MS);
  if (state === 'scheduled') return sendAt && noWorkerSince(sendAt, now, NO_WORKER_MS);
  return state === 'sending' ? sendingStall(announcement, now, parts) : undefined;
}

async function sendingStall(
  { tenantId, updatedAt }: Announcement,
  now: number,
  parts: StallParts,
): Promise<Stall | undefined> {
  const seen = parts.watch.stallOf(tenantId);
  if (seen) return { kind: seen.kind, since: seen.since.toISOString(), until: seen.until?.toISOString() };
  const slot = (await parts.ledger.nextSlot(tenantId)) ?? updatedAt;
  if (slot.getTime() - now > HELD_BACK_MS)
    return { kind: 'held-back', since: new Date(now).toISOString(), until: slot.toISOString() };
  return noWorkerSince(slot > updatedAt ? slot : updatedAt, now, NO_WORKER_MS);
}

function noWorkerSince(since: Date, now: number, mostMs: number): Stall | undefined {
  return now - since.getTime() > mostMs ? { kind: 'no-worker', since: since.toISOString() } : undefined;
}
