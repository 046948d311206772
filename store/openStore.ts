import { Kysely, sql } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import type { Connection } from './connection.ts';
import type { DataKeys } from './dataKeys.ts';
import { createDialogStates } from './dialogStates.ts';
import { openEmbeddedDatabase } from './embeddedDatabase.ts';
import { createEnrollmentStore } from './enrollmentStore.ts';
import { createEventStore } from './eventStore.ts';
import { createHandledActivities } from './handledActivities.ts';
import { DEFAULT_JOB_TIMING, type JobQueue, type JobTiming, startJobQueue } from './jobQueue.ts';
import { migrate } from './migrate.ts';
import { createPeopleStore } from './peopleStore.ts';
import { createQuestionStore } from './questionStore.ts';
import { type RetentionDays, runRetention } from './retention.ts';
import { openServerDatabase } from './serverDatabase.ts';
import type { Store } from './store.ts';
import { reasonOf, type StoreLog } from './storeLog.ts';
import type { Tables } from './tables.ts';

const RETENTION_MILLISECONDS = 6 * 3_600_000;

/** What a store is opened with. */
export interface StoreOptions {
  /** A PostgreSQL server (`postgres://...`); without it the embedded database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  /** The folder of the embedded database; made where it is missing. */
  readonly dataDir: string;
  readonly keys: DataKeys;
  readonly clock: Clock;
  readonly retention: RetentionDays;
  readonly log: StoreLog;
  /** Other pauses between tries than `DEFAULT_JOB_TIMING`. */
  readonly jobTiming?: JobTiming | undefined;
}

/**
 * Opens the database, brings its schema up to date, starts the job queue and retention (at once, then every six hours). Throws
 * `FolderInUseError` where another process has the embedded database open, and the driver's error where a server cannot be reached.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const connection = options.databaseUrl
    ? openServerDatabase(options.databaseUrl, options.log)
    : await openEmbeddedDatabase(options.dataDir);
  try {
    const db = new Kysely<Tables>({ dialect: connection.dialect });
    await migrate(db);
    const jobs = await startJobQueue(connection, options.jobTiming ?? DEFAULT_JOB_TIMING, options.log);
    return await assemble(options, connection, db, jobs);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function assemble(
  options: StoreOptions,
  connection: Connection,
  db: Kysely<Tables>,
  jobs: JobQueue,
): Promise<Store> {
  const { keys, clock } = options;
  const stopRetention = await startRetention(options, db);
  return {
    enrollments: createEnrollmentStore({ db, keys, jobs }),
    people: createPeopleStore(db),
    events: createEventStore(db),
    questions: createQuestionStore(db),
    handledActivities: createHandledActivities(db, keys, clock),
    dialogStates: createDialogStates(db, clock),
    work: jobs.work,
    runRetention: (now) => runRetention(db, options.retention, now),
    isReady: () => answers(db),
    close: async () => {
      stopRetention();
      await jobs.stop();
      await connection.close();
    },
  };
}

async function startRetention({ clock, retention, log }: StoreOptions, db: Kysely<Tables>): Promise<() => void> {
  const run = async (): Promise<void> => {
    try {
      await runRetention(db, retention, clock());
    } catch (error) {
      log.error(reasonOf(error), 'Retention failed; it is tried again in six hours.');
    }
  };
  await run();
  const timer = setInterval(run, RETENTION_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

async function answers(db: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
