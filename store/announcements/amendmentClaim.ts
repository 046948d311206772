import { type Kysely, sql } from 'kysely';
import type { AmendmentStore, DeliveredCard } from '../../domain/announcements/amendment.ts';
import type { Tables } from '../tables.ts';
import { LEASE_MS, sweepAmendment, sweepDeliveries } from './lease.ts';
import { giveWayToOthers } from './otherAmendments.ts';
import { type PickedCard, pickCards } from './pickCards.ts';
import { type FreeSlots, lockSlots, slotAt, slotsBefore, takeSlots } from './rateBudget.ts';
import { SOON_MS } from './restOf.ts';

type CardClaim = Awaited<ReturnType<AmendmentStore['claim']>>;

/** What a worker asks for. */
interface CardRequest {
  readonly id: string;
  readonly most: number;
  readonly within: number;
  readonly perSecond: number;
  readonly now: Date;
}

/** See `AmendmentStore.claim`: from the same rate budget as sending. */
export async function claimCards(trx: Kysely<Tables>, request: CardRequest): Promise<CardClaim> {
  const { id, most, within, perSecond, now } = request;
  await sweepAmendment(trx, id, now);
  const announcements = trx.selectFrom('amendments as a').innerJoin('announcements as n', 'n.id', 'a.announcement_id');
  const announcement = await announcements.select(['n.id', 'n.tenant_id']).where('a.id', '=', id).executeTakeFirst();
  if (!announcement) return { cards: [], rest: 'done' };
  // What a dead process was about to deliver is waited for, and nobody else may be there to say that it died.
  await sweepDeliveries(trx, announcement.id, now);
  const slots = await lockSlots(trx, announcement.tenant_id, perSecond, now);
  // Within the lock of the slots: of two claims the second one sees what the first one took.
  const inHand = await giveWayToOthers(trx, id);
  const fitting = slotsBefore(slots, new Date(now.getTime() + Math.max(within, 1)));
  const picked = fitting === 0 ? [] : await pickCards(trx, id, Math.min(most, fitting), now, inHand);
  if (picked.length === 0) return await restOfCards(trx, id, now, slotAt(slots, 0).getTime() - within);
  return { cards: await takeUp(trx, request, slots, picked), rest: 'more' };
}

async function takeUp(
  trx: Kysely<Tables>,
  { id, now }: CardRequest,
  slots: FreeSlots,
  picked: readonly PickedCard[],
): Promise<readonly DeliveredCard[]> {
  const cards: DeliveredCard[] = [];
  const changes = picked.map(({ card, number, state, reason }) => {
    if (!card) return { number, state, reason };
    cards.push({ ...card, sendAt: slotAt(slots, cards.length) });
    return { number, state: 'sending' };
  });
  await takeSlots(trx, slots, cards.length);
  await sql`
    update amendment_deliveries a set state = c.state, reason = c.reason, status = null, not_before = null,
      lease_until = case when c.state = 'sending' then ${new Date(now.getTime() + LEASE_MS)}::timestamptz end
    from json_to_recordset(${JSON.stringify(changes)}::json) as c (number integer, state text, reason text)
    where a.amendment_id = ${id} and a.number = c.number`.execute(trx);
  return cards;
}

/** A card on its way is looked after so often: Teams takes it within a second or two, mostly. */
const AWAITED_MS = 1_000;

/** Cards that an amendment has a row for, and their deliveries. */
const WAITING = sql`from amendment_deliveries a join amendments amendment on amendment.id = a.amendment_id
  join deliveries d on d.announcement_id = amendment.announcement_id and d.number = a.number`;

async function restOfCards(trx: Kysely<Tables>, id: string, now: Date, budgetAt: number): Promise<CardClaim> {
  const { rows } = await sql<{ waiting: Date | null; in_hand: Date | null; is_awaited: boolean }>`
    select
      (select coalesce(a.not_before, ${now}::timestamptz) ${WAITING} and d.state <> 'sending'
        where a.amendment_id = ${id} and a.state = 'waiting' order by a.not_before nulls first limit 1) as waiting,
      exists (select ${WAITING} and d.state = 'sending' where a.amendment_id = ${id} and a.state = 'waiting') as is_awaited,
      (select min(lease_until) from amendment_deliveries where amendment_id = ${id} and state = 'sending') as in_hand`.execute(
    trx,
  );
  const { waiting = null, in_hand = null, is_awaited = false } = rows[0] ?? {};
  const triable = waiting ? Math.max(waiting.getTime(), budgetAt, now.getTime() + SOON_MS) : Number.POSITIVE_INFINITY;
  const awaited = is_awaited ? now.getTime() + AWAITED_MS : Number.POSITIVE_INFINITY;
  const nextAt = Math.min(triable, awaited, in_hand?.getTime() ?? Number.POSITIVE_INFINITY);
  if (nextAt === Number.POSITIVE_INFINITY) return { cards: [], rest: 'done' };
  return { cards: [], rest: 'waiting', nextAt: new Date(nextAt) };
}
