import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Whoever has a row in hand for longer is dead. A send has to end sooner. */
export const LEASE_MS = 60_000;

/** What a dead process had in hand may have been delivered: it is never sent again by itself. */
const INTERRUPTED = sql`state = 'unconfirmed', reason = 'interrupted', lease_until = null`;

/** Ends the leases of an announcement that ran out. */
export async function sweepDeliveries(trx: Kysely<Tables>, announcementId: string, now: Date): Promise<void> {
  await sql`
    update deliveries set ${INTERRUPTED} where announcement_id = ${announcementId} and number in (
      select number from deliveries
      where announcement_id = ${announcementId} and state = 'sending' and lease_until < ${now}
      for update skip locked
    )`.execute(trx);
}

/** Ends the leases of an amendment that ran out: changing a card twice does no harm. It counts as a try, for it may have been done. */
export async function sweepAmendment(trx: Kysely<Tables>, amendmentId: string, now: Date): Promise<void> {
  await sql`
    update amendment_deliveries set state = 'waiting', lease_until = null, attempts = attempts + 1 where amendment_id = ${amendmentId} and number in (
      select number from amendment_deliveries
      where amendment_id = ${amendmentId} and state = 'sending' and lease_until < ${now}
      for update skip locked
    )`.execute(trx);
}

/** Ends all leases: only where no other process can be at it. */
export async function endLeasesOfDeadProcess(db: Kysely<Tables>): Promise<void> {
  await sql`update deliveries set ${INTERRUPTED} where state = 'sending'`.execute(db);
  await sql`update amendment_deliveries set state = 'waiting', lease_until = null, attempts = attempts + 1
    where state = 'sending'`.execute(db);
}
