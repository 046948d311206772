import { type Kysely, sql } from 'kysely';
import type { DeliveryCounts, DeliveryState } from '../../domain/announcements/delivery.ts';
import { FUNNEL_STEPS, type Funnel } from '../../domain/announcements/funnel.ts';
import type { Tables } from '../tables.ts';

const NONE: DeliveryCounts = {
  waiting: 0,
  sending: 0,
  sent: 0,
  unreachable: 0,
  rejected: 0,
  unconfirmed: 0,
  skipped: 0,
  recalled: 0,
};

/** What is left of an announcement whose deliveries retention deleted. */
export interface Totals {
  readonly counts: DeliveryCounts;
  readonly funnel: Funnel;
}

/** How many of an announcement's deliveries are in each state, and how far people came. */
export async function totalsOf(db: Kysely<Tables>, announcementId: string): Promise<Totals> {
  const kept = db.selectFrom('announcements').select('totals').where('id', '=', announcementId);
  const totals = (await kept.executeTakeFirst())?.totals;
  // Only retention writes the column, from what this function returned.
  if (totals) return totals as Totals;
  return { counts: await countStates(db, announcementId), funnel: await countFunnel(db, announcementId) };
}

/** How many are in each state. */
export async function countStates(db: Kysely<Tables>, announcementId: string): Promise<DeliveryCounts> {
  const { rows } = await sql<{ state: DeliveryState; count: number }>`
    select state, count(*)::integer as count from deliveries where announcement_id = ${announcementId} group by state
  `.execute(db);
  return { ...NONE, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/** How many people came how far. A click proves that the card arrived, also where Teams never said so. */
export async function countFunnel(db: Kysely<Tables>, announcementId: string): Promise<Funnel> {
  const { rows } = await sql<{ step: number; people: number }>`
    select step, count(*)::integer as people from deliveries
    where announcement_id = ${announcementId} and kind = 'person' and (state in ('sent', 'recalled') or step > 0)
    group by step`.execute(db);
  const reached = (least: number): number =>
    rows.reduce((sum, { step, people }) => (step >= least ? sum + people : sum), 0);
  return Object.fromEntries(FUNNEL_STEPS.map((step, number) => [step, reached(number)])) as Funnel;
}
