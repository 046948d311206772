import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TeamsServiceOptions } from '../../test/helpers/teamsService.ts';

/** What Teams' stand-in saw. */
export interface TeamsFigures {
  /** When each request arrived, in ms. */
  readonly arrivals: readonly number[];
  /** Requests that a fault was answered to by chance, and those that came too fast. */
  readonly faulted: number;
  readonly throttled: number;
  /** How many cards each chat was shown. */
  readonly cards: readonly (readonly [conversationId: string, count: number])[];
}

/** For what is measured faster than Teams would take it. */
export const NO_TEAMS_LIMITS: TeamsServiceOptions = { threadLimits: [], tenantLimits: [] };

/** Teams' stand-in in a process of its own. */
export interface BenchTeams {
  readonly url: string;
  figures(): Promise<TeamsFigures>;
  close(): void;
}

const PROGRAM = fileURLToPath(new URL('teamsProgram.ts', import.meta.url));

/** Starts the stand-in; without options it has Teams' own limits and no faults. */
export async function startBenchTeams(options: TeamsServiceOptions = {}): Promise<BenchTeams> {
  const child = fork(PROGRAM, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    figures: async () => {
      child.send('figures');
      const [figures] = (await once(child, 'message')) as [TeamsFigures];
      return figures;
    },
    close: () => child.disconnect(),
  };
}
