import { LEASE_MS } from '../../store/announcements/lease.ts';
import type { SqlExecutor } from '../../store/connection.ts';

/**
 * Puts the leases of all deliveries that were claimed before a moment an hour back, and lets the jobs that wait for their end begin, as if the
 * minute of a lease had passed. To be called once whatever living processes had claimed before that moment has surely ended.
 */
export async function deadClaimsEnd(database: SqlExecutor, claimedBefore: Date): Promise<void> {
  await database.executeSql(
    `update deliveries set lease_until = lease_until - interval '1 hour' where state = 'sending' and lease_until <= $1`,
    [new Date(claimedBefore.getTime() + LEASE_MS)],
  );
  await database.executeSql(
    `update pgboss.job set start_after = now() - interval '1 second'
    where name = 'announcement-send' and state in ('created', 'retry') and start_after > now()`,
  );
}
