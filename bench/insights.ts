import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { ConsoleAnswer } from '../bot/console/consoleAnswer.ts';
import { insightRoutes } from '../bot/console/insightRoutes.ts';
import { LOCALES } from '../domain/people/locale.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { createDataKeys, DATA_KEY_BYTES } from '../store/dataKeys.ts';
import { openServerDatabase } from '../store/serverDatabase.ts';
import { storeOn } from '../store/storeOn.ts';
import { Places } from './announcements/places.ts';
import { BESIDES, fill } from './insights/fill.ts';
import { warmUnderstanding } from './insights/warmUnderstanding.ts';

/**
 * `node --import tsx bench/insights.ts [--turns 1000000]`: how long each call of insights takes on a PostgreSQL server with so many stored turns of a year, and what
 * counting costs each turn. Some three minutes.
 */

const { values } = parseArgs({ options: { turns: { type: 'string', default: '1000000' } } });
const TENANT = '11111111-2222-3333-4444-555555555555';
const UNTIL = new Date('2026-11-22T18:00:00Z');
const ACTOR = { tenantId: TENANT, personId: 'lead' };
const TIMES = 20;
const QUESTIONS = 2_000;
const LOG = { warn: () => undefined, error: () => undefined };
const RETENTION = { openEnrollments: 90, closedEnrollments: 180, questions: 60, dialogStates: 30 };

const places = new Places();
try {
  print(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
  if (places.hasServer) await measure();
  else print('A PostgreSQL server is needed');
} finally {
  await places.clear();
}

async function measure(): Promise<void> {
  const { databaseUrl = '' } = await places.next('server');
  const connection = openServerDatabase(databaseUrl, LOG);
  const keys = createDataKeys(new Uint8Array(DATA_KEY_BYTES));
  const store = await storeOn(connection, { keys, clock: () => UNTIL, retention: RETENTION, log: LOG });
  const content = loadContent(new URL('../content/', import.meta.url));
  const [edition] = [...content.editions.values()];
  if (!edition) throw new Error('The content has no edition');
  const [turns, entryIds] = [Number(values.turns), [...edition.entries.keys()]];
  const understand = warmUnderstanding(content, edition);
  const parts = { turns, entryIds, locales: LOCALES, edition: edition.edition, tenantId: TENANT, until: UNTIL };
  const counted = await fill(connection, parts);
  print(`${turns} turns, ${JSON.stringify(BESIDES)}; counted by the migration in ${(counted / 1_000).toFixed(1)} s`);
  const texts = LOCALES.flatMap((locale) => content.utterances[locale].map(({ text }) => ({ text, locale })));
  const every = Math.floor(texts.length / QUESTIONS);
  for (const [index, { text, locale }] of texts.entries())
    if (index % every === 0) await store.questions.keep(text, locale, UNTIL);
  const faq = { editionNow: () => edition, pastFaq: { files: edition, history: store.faq.history } };
  await measureCalls(insightRoutes({ store, ...faq, understand, smallestGroup: 5, keptDays: 30, clock: () => UNTIL }));
  await measureRecording(store, edition.edition);
  await store.close();
}

async function measureCalls(routes: ReturnType<typeof insightRoutes>): Promise<void> {
  const month = { from: '2026-10-24', to: '2026-11-22' };
  const year = { from: '2025-11-22', to: '2026-11-22' };
  for (const [name, query] of Object.entries({
    '30 days': month,
    '30 days, one language': { ...month, locale: 'de' },
    '366 days': year,
  }))
    for (const route of routes) {
      const isUnanswered = route.path.endsWith('unanswered');
      if (isUnanswered && query !== year) continue;
      const call = {
        actor: ACTOR,
        name: '',
        roles: new Set<never>(),
        id: '',
        body: undefined,
        query: { language: 'de', ...query },
      };
      const times = await timesOf(async () => read(await route.handle(call)));
      print(`${route.path}${isUnanswered ? `, ${QUESTIONS} questions` : `, ${name}`}: ${shown(times)}`);
    }
}

async function measureRecording(store: Awaited<ReturnType<typeof storeOn>>, edition: string): Promise<void> {
  let number = 0;
  const times = await timesOf(async () => {
    number += 1;
    const asker = { tenantId: TENANT, personId: `person-${number % 5}` };
    const event = { kind: 'answered', entryId: 'markets', how: 'answer' } as const;
    await store.events.record({ key: `bench-${number}`, at: UNTIL, edition, locale: 'en', asker, event });
  }, 500);
  print(`recording an answer: ${shown(times)}`);
}

/** The answer as it would be sent. */
async function read(answer: ConsoleAnswer): Promise<void> {
  if (answer.kind === 'json') JSON.stringify(answer.body);
  else if (answer.kind === 'csv') for await (const _ of answer.rows);
  else throw new Error(`The call was answered with ${answer.kind}`);
}

/** In ms, sorted; the first one, which prepares statements and warms caches, is among them. */
async function timesOf(act: () => Promise<void>, count = TIMES): Promise<readonly number[]> {
  const times: number[] = [];
  for (let time = 0; time < count; time += 1) {
    const started = performance.now();
    await act();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

function shown(times: readonly number[]): string {
  const [median, worst] = [times[Math.floor(times.length / 2)] ?? 0, times.at(-1) ?? 0];
  return `median ${median.toFixed(1)} ms, slowest of ${times.length} ${worst.toFixed(1)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
