import { type Kysely, sql } from 'kysely';
import type { AmendmentReport } from '../../domain/announcements/amendment.ts';
import { isTry } from '../../domain/announcements/delivery.ts';
import type { Tables } from '../tables.ts';

/** See `AmendmentStore.report`: one statement for the cards, and one for what a recall took away. */
export async function reportCards(
  trx: Kysely<Tables>,
  amendmentId: string,
  reports: readonly AmendmentReport[],
  now: Date,
): Promise<void> {
  const flat = reports.map(({ number, result }) => ({ number, isTry: isTry(result), ...result }));
  const { rows } = await sql<{ number: number; state: string }>`
    update amendment_deliveries a set state = case when r.kind = 'retry' then 'waiting' else r.kind end,
      reason = r.code, status = r.status, lease_until = null,
      attempts = a.attempts + case when r."isTry" then 1 else 0 end,
      not_before = case when r.kind = 'retry' then ${now}::timestamptz + coalesce(r."afterMs", 0) * interval '1 millisecond' end
    from json_to_recordset(${JSON.stringify(flat)}::json)
      as r (number integer, "isTry" boolean, kind text, code text, status integer, "afterMs" double precision)
    where a.amendment_id = ${amendmentId} and a.number = r.number and a.state = 'sending'
    returning a.number, a.state`.execute(trx);
  const done = rows.filter(({ state }) => state === 'done').map(({ number }) => number);
  if (done.length > 0) await markRecalled(trx, amendmentId, done);
}

async function markRecalled(trx: Kysely<Tables>, amendmentId: string, numbers: readonly number[]): Promise<void> {
  const amendments = trx.selectFrom('amendments').select('announcement_id').where('id', '=', amendmentId);
  const recall = await amendments.where('kind', '=', 'recall').executeTakeFirst();
  if (!recall) return;
  const cards = trx.updateTable('deliveries').set({ state: 'recalled' }).where('number', 'in', numbers);
  await cards.where('announcement_id', '=', recall.announcement_id).where('state', '=', 'sent').execute();
}
