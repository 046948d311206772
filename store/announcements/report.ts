import { type Kysely, sql } from 'kysely';
import { isTry, type SendResult } from '../../domain/announcements/delivery.ts';
import type { DeliveryReport } from '../../domain/announcements/ledger.ts';
import type { Tables } from '../tables.ts';
import { type ChatNews, writeChatNews } from './chatNews.ts';
import { skipWaiting } from './writeAnnouncement.ts';

/** A result, flat, as the statement below reads it. */
interface FlatResult {
  readonly number: number;
  readonly claim: number;
  readonly isTry: boolean;
  readonly kind: SendResult['kind'];
  readonly code?: string | undefined;
  readonly status?: number | undefined;
  readonly afterMs?: number | undefined;
  readonly activityId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly retire?: boolean;
}

/**
 * See `Ledger.report`: one statement for all, and others only where something is told of a person's chat. The announcement is held meanwhile:
 * what is to be tried again waits for its cancelling, or comes after it and is not tried. True where nobody waited before, so that these may have
 * been the last.
 */
export async function writeReports(
  trx: Kysely<Tables>,
  announcementId: string,
  reports: readonly DeliveryReport[],
  now: Date,
): Promise<boolean> {
  const flat: FlatResult[] = reports.map(({ number, claim, result }) => ({
    ...{ number, claim, isTry: isTry(result) },
    ...result,
  }));
  const held = await heldAnnouncement(trx, announcementId);
  const { rows } = await sql<ChatNews>`with told as (
    update deliveries d set ${OUTCOME}, ${TRACES},
      not_before = case when r.kind = 'retry' then ${now}::timestamptz + coalesce(r."afterMs", 0) * interval '1 millisecond' end
    from json_to_recordset(${JSON.stringify(flat)}::json) as r (${FLAT_COLUMNS})
    where d.announcement_id = ${announcementId} and d.number = r.number and d.claim = r.claim and d.state = 'sending'
    returning d.tenant_id, d.person_id, d.team_id, d.locale, r."conversationId" as conversation_id, r.retire, r.code
  ) select * from told where conversation_id is not null or retire`.execute(trx);
  if (held?.state === 'cancelled') await skipWaiting(trx, announcementId, 'cancelled');
  await writeChatNews(trx, rows, now);
  return held?.someWait !== true;
}

async function heldAnnouncement(
  trx: Kysely<Tables>,
  id: string,
): Promise<{ readonly state: string; readonly someWait: boolean } | undefined> {
  const waiting = sql<boolean>`exists (select from deliveries where announcement_id = ${id} and state = 'waiting')`;
  const rows = trx
    .selectFrom('announcements')
    .select(['state', waiting.as('someWait')])
    .where('id', '=', id);
  return await rows.forShare().executeTakeFirst();
}

const FLAT_COLUMNS = sql`number integer, claim integer, "isTry" boolean, kind text, code text, status integer, "afterMs" double precision, "activityId" text,
  "conversationId" text, retire boolean`;

/** A chat that is gone is asked for anew once; whose is gone the second time is not to be reached. */
const IS_FIRST_LOSS = sql`(r.kind = 'gone' and not d.is_recreated)`;

const OUTCOME = sql`
  state = case when r.kind = 'retry' or ${IS_FIRST_LOSS} then 'waiting' when r.kind = 'gone' then 'unreachable' else r.kind end,
  reason = r.code, status = r.status, lease_until = null,
  attempts = d.attempts + case when r."isTry" or ${IS_FIRST_LOSS} then 1 else 0 end,
  is_recreated = d.is_recreated or ${IS_FIRST_LOSS}`;

/** False once a person had their data deleted: what leads to them is not written again. */
const IS_KEPT = sql`(d.person_id is not null or d.kind = 'channel')`;

/** What leads to the card. `sent_at`, which the claim set, stays where the card was delivered or may have been. */
const TRACES = sql`
  activity_id = case when ${IS_KEPT} then r."activityId" end,
  conversation_id = case when ${IS_KEPT} and not ${IS_FIRST_LOSS} then coalesce(r."conversationId", d.conversation_id) end,
  sent_at = case when r.kind in ('sent', 'unconfirmed') then d.sent_at end`;
