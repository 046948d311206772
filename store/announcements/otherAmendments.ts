import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Makes changes of one card come one after the other, and the newest one win. An older one is not made after a newer one was asked for, which
 * has a row for every card that is still there: what waits of it is `gone`. Returns the numbers of the cards that an older one has in hand.
 */
export async function giveWayToOthers(trx: Kysely<Tables>, amendmentId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: string; is_newer: boolean }>`
    select other.id, (other.at, other.id) > (this.at, this.id) as is_newer
    from amendments this join amendments other on other.announcement_id = this.announcement_id and other.id <> this.id
    where this.id = ${amendmentId}`.execute(trx);
  const waiting = trx.updateTable('amendment_deliveries').set({ state: 'gone', reason: 'superseded' });
  if (rows.some(({ is_newer }) => is_newer))
    await waiting.where('amendment_id', '=', amendmentId).where('state', '=', 'waiting').execute();
  const older = rows.filter(({ is_newer }) => !is_newer).map(({ id }) => id);
  if (older.length === 0) return [];
  const inHand = trx.selectFrom('amendment_deliveries').select('number').where('amendment_id', 'in', older);
  return (await inHand.where('state', '=', sql.lit('sending')).execute()).map(({ number }) => number);
}
