/**
 * The tables of insights. `insight_days` and `insight_entries` are the daily counts that insights are read from, in UTC. Of an answer, `asker_hash` stands only
 * while a ticket or a repeat would still count against it; the rest says what it settled (`domain/insights/settled.ts`).
 */
export const INSIGHT_TABLES: readonly string[] = [
  `alter table insight_events
    add column asker_hash text,
    add column is_left_open boolean not null default false,
    add column helpful integer not null default 0,
    add column not_helpful integer not null default 0`,
  'create index answers_of_asker on insight_events (asker_hash, at) where asker_hash is not null',
  `create table insight_days (
    day date not null,
    edition text not null,
    locale text not null,
    kind text not null,
    count integer not null,
    primary key (day, edition, locale, kind)
  )`,
  `create table insight_entries (
    day date not null,
    edition text not null,
    locale text not null,
    entry_id text not null,
    kind text not null,
    count integer not null,
    primary key (day, edition, locale, entry_id, kind)
  )`,
  `create table feedback (
    tenant_id text not null,
    person_id text not null,
    answer text not null,
    entry_id text not null,
    at timestamptz not null,
    edition text not null,
    version integer not null,
    locale text not null,
    verdict text not null,
    reason text,
    comment_sealed text,
    primary key (tenant_id, person_id, answer, entry_id)
  )`,
  'create index feedback_of_entry on feedback (entry_id, at)',
  'create index feedback_by_age on feedback (at)',
  ...countedSoFar(),
];

/**
 * Events from before the daily counts, counted into them. Nobody knows who asked then, nor which answer a verdict was about: every answer may have
 * settled its question.
 */
export function countedSoFar(): readonly string[] {
  const kind = `case
    when kind = 'answered' then case when event->>'how' = 'clarify' then 'clarified' else 'answered' end
    when kind = 'not-answered' then 'refused'
    when kind = 'feedback' then event->>'verdict'
    when kind = 'enrollment' then 'enrollment/' || (event->>'step')
    else kind end`;
  return [
    // The one statement that looks at every event; no statement may take longer than some seconds.
    `create table insight_counted as
      select (at at time zone 'UTC')::date as day, edition, locale, ${kind} as kind, event->>'entryId' as entry_id, count(*) as count
      from insight_events group by 1, 2, 3, 4, 5`,
    `insert into insight_days select day, edition, locale, kind, sum(count) from insight_counted group by day, edition, locale, kind`,
    `insert into insight_days select day, edition, locale, 'potential', count from insight_days where kind = 'answered'`,
    `insert into insight_entries select day, edition, locale, entry_id, kind, count from insight_counted
      where kind in ('answered', 'helpful', 'not-helpful')`,
    'drop table insight_counted',
  ];
}
