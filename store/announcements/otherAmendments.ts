import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Makes changes of one card come one after the other, and the last one win: a recall before any correction, else the newer one. Another one is not made
 * after it was asked for, since it has a row for every card that is still there: what waits of the other is `gone`. Returns the numbers of the cards that
 * one before it has in hand.
 */
export async function giveWayToOthers(trx: Kysely<Tables>, amendmentId: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: string; is_last: boolean }>`
    select other.id,
      (other.kind = 'recall', other.at, other.id) > (this.kind = 'recall', this.at, this.id) as is_last
    from amendments this join amendments other on other.announcement_id = this.announcement_id and other.id <> this.id
    where this.id = ${amendmentId}`.execute(trx);
  const waiting = trx.updateTable('amendment_deliveries').set({ state: 'gone', reason: 'superseded' });
  if (rows.some(({ is_last }) => is_last))
    await waiting.where('amendment_id', '=', amendmentId).where('state', '=', 'waiting').execute();
  const before = rows.filter(({ is_last }) => !is_last).map(({ id }) => id);
  if (before.length === 0) return [];
  const inHand = trx.selectFrom('amendment_deliveries').select('number').where('amendment_id', 'in', before);
  return (await inHand.where('state', '=', sql.lit('sending')).execute()).map(({ number }) => number);
}
