import { Kysely, sql } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import { announcementStores } from './announcements/announcementStores.ts';
import { endLeasesOfDeadProcess } from './announcements/lease.ts';
import type { Connection } from './connection.ts';
import { consoleStores } from './console/consoleStores.ts';
import type { DataKeys } from './dataKeys.ts';
import { createDialogStates } from './dialogStates.ts';
import { createEnrollmentStore } from './enrollmentStore.ts';
import { createEventStore } from './eventStore.ts';
import { createFaqStore } from './faq/faqStore.ts';
import { createHandledActivities, releaseClaimsOfDeadProcess } from './handledActivities.ts';
import { createFeedbackStore } from './insights/feedbackStore.ts';
import { createInsightStore } from './insights/insightStore.ts';
import { DEFAULT_JOB_TIMING, type JobTiming, startJobQueue } from './jobQueue.ts';
import { checkKey } from './keyCheck.ts';
import { migrate } from './migrate.ts';
import { createPeopleStore } from './peopleStore.ts';
import { createQuestionStore } from './questionStore.ts';
import { type RetentionDays, runRetention } from './retention.ts';
import type { Store } from './store.ts';
import { reasonOf, type StoreLog } from './storeLog.ts';
import { supportStores } from './support/supportStores.ts';
import { endTicketLeases } from './support/ticketPosts.ts';
import type { Tables } from './tables.ts';

const RETENTION_MS = 6 * 3_600_000;

/** What a store works with beside its database. */
export interface StoreParts {
  readonly keys: DataKeys;
  readonly clock: Clock;
  readonly retention: RetentionDays;
  readonly log: StoreLog;
  /** Other pauses between tries than `DEFAULT_JOB_TIMING`. */
  readonly jobTiming?: JobTiming | undefined;
}

/** The store on an open database: migrates it, makes sure that the keys fit, starts the job queue and retention. Closing the store closes the database. */
export async function storeOn(connection: Connection, parts: StoreParts): Promise<Store> {
  const { keys, clock, log } = parts;
  const db = new Kysely<Tables>({ dialect: connection.dialect });
  // pg-boss fails where two instances make its tables at once, though it takes a lock.
  const jobs = await connection.oneAtATime(async () => {
    await migrate(db);
    await checkKey(db, keys);
    if (connection.exclusive) await letGoOfDeadProcess(db);
    return await startJobQueue(connection, parts.jobTiming ?? DEFAULT_JOB_TIMING, log);
  });
  const stopRetention = await startRetention(parts, db);
  return {
    enrollments: createEnrollmentStore({ db, keys, clock, jobs }),
    people: createPeopleStore(db, clock, keys),
    events: createEventStore(db, keys),
    questions: createQuestionStore(db),
    feedback: createFeedbackStore(db, keys),
    insights: createInsightStore(db, clock),
    ...announcementStores({ db, keys, clock, jobs }),
    ...consoleStores({ db, keys, clock }),
    ...supportStores({ db, keys, clock, jobs }),
    faq: createFaqStore(db),
    handledActivities: createHandledActivities(db, keys, clock),
    dialogStates: createDialogStates(db, clock),
    work: (queue, handler, onGivenUp) => jobs.work(queue, handler, onGivenUp),
    queueJob: async (queue, job, startAfter) => {
      await jobs.send(db, queue, job, startAfter);
      jobs.wake(queue);
    },
    runRetention: (now) => runRetention({ db, keys, days: parts.retention }, now),
    isReady: () => answers(db),
    close: once(async () => {
      stopRetention();
      await jobs.stop();
      await connection.close();
    }),
  };
}

/** What a process had in hand that has ended since: nobody else can be at it. */
async function letGoOfDeadProcess(db: Kysely<Tables>): Promise<void> {
  await releaseClaimsOfDeadProcess(db);
  await endLeasesOfDeadProcess(db);
  await endTicketLeases(db);
}

async function startRetention({ keys, clock, retention, log }: StoreParts, db: Kysely<Tables>): Promise<() => void> {
  const run = async (): Promise<void> => {
    try {
      await runRetention({ db, keys, days: retention }, clock());
    } catch (error) {
      log.error(reasonOf(error), 'Retention failed; it is tried again in six hours.');
    }
  };
  await run();
  const timer = setInterval(run, RETENTION_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function once(close: () => Promise<void>): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= close();
    return closed;
  };
}

async function answers(db: Kysely<Tables>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
