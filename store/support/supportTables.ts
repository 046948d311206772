/**
 * The tables of tickets. `question_sealed` and `text_sealed` are null once the asker had their data deleted. `open_nonce_hash` is a keyed hash of the asker
 * and the form's nonce. `card_state` is `waiting`, `posted` (a card, or the mail to a help desk) or `refused`; `shown_version` is the version that the card
 * shows. `lease` counts how often the ticket was taken in hand by somebody who posts for it. The address of a help desk is encrypted within `destination`
 * and `routes`.
 */
export const SUPPORT_TABLES: readonly string[] = [
  `create table tickets (
    id text primary key,
    tenant_id text not null,
    number integer not null,
    person_id text,
    open_nonce_hash text unique,
    state text not null,
    version integer not null,
    locale text not null,
    market text,
    question_sealed text,
    context json not null,
    destination json not null,
    channel_id text,
    claimed_by text,
    claimed_name text,
    claimed_at timestamptz,
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    first_answer_at timestamptz,
    closed_at timestamptz,
    closed_by text,
    due_at timestamptz not null,
    reminded_at timestamptz,
    card_id text,
    card_state text not null default 'waiting',
    shown_version integer not null default 0,
    lease integer not null default 0,
    lease_until timestamptz,
    unique (tenant_id, number)
  )`,
  'create index tickets_of_person on tickets (tenant_id, person_id)',
  'create index tickets_by_card on tickets (channel_id, card_id)',
  'create index tickets_by_state on tickets (tenant_id, state, number)',
  `create table ticket_messages (
    number integer primary key generated always as identity,
    id text not null unique,
    ticket_id text not null references tickets (id) on delete cascade,
    kind text not null,
    author_id text,
    author_name text,
    text_sealed text,
    entry_id text,
    at timestamptz not null,
    relay text not null default 'waiting'
  )`,
  'create index ticket_messages_of_ticket on ticket_messages (ticket_id, number)',
  'create table ticket_numbers (tenant_id text primary key, last integer not null)',
  'create table ticket_routes (tenant_id text primary key, version integer not null, routes json not null)',
];
