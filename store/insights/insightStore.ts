import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Clock } from '../../domain/clock.ts';
import type { EnrollmentState } from '../../domain/enrollment/enrollment.ts';
import { ENROLLMENT_STATES } from '../../domain/enrollment/enrollment.ts';
import { enrollmentKind } from '../../domain/insights/countKind.ts';
import { countsOf } from '../../domain/insights/countsOf.ts';
import type { InsightFilter, InsightStore } from '../../domain/insights/insights.ts';
import { daysOf } from '../../domain/insights/period.ts';
import type { Tables } from '../tables.ts';
import { announcementFunnels } from './announcementFunnels.ts';
import { entryFigures } from './entryFigures.ts';
import { ticketTimes } from './ticketTimes.ts';

/** What insights are read from: the daily counts, and the tables of what is counted anyhow. */
export function createInsightStore(db: Kysely<Tables>, clock: Clock): InsightStore {
  return {
    totals: async (filter) => countsOf(byKind(await countedIn(db, filter))),
    byDay: async (filter) => {
      const days = new Map(daysOf(filter).map((day) => [day, new Map<string, number>()]));
      for (const { day, kind, count } of await countedByDay(db, filter)) days.get(day)?.set(kind, count);
      return [...days].map(([day, counts]) => ({ day, ...countsOf(counts) }));
    },
    entries: (filter) => entryFigures(db, filter),
    tickets: (tenantId, period) => ticketTimes(db, tenantId, period, clock()),
    enrollments: async (period) => {
      const counts = byKind(await countedIn(db, period));
      const reached = ENROLLMENT_STATES.map((state) => [state, counts.get(enrollmentKind(state)) ?? 0] as const);
      return Object.fromEntries(reached.filter(([, count]) => count > 0)) as Partial<Record<EnrollmentState, number>>;
    },
    announcements: (tenantId, period) => announcementFunnels(db, tenantId, period),
  };
}

interface KindCount {
  readonly kind: string;
  readonly count: number;
}

const byKind = (rows: readonly KindCount[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ kind, count }) => [kind, count]));

async function countedIn(db: Kysely<Tables>, filter: InsightFilter): Promise<readonly KindCount[]> {
  const { rows } = await sql<KindCount>`
    select kind, sum(count)::integer as count from insight_days where ${within(filter)} group by kind`.execute(db);
  return rows;
}

async function countedByDay(
  db: Kysely<Tables>,
  filter: InsightFilter,
): Promise<readonly (KindCount & { readonly day: string })[]> {
  const { rows } = await sql<KindCount & { readonly day: string }>`
    select day::text as day, kind, sum(count)::integer as count
    from insight_days where ${within(filter)} group by day, kind`.execute(db);
  return rows;
}

/** The daily counts of a period and, where one is asked for, a language. */
export function within({ from, to, locale }: InsightFilter): RawBuilder<unknown> {
  const ofLocale = locale === undefined ? sql`true` : sql`locale = ${locale}`;
  return sql`day between ${from}::date and ${to}::date and ${ofLocale}`;
}
