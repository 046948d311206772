import type { Connection } from '../../store/connection.ts';
import { countedSoFar } from '../../store/insights/insightTables.ts';

/** What there is besides the turns. */
export const BESIDES = {
  feedback: 80_000,
  tickets: 20_000,
  enrollments: 30_000,
  /** Announcements of the last 30 days, and to how many people each. */
  announcements: 4,
  recipients: 25_000,
} as const;

/** As many as are written within the time that a statement has. */
const AT_ONCE = 100_000;

/** What the rows are made of. */
export interface FillParts {
  readonly turns: number;
  readonly entryIds: readonly string[];
  readonly locales: readonly string[];
  readonly edition: string;
  readonly tenantId: string;
  /** The last moment of the year that is filled. */
  readonly until: Date;
}

/** Fills an empty database with a year of turns, evenly over days, languages and entries: the most rows of daily counts that so many can make. Returns how long the counting took, in ms. */
export async function fill(connection: Connection, parts: FillParts): Promise<number> {
  const { turns } = parts;
  for (let done = 0; done < turns; done += AT_ONCE)
    await insertEvents(connection, parts, Math.min(AT_ONCE, turns - done), `turn-${done}`, TURN);
  await insertEvents(connection, parts, BESIDES.feedback, 'word', FEEDBACK);
  await insertEvents(connection, parts, BESIDES.tickets, 'ticket', `'{"kind":"ticket"}'`);
  await insertEvents(connection, parts, BESIDES.enrollments, 'step', ENROLLMENT);
  const started = performance.now();
  for (const statement of countedSoFar()) await connection.executeSql(statement);
  const counted = performance.now() - started;
  // Answers settle differently; the migration knows none of that.
  for (const kind of ['confirmed', 'none'])
    await connection.executeSql(
      `insert into insight_days select day, edition, locale, '${kind}', 1 + count / 5 from insight_days where kind = 'potential'`,
    );
  await insertTickets(connection, parts);
  await insertAnnouncements(connection, parts);
  await connection.executeSql('vacuum analyze');
  return counted;
}

const ENTRY = `($2::text[])[1 + floor(random() * cardinality($2::text[]))]`;
const TURN = `case when chance < 0.12 then '{"kind":"not-answered"}'
  else json_build_object('kind', 'answered', 'entryId', ${ENTRY}, 'how', case when chance < 0.22 then 'clarify' else 'answer' end)::text end`;
const FEEDBACK = `json_build_object('kind', 'feedback', 'entryId', ${ENTRY}, 'verdict', case when chance < 0.8 then 'helpful' else 'not-helpful' end)::text`;
const ENROLLMENT = `json_build_object('kind', 'enrollment', 'entryId', ($2::text[])[1],
  'step', (array['started', 'confirmation-sent', 'confirmed', 'link-opened', 'purchased'])[1 + floor(chance * 5)])::text`;

async function insertEvents(
  connection: Connection,
  { entryIds, locales, edition, until }: FillParts,
  count: number,
  name: string,
  event: string,
): Promise<void> {
  await connection.executeSql(
    `insert into insight_events (key_hash, at, edition, locale, kind, event)
    select '${name}-' || number, $1::timestamptz - random() * interval '365 days', $4, ($3::text[])[1 + floor(random() * cardinality($3::text[]))],
      (event::json)->>'kind', event::json
    from (
      select number, ${event} as event from (
        select number, random() as chance, cardinality($2::text[]) as entries from generate_series(1, ${count}) as number
      ) drawn
    ) made`,
    [until, entryIds, locales, edition],
  );
}

async function insertTickets(connection: Connection, { tenantId, until }: FillParts): Promise<void> {
  await connection.executeSql(
    `insert into tickets (id, tenant_id, number, state, version, locale, context, destination, opened_at, updated_at,
      first_answer_at, closed_at, due_at)
    select 'ticket-' || number, $1, number, case when chance < 0.9 then 'closed' else 'open' end, 1, 'en', '{}', '{}', opened, opened,
      case when chance < 0.95 then opened + chance * interval '2 days' end, case when chance < 0.9 then opened + chance * interval '5 days' end,
      opened + interval '4 hours'
    from (
      select number, random() as chance, $2::timestamptz - random() * interval '365 days' as opened
      from generate_series(1, ${BESIDES.tickets}) as number
    ) drawn`,
    [tenantId, until],
  );
}

async function insertAnnouncements(connection: Connection, { tenantId, until }: FillParts): Promise<void> {
  await connection.executeSql(
    `insert into announcements (id, tenant_id, state, version, texts, fallback_locale, audience, created_by, edited_by, send_at, created_at, updated_at)
    select 'announcement-' || number, $1, 'sent', 1, '{}', 'en', '{}', 'hr', 'hr', $2::timestamptz - number * interval '6 days', $2, $2
    from generate_series(1, ${BESIDES.announcements}) as number`,
    [tenantId, until],
  );
  await connection.executeSql(
    `insert into deliveries (announcement_id, recipient_key, tenant_id, kind, person_id, locale, state, sent_at, step)
    select id, 'person-' || number, $1, 'person', 'person-' || number, 'en', 'sent', $2, floor(random() * 6)
    from announcements, generate_series(1, ${BESIDES.recipients}) as number`,
    [tenantId, until],
  );
}
