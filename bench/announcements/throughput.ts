import { percentile } from '../../scripts/evaluation/percentile.ts';
import type { DatabaseKind, Places } from './places.ts';
import { runSender } from './sender.ts';
import type { SenderTask } from './senderTask.ts';
import { NO_TEAMS_LIMITS, startBenchTeams } from './teams.ts';

const PEOPLE = 10_000;
/** Each way so often, in turns, so that what else the machine does meets all of them. */
const TIMES = 3;
/** So many a second that the budget never holds anybody up. */
export const UNBOUND = 1_000_000;

/** Sends a second, the median of all runs. */
export interface Throughput {
  readonly bare: number;
  readonly ledger: Readonly<Partial<Record<DatabaseKind, number>>>;
}

/** The ledger against a bare loop of `continueConversationAsync`. */
export async function measureThroughput(kinds: readonly DatabaseKind[], places: Places): Promise<Throughput> {
  const rates = new Map<DatabaseKind | 'bare', number[]>();
  for (let time = 0; time < TIMES; time += 1)
    for (const way of ['bare', ...kinds] as const) {
      const place = await places.next(way === 'bare' ? 'embedded' : way);
      const rate = await rateOf({ kind: way === 'bare' ? 'bare' : 'ledger', ...place });
      rates.set(way, [...(rates.get(way) ?? []), rate]);
    }
  const ledger = Object.fromEntries(kinds.map((kind) => [kind, percentile(rates.get(kind) ?? [], 0.5)]));
  return { bare: percentile(rates.get('bare') ?? [], 0.5), ledger };
}

async function rateOf(task: Pick<SenderTask, 'kind' | 'databaseUrl' | 'dataDir'>): Promise<number> {
  const teams = await startBenchTeams(NO_TEAMS_LIMITS);
  try {
    const { ms } = await runSender({ ...task, serviceUrl: teams.url, people: PEOPLE, perSecond: UNBOUND });
    return (PEOPLE * 1_000) / ms;
  } finally {
    teams.close();
  }
}
