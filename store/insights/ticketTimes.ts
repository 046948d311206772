import { type Kysely, sql } from 'kysely';
import type { Period, TicketTimes } from '../../domain/insights/insights.ts';
import { momentsOf } from '../../domain/insights/period.ts';
import type { Tables } from '../tables.ts';

type Row = Omit<TicketTimes, 'medianToFirstAnswer' | 'medianToClose'> & {
  readonly first: number | null;
  readonly close: number | null;
};

/** See `InsightStore.tickets`; `now` says which are overdue. */
export async function ticketTimes(
  db: Kysely<Tables>,
  tenantId: string,
  period: Period,
  now: Date,
): Promise<TicketTimes> {
  const { start, end } = momentsOf(period);
  const minutes = (column: string) => sql`extract(epoch from ${sql.ref(column)} - opened_at) / 60`;
  const { rows } = await sql<Row>`
    select count(*)::integer as opened,
      count(*) filter (where state <> 'closed')::integer as open,
      count(first_answer_at)::integer as answered,
      count(*) filter (where state = 'closed')::integer as closed,
      count(*) filter (where first_answer_at is null and state <> 'closed' and due_at < ${now})::integer as overdue,
      (percentile_cont(0.5) within group (order by ${minutes('first_answer_at')}))::double precision as first,
      (percentile_cont(0.5) within group (order by ${minutes('closed_at')}) filter (where state = 'closed'))::double precision as close
    from tickets where tenant_id = ${tenantId} and opened_at >= ${start} and opened_at < ${end}`.execute(db);
  const [{ first, close, ...counts } = NOTHING] = rows;
  return { ...counts, medianToFirstAnswer: first ?? undefined, medianToClose: close ?? undefined };
}

const NOTHING: Row = { opened: 0, open: 0, answered: 0, closed: 0, overdue: 0, first: null, close: null };
