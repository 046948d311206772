/**
 * The tables of the first version: answering and enrolling. `json`, not `jsonb`, wherever a text that a person typed may end up: jsonb refuses the
 * escapes \u0000 and lone surrogates.
 */
export const FIRST_TABLES: readonly string[] = [
  `create table enrollments (
    id text primary key,
    tenant_id text not null,
    person_id text not null,
    state text not null,
    is_open boolean not null generated always as (state in ('started', 'confirmation-sent', 'confirmed', 'link-opened')) stored,
    version integer not null,
    flow_id text not null,
    locale text not null,
    edition text not null,
    market text,
    product text,
    email_sealed text,
    display_name_sealed text,
    card_activity_id text,
    started_at timestamptz not null,
    updated_at timestamptz not null,
    confirmed_at timestamptz,
    link_opened_at timestamptz,
    purchased_at timestamptz
  )`,
  'create unique index one_open_enrollment_per_person on enrollments (tenant_id, person_id) where is_open',
  'create index enrollments_of_person on enrollments (tenant_id, person_id, started_at)',
  'create index enrollments_by_age on enrollments (updated_at)',
  `create table confirmation_mails (
    id text primary key,
    number integer not null generated always as identity,
    enrollment_id text not null references enrollments (id) on delete cascade,
    address_sealed text not null,
    locale text not null,
    outcome text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    code_tries integer not null
  )`,
  'create index mails_of_enrollment on confirmation_mails (enrollment_id, number)',
  `create table mail_requests (
    id integer primary key generated always as identity,
    person_hash text not null,
    address_hash text not null,
    organization_hash text not null,
    requested_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index mail_requests_by_person on mail_requests (person_hash, requested_at)',
  'create index mail_requests_by_address on mail_requests (address_hash, requested_at)',
  'create index mail_requests_by_organization on mail_requests (organization_hash, requested_at)',
  'create table used_nonces (nonce_hash text primary key, used_at timestamptz not null)',
  `create table personal_chats (
    tenant_id text not null,
    person_id text not null,
    conversation_id text not null,
    service_url text not null,
    channel_account_id text not null,
    bot_account_id text not null,
    locale text not null,
    primary key (tenant_id, person_id)
  )`,
  `create table insight_events (
    key_hash text primary key,
    at timestamptz not null,
    edition text not null,
    locale text not null,
    kind text not null,
    event json not null
  )`,
  `create table unanswered_questions (
    id integer primary key generated always as identity,
    masked_text text not null,
    locale text not null,
    asked_at timestamptz not null
  )`,
  `create table handled_activities (
    key_hash text primary key,
    started_at timestamptz not null,
    finished_at timestamptz
  )`,
  'create index handled_activities_by_age on handled_activities (started_at)',
  'create table dialog_states (key text primary key, state json not null, updated_at timestamptz not null)',
];
