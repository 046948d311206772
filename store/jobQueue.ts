import { CompiledQuery, type Kysely } from 'kysely';
import PgBoss from 'pg-boss';
import type { Connection, SqlExecutor } from './connection.ts';
import { batchOf, QUEUES, triesOf } from './queues.ts';
import type { Jobs } from './store.ts';
import { reasonOf, type StoreLog } from './storeLog.ts';
import type { Tables } from './tables.ts';
import { WorkInFlight } from './workInFlight.ts';

/** How jobs are tried. */
export interface JobTiming {
  /** Pause before the second try; each further pause is about twice as long. */
  readonly retryDelaySeconds: number;
  /** Tries after the first one. */
  readonly retryLimit: number;
  /** A try that takes longer counts as failed: its process was killed, or hangs. */
  readonly tryLimitSeconds: number;
  /** How often each instance looks for jobs that another one sent, and for those whose pause is over. */
  readonly pollSeconds: number;
}

/** Nine tries within two to four hours; the first one at once. */
export const DEFAULT_JOB_TIMING: JobTiming = {
  retryDelaySeconds: 30,
  retryLimit: 8,
  tryLimitSeconds: 60,
  pollSeconds: 2,
};

/** Jobs with retries, kept in the database (pg-boss). */
export interface JobQueue {
  /**
   * Writes a job with a transaction's own executor: it exists if and only if that transaction is committed. It starts at once, or not before
   * `startAfter`.
   */
  send<K extends keyof Jobs>(trx: Kysely<Tables>, queue: K, job: Jobs[K], startAfter?: Date): Promise<void>;
  /** Tells this process's worker that there is a job, so that it need not wait for the next look. To be called after the commit. */
  wake(queue: keyof Jobs): void;
  work<K extends keyof Jobs>(
    queue: K,
    handler: (job: Jobs[K]) => Promise<void>,
    onGivenUp?: (job: Jobs[K]) => Promise<void>,
  ): Promise<void>;
  /** Takes no more jobs and waits for those in flight. */
  stop(): Promise<void>;
}

const UPKEEP_SECONDS = 15;
// pg-boss fetches what is to start *before* now, and a job may be looked for in the very millisecond in which it was sent.
const AT_ONCE = '-1 seconds';

/** Starts pg-boss on an open database; its own tables are created or brought up to date. */
export async function startJobQueue(connection: Connection, timing: JobTiming, log: StoreLog): Promise<JobQueue> {
  const inFlight = new WorkInFlight();
  const db: SqlExecutor = { executeSql: (text, values) => inFlight.run(() => connection.executeSql(text, values)) };
  const boss = new PgBoss({ db, schedule: false, maintenanceIntervalSeconds: UPKEEP_SECONDS });
  boss.on('error', (error) => log.error(reasonOf(error), 'The job queue met an error; it goes on.'));
  try {
    await boss.start();
    for (const queue of QUEUES) await createQueues(boss, queue, timing);
    if (connection.exclusive) await releaseJobsOfDeadProcess(connection);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return new BossQueue(boss, timing, log, inFlight);
}

async function createQueues(boss: PgBoss, queue: keyof Jobs, timing: JobTiming): Promise<void> {
  const options = { ...triesOf(queue, timing), deadLetter: givenUp(queue) };
  await boss.createQueue(givenUp(queue));
  await boss.createQueue(queue, { name: queue, ...options });
  // An existing queue keeps its old options otherwise.
  await boss.updateQueue(queue, { name: queue, ...options });
}

function givenUp(queue: string): string {
  return `${queue}-given-up`;
}

// Nobody else can be at them: they need not wait until their time is up. What has no try left expires and is given up.
async function releaseJobsOfDeadProcess(connection: Connection): Promise<void> {
  const text = `update pgboss.job set state = 'retry', start_after = now() where state = 'active' and retry_count < retry_limit`;
  await connection.executeSql(text);
}

class BossQueue implements JobQueue {
  readonly #boss: PgBoss;
  readonly #timing: JobTiming;
  readonly #log: StoreLog;
  readonly #inFlight: WorkInFlight;
  readonly #workers = new Map<string, string>();

  constructor(boss: PgBoss, timing: JobTiming, log: StoreLog, inFlight: WorkInFlight) {
    this.#boss = boss;
    this.#timing = timing;
    this.#log = log;
    this.#inFlight = inFlight;
  }

  async send<K extends keyof Jobs>(trx: Kysely<Tables>, queue: K, job: Jobs[K], startAfter?: Date): Promise<void> {
    const executeSql: SqlExecutor['executeSql'] = async (text, values = []) => {
      const { rows } = await trx.executeQuery(CompiledQuery.raw(text, values));
      return { rows: [...rows] };
    };
    await this.#boss.send(queue, job, { db: { executeSql }, startAfter: startAfter ?? AT_ONCE });
  }

  wake(queue: string): void {
    const worker = this.#workers.get(queue);
    if (worker !== undefined) this.#boss.notifyWorker(worker);
  }

  async work<K extends keyof Jobs>(
    queue: K,
    handler: (job: Jobs[K]) => Promise<void>,
    onGivenUp?: (job: Jobs[K]) => Promise<void>,
  ): Promise<void> {
    const batchSize = batchOf(queue);
    if (onGivenUp) await this.#startWorker(givenUp(queue), batchSize, onGivenUp);
    await this.#startWorker(queue, batchSize, handler);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ timeout: this.#timing.tryLimitSeconds * 1000 });
    // pg-boss does not wait for a fetch under way, whose jobs begin only then, nor for the notes that jobs are done.
    await this.#inFlight.settled();
  }

  async #startWorker<Job extends object>(
    queue: string,
    batchSize: number,
    handle: (job: Job) => Promise<void>,
  ): Promise<void> {
    const options = { batchSize, pollingIntervalSeconds: this.#timing.pollSeconds };
    const worker = await this.#boss.work<Job>(queue, options, async (jobs) => {
      await this.#inFlight.run(() => Promise.all(jobs.map((job) => this.#carryOut(job, handle))));
      this.wake(queue);
    });
    this.#workers.set(queue, worker);
  }

  // Each job of a batch ends by itself: pg-boss would let one failure fail them all.
  async #carryOut<Job extends object>(job: PgBoss.Job<Job>, handle: (job: Job) => Promise<void>): Promise<void> {
    try {
      await handle(job.data);
      await this.#boss.complete(job.name, job.id);
    } catch (error) {
      // An error's message may hold an address, so only its kind is kept.
      const kind = error instanceof Error && 'code' in error ? String(error.code) : 'error';
      this.#log.warn({ queue: job.name, job: job.id, kind }, 'A job failed; it is tried again unless no try is left.');
      await this.#boss.fail(job.name, job.id, { kind });
      this.wake(givenUp(job.name));
    }
  }
}
