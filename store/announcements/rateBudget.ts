import { type Kysely, sql } from 'kysely';
import { LONGEST_HOLD_MS } from '../../domain/announcements/announcementSettings.ts';
import type { Tables } from '../tables.ts';

/**
 * A tenant's rate budget: one row holds the moment of the next free slot (the token bucket's equivalent form by virtual scheduling, ITU-T
 * I.371). Slots are counted in whole microseconds, as the database keeps them, and rounded up: no second ever holds one more than the rate.
 */
export interface FreeSlots {
  readonly tenantId: string;
  /** When the next slot is, in microseconds since 1970; never in the past. */
  readonly from: number;
  readonly perSecond: number;
}

/** No slot is further ahead, unless somebody's clock was wrong: one claim a day ahead would stop everything for a day. */
const FURTHEST = sql`excluded.next_slot + ${sql.lit(LONGEST_HOLD_MS)} * interval '1 millisecond'`;

/** The tenant's free slots. Nobody else takes any before this transaction ends. */
export async function lockSlots(
  trx: Kysely<Tables>,
  tenantId: string,
  perSecond: number,
  now: Date,
): Promise<FreeSlots> {
  const { rows } = await sql<{ from: number }>`
    insert into rate_budgets as budget (tenant_id, next_slot) values (${tenantId}, ${now})
    on conflict (tenant_id) do update set next_slot = greatest(least(budget.next_slot, ${FURTHEST}), excluded.next_slot)
    returning (extract(epoch from next_slot) * 1000000)::float8 as "from"
  `.execute(trx);
  return { tenantId, from: rows[0]?.from ?? now.getTime() * 1000, perSecond };
}

/** How many slots are before `end`. */
export function slotsBefore({ from, perSecond }: FreeSlots, end: Date): number {
  const microseconds = end.getTime() * 1000 - from;
  return microseconds <= 0 ? 0 : Math.ceil((microseconds * perSecond) / 1_000_000);
}

/** The moment of the slot with this number; the first one has 0. */
export function slotAt(slots: FreeSlots, number: number): Date {
  return new Date(Math.floor(microsecondsAt(slots, number) / 1000));
}

/** Takes the first `count` slots. */
export async function takeSlots(trx: Kysely<Tables>, slots: FreeSlots, count: number): Promise<void> {
  if (count === 0) return;
  const next = sql<Date>`to_timestamp(${microsecondsAt(slots, count)}::float8 / 1000000)`;
  await trx.updateTable('rate_budgets').set({ next_slot: next }).where('tenant_id', '=', slots.tenantId).execute();
}

/** See `Ledger.nextSlot`. */
export async function nextSlot(db: Kysely<Tables>, tenantId: string): Promise<Date | undefined> {
  const row = db.selectFrom('rate_budgets').select('next_slot').where('tenant_id', '=', tenantId);
  return (await row.executeTakeFirst())?.next_slot;
}

/** See `Ledger.holdBack`. */
export async function holdBack(db: Kysely<Tables>, tenantId: string, until: Date): Promise<void> {
  await lockSlots(db, tenantId, 1, until);
}

function microsecondsAt({ from, perSecond }: FreeSlots, number: number): number {
  return from + Math.ceil((number * 1_000_000) / perSecond);
}
