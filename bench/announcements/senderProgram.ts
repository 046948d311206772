import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { sendAnnouncement } from '../../bot/announcements/sendAnnouncement.ts';
import { SendingWatch } from '../../bot/announcements/sendingWatch.ts';
import { createAuthentication } from '../../bot/authentication.ts';
import { createDataKeys } from '../../store/dataKeys.ts';
import { openEmbeddedDatabase } from '../../store/embeddedDatabase.ts';
import { openServerDatabase } from '../../store/serverDatabase.ts';
import { storeOn } from '../../store/storeOn.ts';
import { teamsConfig } from '../../test/helpers/echoBot.ts';
import { putPeople } from '../../test/helpers/manyPeople.ts';
import { entry, NO_LIMITS } from '../../test/helpers/storedAnnouncements.ts';
import { TEST_DATA_KEY } from '../../test/helpers/testDataKey.ts';
import { BENCH_ANNOUNCEMENT, benchCard } from './announcement.ts';
import { sendBare } from './bare.ts';
import { watchMemory } from './memory.ts';
import type { SenderResult, SenderTask } from './senderTask.ts';

/** Sends the announcement in a process of its own: through the ledger, by the code of the job, or as a bare loop of the SDK's method. */

const LONGEST_PAUSE_MS = 500;

const task = JSON.parse(process.argv[2] ?? '') as SenderTask;
const clock = () => new Date();
const authentication = await createAuthentication(teamsConfig({}));
const result = task.kind === 'bare' ? await bare() : await throughLedger();
process.send?.(result, () => process.exit());

async function bare(): Promise<SenderResult> {
  const ms = await timed(() => sendBare(authentication, task));
  return { ms, counts: undefined, outcomes: [], memory: { resident: 0, heap: 0 } };
}

async function throughLedger(): Promise<SenderResult> {
  const { databaseUrl, dataDir, people, serviceUrl } = task;
  const log = { warn: () => undefined, error: () => undefined };
  const connection = databaseUrl ? openServerDatabase(databaseUrl, log) : await openEmbeddedDatabase(dataDir);
  const retention = { openEnrollments: 90, closedEnrollments: 180, questions: 60, dialogStates: 30 };
  const store = await storeOn(connection, { keys: createDataKeys(TEST_DATA_KEY), clock, retention, log });
  const memory = watchMemory(task.watchesMemory ?? false);
  if (people > 0) {
    await putPeople(connection, { count: people, tenantId: BENCH_ANNOUNCEMENT.tenantId, serviceUrl });
    await store.announcements.create(BENCH_ANNOUNCEMENT, entry('announcement.create'));
    await store.ledger.freeze(BENCH_ANNOUNCEMENT, NO_LIMITS);
    // As a server does by itself within a minute, and the embedded database when it is asked to.
    await connection.executeSql('analyze deliveries, personal_chats');
  }
  const ms = task.onlyPrepares ? 0 : await timed(() => send(store));
  const peak = memory();
  const { counts, outcomes } = await resultOf(store);
  await store.close();
  return { ms, counts, outcomes: task.onlyPrepares ? [] : outcomes, memory: peak };
}

type OpenStore = Awaited<ReturnType<typeof storeOn>>;

/** The jobs, one after the other, as the queue would carry them out. */
async function send(store: OpenStore): Promise<void> {
  const parts = {
    ...{ ...store, clock, sleep: pause, random: Math.random, perSecond: task.perSecond, makeCard: benchCard },
    connect: (serviceUrl: string) => authentication.conversationsAt(serviceUrl, { once: true }),
    watch: new SendingWatch(clock),
    log: pino({ level: 'silent' }),
  };
  for (;;) {
    const next = await sendAnnouncement(BENCH_ANNOUNCEMENT.id, parts);
    if (next.kind === 'done') return;
    // What other instances have in hand is looked at again when their leases end; here all of them live.
    if (next.at) await pause(Math.min(Math.max(0, next.at.getTime() - Date.now()), LONGEST_PAUSE_MS));
  }
}

async function resultOf(store: OpenStore): Promise<Pick<SenderResult, 'counts' | 'outcomes'>> {
  const outcomes: [string, string][] = [];
  for (let after = 0; ; ) {
    const rows = await store.ledger.recipients(BENCH_ANNOUNCEMENT.id, after, 1_000);
    for (const { personId, state } of rows) outcomes.push([`a:${personId}`, state]);
    if (rows.length === 0) return { counts: await store.ledger.counts(BENCH_ANNOUNCEMENT.id), outcomes };
    after = rows.at(-1)?.number ?? 0;
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
