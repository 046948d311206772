import { paceWithin } from '../../domain/announcements/announcementSettings.ts';
import type { Place } from './places.ts';
import { runSender } from './sender.ts';
import { startBenchTeams } from './teams.ts';

const MINUTE_MS = 60_000;
/** A little longer than the minute that is counted. */
const RUN_SECONDS = 63;

/** A limit as it is configured, and how many instances share it. */
export interface BudgetCase {
  readonly limit: number;
  readonly instances: number;
}

/** How it was held, seen at Teams' stand-in, which has the documented limits. */
export interface BudgetResult {
  /** What it comes to in a minute. */
  readonly wanted: number;
  /** Requests within the minute from the first one on. */
  readonly inMinute: number;
  /** The most requests within any second. */
  readonly mostInSecond: number;
  /** How often Teams' stand-in answered 429. */
  readonly throttled: number;
}

/** Sends for a minute. The database is an empty one on a PostgreSQL server. */
export async function measureBudget({ limit, instances }: BudgetCase, place: Place): Promise<BudgetResult> {
  const perSecond = paceWithin(limit);
  const teams = await startBenchTeams();
  try {
    const task = { kind: 'ledger', ...place, serviceUrl: teams.url, people: 0, perSecond } as const;
    await runSender({ ...task, people: perSecond * RUN_SECONDS, onlyPrepares: true });
    await Promise.all(Array.from({ length: instances }, () => runSender(task)));
    const { arrivals, throttled } = await teams.figures();
    const end = (arrivals[0] ?? 0) + MINUTE_MS;
    const inMinute = arrivals.filter((at) => at < end).length;
    return { wanted: perSecond * 60, inMinute, mostInSecond: mostWithin(arrivals, 1_000), throttled };
  } finally {
    teams.close();
  }
}

function mostWithin(moments: readonly number[], ms: number): number {
  let first = 0;
  let most = 0;
  for (const [index, moment] of moments.entries()) {
    while (moment - (moments[first] ?? 0) >= ms) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
