import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBudget } from './announcements/budget.ts';
import { sendThroughFaults } from './announcements/faulty.ts';
import { DATABASES, type DatabaseKind, Places } from './announcements/places.ts';
import { runSender } from './announcements/sender.ts';
import type { MemoryPeak } from './announcements/senderTask.ts';
import { NO_TEAMS_LIMITS, startBenchTeams } from './announcements/teams.ts';
import { measureThroughput, UNBOUND } from './announcements/throughput.ts';

/**
 * `node --expose-gc --import tsx bench/announcements.ts [--people 100000] [--database embedded|server|both] [--only throughput,memory,budget,faults]`:
 * what sending an announcement takes. Sender and Teams' stand-in are processes of their own. Some twelve minutes.
 */

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    database: { type: 'string', default: 'both' },
    only: { type: 'string', default: 'throughput,memory,budget,faults' },
  },
});
const people = Number(values.people);
const places = new Places();
const kinds = DATABASES.filter((kind) => isWanted(kind));
const PARTS: Readonly<Record<string, () => Promise<void>>> = { throughput, memory, budget, faults };

try {
  print(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
  for (const part of values.only.split(',')) await PARTS[part]?.();
} finally {
  await places.clear();
}

function isWanted(kind: DatabaseKind): boolean {
  return [kind, 'both'].includes(values.database) && (kind === 'embedded' || places.hasServer);
}

async function throughput(): Promise<void> {
  const { bare, ledger } = await measureThroughput(kinds, places);
  print(`bare loop of continueConversationAsync: ${Math.round(bare)} sends a second`);
  for (const [kind, rate] of Object.entries(ledger))
    print(`through the ledger, ${kind}: ${Math.round(rate)} a second, ${(rate / bare).toFixed(2)} of it`);
}

async function memory(): Promise<void> {
  for (const kind of kinds) {
    const [few, many] = [await memoryFor(people / 10, kind), await memoryFor(people, kind)];
    print(`memory, ${kind}, ${people / 10} people: ${shown(few)}; ${people}: ${shown(many)}`);
    print(
      `  apart: heap ${Math.round(many.heap - few.heap)} MB, resident ${Math.round(many.resident - few.resident)} MB`,
    );
  }
}

/** The peak while the audience is frozen and sent to, looked at every second. */
async function memoryFor(count: number, kind: DatabaseKind): Promise<MemoryPeak> {
  const teams = await startBenchTeams(NO_TEAMS_LIMITS);
  const task = {
    kind: 'ledger',
    serviceUrl: teams.url,
    people: count,
    perSecond: UNBOUND,
    watchesMemory: true,
  } as const;
  const result = await runSender({ ...task, ...(await places.next(kind)) });
  teams.close();
  return result.memory;
}

function shown({ heap, resident }: MemoryPeak): string {
  return `heap after gc ${Math.round(heap)} MB, resident ${Math.round(resident)} MB`;
}

async function budget(): Promise<void> {
  if (!places.hasServer) return print('budget: needs a PostgreSQL server');
  for (const [limit, instances] of [
    [40, 1],
    [40, 3],
    [50, 1],
    [50, 3],
  ] as const) {
    const held = await measureBudget({ limit, instances }, await places.next('server'));
    const { inMinute, wanted, mostInSecond, throttled } = held;
    const off = ((inMinute / wanted - 1) * 100).toFixed(1);
    print(`limit ${limit}, ${instances} instance(s): ${inMinute} in a minute, ${off} % off ${wanted}`);
    print(`  at most ${mostInSecond} within a second, 429 answered ${throttled} times`);
  }
}

async function faults(): Promise<void> {
  for (const kind of kinds) {
    const result = await sendThroughFaults(people, await places.next(kind));
    const { seconds, requests, faulted, sent, unconfirmed, arrivedUnconfirmed, ...wrong } = result;
    print(`${people} people, 2 % throttled, 0.5 % ambiguous, ${kind}: ${Math.round(seconds)} s`);
    print(
      `  ${requests} requests, ${faulted} faults: ${sent} sent + ${unconfirmed} unconfirmed = ${sent + unconfirmed}`,
    );
    print(`  ${arrivedUnconfirmed} of the unconfirmed arrived; wrong: ${JSON.stringify(wrong)}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
