import { type Kysely, sql } from 'kysely';
import type { Claim } from '../../domain/announcements/ledger.ts';
import type { Tables } from '../tables.ts';

/** A row that may be tried is held by another claim just now, which is over soon. */
export const SOON_MS = 50;

interface Waits {
  readonly waiting: Date | null;
  readonly in_hand: Date | null;
}

/**
 * Why a claim found nothing. What others have in hand is waited for until its lease ends, also where nothing is sent any more: if they died,
 * somebody has to say so. `budgetAt`: when the rate budget lets something be claimed.
 */
export async function restOf(
  trx: Kysely<Tables>,
  announcementId: string,
  now: Date,
  sends: boolean,
  budgetAt: Date = now,
): Promise<Claim> {
  const { rows } = await sql<Waits>`
    select
      (select coalesce(not_before, ${now}::timestamptz) from deliveries
        where announcement_id = ${announcementId} and state = 'waiting' order by not_before nulls first limit 1) as waiting,
      (select min(lease_until) from deliveries where announcement_id = ${announcementId} and state = 'sending') as in_hand
  `.execute(trx);
  const { waiting = null, in_hand = null } = rows[0] ?? {};
  const triable =
    sends && waiting ? Math.max(waiting.getTime(), budgetAt.getTime(), now.getTime() + SOON_MS) : Infinity;
  const nextAt = Math.min(triable, in_hand?.getTime() ?? Infinity);
  if (nextAt !== Infinity) return { deliveries: [], rest: 'waiting', nextAt: new Date(nextAt) };
  return { deliveries: [], rest: sends ? 'done' : 'not-sending' };
}
