import { type Kysely, type Selectable, sql } from 'kysely';
import type { Claim, ClaimedDelivery } from '../../domain/announcements/ledger.ts';
import type { Tables } from '../tables.ts';
import { LEASE_MS, sweepDeliveries } from './lease.ts';
import { type PickedRow, pickWaiting } from './pickWaiting.ts';
import { type FreeSlots, lockSlots, slotAt, slotsBefore, takeSlots } from './rateBudget.ts';
import { restOf } from './restOf.ts';
import { skipWaiting } from './writeAnnouncement.ts';

/** What a worker asks for. */
export interface ClaimRequest {
  readonly announcementId: string;
  readonly most: number;
  readonly within: number;
  readonly perSecond: number;
  readonly now: Date;
}

/** See `Ledger.claim`. */
export async function claim(trx: Kysely<Tables>, request: ClaimRequest): Promise<Claim> {
  const { announcementId, most, within, perSecond, now } = request;
  const announcement = await heldAnnouncement(trx, announcementId, now);
  if (announcement?.hasOverdue) await sweepDeliveries(trx, announcementId, now);
  if (announcement?.state !== 'sending') return await restOf(trx, announcementId, now, false);
  if (announcement.expires_at && announcement.expires_at <= now) await skipWaiting(trx, announcementId, 'expired');
  const slots = await lockSlots(trx, announcement.tenant_id, perSecond, now);
  const fitting = slotsBefore(slots, new Date(now.getTime() + Math.max(within, 1)));
  const picked = fitting === 0 ? [] : await pickWaiting(trx, announcementId, Math.min(most, fitting), now);
  if (picked.length === 0) {
    const budgetAt = new Date(slotAt(slots, 0).getTime() - within);
    return await restOf(trx, announcementId, now, true, fitting === 0 ? budgetAt : undefined);
  }
  return { deliveries: await takeUp(trx, request, slots, picked), version: announcement.version, rest: 'more' };
}

type HeldAnnouncement = Pick<Selectable<Tables['announcements']>, 'state' | 'version' | 'tenant_id' | 'expires_at'>;

/**
 * Holds the announcement until the claim ends: whoever pauses or cancels it comes before or after, not meanwhile. Claims hold it together. Tells in
 * the same statement whether a lease ran out, which is rare.
 */
async function heldAnnouncement(
  trx: Kysely<Tables>,
  id: string,
  now: Date,
): Promise<(HeldAnnouncement & { readonly hasOverdue: boolean }) | undefined> {
  const overdue = sql<boolean>`exists (
    select from deliveries where announcement_id = ${id} and state = 'sending' and lease_until < ${now})`;
  const columns = ['state', 'version', 'tenant_id', 'expires_at'] as const;
  const rows = trx.selectFrom('announcements').select([...columns, overdue.as('hasOverdue')]);
  return await rows.where('id', '=', id).forShare().executeTakeFirst();
}

/** Those who are to get it become `sending`, each with a slot; the others `skipped`, without one. */
async function takeUp(
  trx: Kysely<Tables>,
  { announcementId, now }: ClaimRequest,
  slots: FreeSlots,
  picked: readonly PickedRow[],
): Promise<readonly ClaimedDelivery[]> {
  const deliveries: ClaimedDelivery[] = [];
  const changes = picked.map(({ delivery, number, reason }) => {
    if (!delivery) return { number, state: 'skipped', reason };
    const sendAt = slotAt(slots, deliveries.length);
    deliveries.push({ ...delivery, sendAt });
    return {
      number,
      state: 'sending',
      claim: delivery.claim,
      sentAt: sendAt,
      conversationId: delivery.recipient.conversationId,
    };
  });
  await takeSlots(trx, slots, deliveries.length);
  await sql`
    update deliveries d set state = c.state, reason = c.reason, status = null, sent_at = c."sentAt", not_before = null,
      conversation_id = c."conversationId", claim = coalesce(c.claim, d.claim),
      lease_until = case when c.state = 'sending' then ${new Date(now.getTime() + LEASE_MS)}::timestamptz end
    from json_to_recordset(${JSON.stringify(changes)}::json)
      as c (number integer, state text, reason text, claim integer, "sentAt" timestamptz, "conversationId" text)
    where d.announcement_id = ${announcementId} and d.number = c.number`.execute(trx);
  return deliveries;
}
