import { type Kysely, type Migration, sql } from 'kysely';
import { ANNOUNCEMENT_INDEXES } from './announcements/announcementIndexes.ts';
import { ANNOUNCEMENT_OPT_OUTS } from './announcements/announcementOptOutTable.ts';
import { ANNOUNCEMENT_TABLES } from './announcements/announcementTables.ts';
import { ANNOUNCEMENT_WRITERS } from './announcements/announcementWriterColumn.ts';
import { FAQ_TABLES } from './faq/faqTables.ts';
import { FIRST_TABLES } from './firstTables.ts';
import { INSIGHT_TABLES } from './insights/insightTables.ts';
import { SUPPORT_TABLES } from './support/supportTables.ts';

/**
 * All changes of the schema, in the order of their names. A change that was shipped is never edited: a new one is added.
 * `email_sealed` and the like hold what `DataKeys.encrypt` returns.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-ask-and-enroll': { up: createFirstTables },
  '002-key-check': { up: createKeyCheck },
  '003-announcements': { up: createAnnouncements },
  '004-announcement-totals': { up: addTotals },
  '005-announcement-indexes': { up: indexWaiting },
  '006-delivery-claims': { up: numberClaims },
  '010-tickets': { up: createTickets },
  '011-faq-versions': { up: createFaqVersions },
  '012-insights': { up: createInsights },
  '013-announcement-wishes': { up: createOptOuts },
  '014-announcement-writers': { up: addWriters },
  '015-audit-stays-whole': { up: refuseTruncate },
  '016-announcement-corrections': { up: addCorrection },
  '017-announcement-holds': { up: addHolds },
  '018-console-names': { up: createConsoleNames },
};

async function createFirstTables(db: Kysely<unknown>): Promise<void> {
  for (const statement of FIRST_TABLES) await sql.raw(statement).execute(db);
}

async function createAnnouncements(db: Kysely<unknown>): Promise<void> {
  for (const statement of ANNOUNCEMENT_TABLES) await sql.raw(statement).execute(db);
}

async function createTickets(db: Kysely<unknown>): Promise<void> {
  for (const statement of SUPPORT_TABLES) await sql.raw(statement).execute(db);
}

async function indexWaiting(db: Kysely<unknown>): Promise<void> {
  for (const statement of ANNOUNCEMENT_INDEXES) await sql.raw(statement).execute(db);
}

/** Counts and funnel of an announcement whose deliveries retention deleted. */
async function addTotals(db: Kysely<unknown>): Promise<void> {
  await sql`alter table announcements add column totals json`.execute(db);
}

/** How often a delivery was claimed: who reports names the claim. */
async function numberClaims(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries add column claim integer not null default 0`.execute(db);
}

async function createOptOuts(db: Kysely<unknown>): Promise<void> {
  await sql.raw(ANNOUNCEMENT_OPT_OUTS).execute(db);
}

async function addWriters(db: Kysely<unknown>): Promise<void> {
  for (const statement of ANNOUNCEMENT_WRITERS) await sql.raw(statement).execute(db);
}

/** A trigger for each row is not asked where a table is emptied at once. */
async function refuseTruncate(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger audit_entries_stay_whole before truncate on audit_entries
    for each statement execute function refuse_change()`.execute(db);
}

/** A correction that waits for a second person's approval. */
async function addCorrection(db: Kysely<unknown>): Promise<void> {
  await sql`alter table announcements add column correction json`.execute(db);
}

/** How many were to get it when it was scheduled, and why it waits before its first card. */
async function addHolds(db: Kysely<unknown>): Promise<void> {
  await sql`alter table announcements add column head_count integer, add column hold json`.execute(db);
}

/** Under which name somebody last opened the console, and when. */
async function createConsoleNames(db: Kysely<unknown>): Promise<void> {
  await sql`create table console_names (
    tenant_id text not null,
    person_id text not null,
    name_sealed text not null,
    seen_at timestamptz not null,
    primary key (tenant_id, person_id)
  )`.execute(db);
}

async function createKeyCheck(db: Kysely<unknown>): Promise<void> {
  await sql`create table key_check (id integer primary key check (id = 1), word_sealed text not null)`.execute(db);
}

async function createFaqVersions(db: Kysely<unknown>): Promise<void> {
  for (const statement of FAQ_TABLES) await sql.raw(statement).execute(db);
}

async function createInsights(db: Kysely<unknown>): Promise<void> {
  for (const statement of INSIGHT_TABLES) await sql.raw(statement).execute(db);
}
