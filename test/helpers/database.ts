import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../store/connection.ts';
import { createDataKeys } from '../../store/dataKeys.ts';
import { openEmbeddedDatabase } from '../../store/embeddedDatabase.ts';
import { openServerDatabase } from '../../store/serverDatabase.ts';
import type { Store } from '../../store/store.ts';
import { type StoreParts, storeOn } from '../../store/storeOn.ts';
import { canRun } from './leftOut.ts';
import { type PostgresCluster, postgresPrograms, startPostgres } from './postgresCluster.ts';
import { TEST_DATA_KEY } from './testDataKey.ts';

const PROGRAMS = postgresPrograms();
const HAS_POSTGRES = canRun(
  'everything about the store on a PostgreSQL server',
  PROGRAMS ? undefined : 'PostgreSQL is not installed (Debian: apt install postgresql).',
);

/** One database for the tests of a suite, emptied before each of them. */
export interface TestDatabase {
  /** What the stores' clock shows; tests move it. */
  now: Date;
  /** What the stores logged in this test. */
  readonly logged: string[];
  /** Opens a store on the database, as one more instance; it is closed after the test. */
  openStore(parts?: Partial<StoreParts>): Promise<Store>;
  /** Rows as the database holds them. */
  rows(text: string, values?: unknown[]): Promise<readonly unknown[]>;
}

/** Registers a suite once for the embedded database, and once for a PostgreSQL server where there is one. */
export function onEachDatabase(title: string, tests: (database: TestDatabase) => void): void {
  describe(`${title}, embedded database`, () => suite(embeddedConnection, tests));
  if (HAS_POSTGRES) onServer(title, tests);
}

/** Registers a suite for the embedded database only: for what does not depend on which database it is. */
export function onEmbedded(title: string, tests: (database: TestDatabase) => void): void {
  describe(title, () => suite(embeddedConnection, tests));
}

/** Registers a suite for a PostgreSQL server only, where there is one. */
export function onServer(title: string, tests: (database: TestDatabase) => void): void {
  if (HAS_POSTGRES) describe(`${title}, PostgreSQL server`, () => suite(serverConnection, tests));
}

/** A new database on the PostgreSQL server, without a table; its address. Only within `onServer`. */
export async function emptyServerDatabase(name: string): Promise<string> {
  cluster ??= startPostgres(PROGRAMS ?? '');
  return await (await cluster).createDatabase(name);
}

/** A data folder with a migrated, empty embedded database that no process has open. The test run deletes it at its end. */
export async function embeddedFolder(): Promise<string> {
  template ??= makeTemplate();
  const source = await template;
  const folder = newFolder();
  cpSync(source, folder, { recursive: true });
  return folder;
}

/** A new empty folder, deleted at the end of the test run. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hup-store-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
let cluster: Promise<PostgresCluster> | undefined;
let template: Promise<string> | undefined;
// Creating a database takes seconds, so all suites of a run share two of them.
let embedded: Promise<Connection> | undefined;
let server: Promise<Connection> | undefined;

after(async function () {
  this.timeout(60_000);
  await Promise.allSettled([embedded, server].map(async (connection) => (await connection)?.close()));
  await (await cluster)?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function embeddedConnection(): Promise<Connection> {
  embedded ??= embeddedFolder().then(openEmbeddedDatabase);
  return embedded;
}

function serverConnection(): Promise<Connection> {
  server ??= emptyServerDatabase('shared').then((url) => openServerDatabase(url, { warn: () => {}, error: () => {} }));
  return server;
}

async function makeTemplate(): Promise<string> {
  const folder = newFolder();
  const store = await storeOn(await openEmbeddedDatabase(folder), testParts());
  await store.close();
  return folder;
}

function suite(connect: () => Promise<Connection>, tests: (database: TestDatabase) => void): void {
  const database = new SharedDatabase();
  before(async function () {
    this.timeout(60_000);
    await database.connect(await connect());
  });
  beforeEach(() => database.empty());
  afterEach(() => database.closeStores());
  tests(database);
}

/** What a store needs beside its database, in tests. */
export function testParts(database: Pick<TestDatabase, 'now' | 'logged'> = new SharedDatabase()): StoreParts {
  const note = (_: object, message: string) => {
    database.logged.push(message);
  };
  return {
    keys: createDataKeys(TEST_DATA_KEY),
    clock: () => database.now,
    retention: { openEnrollments: 90, closedEnrollments: 180, questions: 60, dialogStates: 30 },
    log: { warn: note, error: note },
    jobTiming: { retryDelaySeconds: 0, retryLimit: 2, tryLimitSeconds: 20, pollSeconds: 0.5 },
  };
}

// Deletes from the tables that hold rows, whichever ones the migrations made, so that a new one is not forgotten here: to truncate them all takes seventy times as
// long. As a replica does, it passes over foreign keys, and over the trigger that keeps the audit log as it is.
const DELETE_ALL_ROWS = `do $$ declare name text; holds_rows boolean; begin
  perform set_config('session_replication_role', 'replica', true);
  for name in select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'key_check' or schemaname = 'pgboss' and tablename in ('job', 'archive')
  loop
    execute 'select exists (select from ' || name || ')' into holds_rows;
    if holds_rows then execute 'delete from ' || name; end if;
  end loop;
end $$`;

class SharedDatabase implements TestDatabase {
  now = new Date('2026-11-02T09:00:00Z');
  readonly logged: string[] = [];
  readonly #stores: Store[] = [];
  #connection: Connection | undefined;

  async connect(connection: Connection): Promise<void> {
    this.#connection = { ...connection, close: async () => {} };
    await (await this.openStore()).close();
    // What the suites before have deleted lies in the tables' files until then.
    await this.rows('vacuum');
  }

  async openStore(parts: Partial<StoreParts> = {}): Promise<Store> {
    if (!this.#connection) throw new Error('The database opens before the first test.');
    const store = await storeOn(this.#connection, { ...testParts(this), ...parts });
    this.#stores.push(store);
    return store;
  }

  async rows(text: string, values?: unknown[]): Promise<readonly unknown[]> {
    return (await this.#connection?.executeSql(text, values))?.rows ?? [];
  }

  async empty(): Promise<void> {
    this.now = new Date('2026-11-02T09:00:00Z');
    this.logged.length = 0;
    await this.rows(DELETE_ALL_ROWS);
  }

  async closeStores(): Promise<void> {
    await Promise.all(this.#stores.splice(0).map((store) => store.close()));
  }
}
