/**
 * The tables of announcements. `recipient_key` is a keyed hash of person or channel: unique even where `person_id` was taken out because the
 * person had their data deleted. `step` is the furthest step of the funnel, by its place in `FUNNEL_STEPS`.
 */
export const ANNOUNCEMENT_TABLES: readonly string[] = [
  `alter table personal_chats
    add column market text,
    add column is_guest boolean not null default false,
    add column retired_at timestamptz,
    add column retired_why text,
    add column opted_out_at timestamptz`,
  `create table bot_teams (
    tenant_id text not null,
    team_id text not null,
    name text not null,
    service_url text not null,
    bot_account_id text not null,
    primary key (tenant_id, team_id)
  )`,
  `create table team_members (
    tenant_id text not null,
    team_id text not null,
    person_id text not null,
    is_guest boolean not null,
    round text not null,
    primary key (tenant_id, team_id, person_id),
    foreign key (tenant_id, team_id) references bot_teams (tenant_id, team_id) on delete cascade
  )`,
  `create table announcements (
    id text primary key,
    tenant_id text not null,
    state text not null,
    version integer not null,
    texts json not null,
    fallback_locale text not null,
    audience json not null,
    expires_at timestamptz,
    created_by text not null,
    edited_by text not null,
    approved_by text,
    review_note text,
    send_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index announcements_by_age on announcements (tenant_id, created_at)',
  `create table deliveries (
    announcement_id text not null references announcements (id) on delete cascade,
    number integer not null generated always as identity,
    recipient_key text not null,
    tenant_id text not null,
    kind text not null,
    person_id text,
    team_id text,
    locale text not null,
    state text not null,
    reason text,
    status integer,
    attempts integer not null default 0,
    is_recreated boolean not null default false,
    not_before timestamptz,
    lease_until timestamptz,
    conversation_id text,
    activity_id text,
    sent_at timestamptz,
    opened_at timestamptz,
    step smallint not null default 0,
    primary key (announcement_id, recipient_key)
  )`,
  'create unique index deliveries_by_number on deliveries (announcement_id, number)',
  'create index deliveries_by_state on deliveries (announcement_id, state, number)',
  'create index deliveries_of_person on deliveries (tenant_id, person_id, sent_at)',
  `create table amendments (
    id text primary key,
    announcement_id text not null references announcements (id) on delete cascade,
    kind text not null,
    texts json not null,
    by_person text not null,
    at timestamptz not null
  )`,
  `create table amendment_deliveries (
    amendment_id text not null references amendments (id) on delete cascade,
    number integer not null,
    state text not null,
    reason text,
    status integer,
    attempts integer not null default 0,
    not_before timestamptz,
    lease_until timestamptz,
    primary key (amendment_id, number)
  )`,
  'create index amendment_deliveries_by_state on amendment_deliveries (amendment_id, state, number)',
  'create table rate_budgets (tenant_id text primary key, next_slot timestamptz not null)',
  `create table console_roles (
    tenant_id text not null,
    person_id text not null,
    role text not null,
    primary key (tenant_id, person_id, role)
  )`,
  `create table audit_entries (
    number integer primary key generated always as identity,
    tenant_id text not null,
    at timestamptz not null,
    actor_id text not null,
    action text not null,
    subject text not null,
    details json not null
  )`,
  'create index audit_entries_of_tenant on audit_entries (tenant_id, number)',
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'The audit is only ever added to'; end $$`,
  `create trigger audit_entries_stay before update or delete on audit_entries
    for each row execute function refuse_change()`,
];
