import type { IdentitiesAnswer } from '../../bot/console/contract/answers.ts';
import { API_ROOT, PATHS } from '../../bot/console/contract/paths.ts';
import type { Host } from './host.ts';
import { joinTeams } from './joinTeams.ts';

/** Finds out where the page runs: in Teams, beside a bot in local mode, or in a browser that has nothing to do with it. */
export async function findHost(): Promise<Host> {
  return (await joinTeams()) ?? (await joinLocal()) ?? { kind: 'outside' };
}

async function joinLocal(): Promise<Host | undefined> {
  try {
    const response = await fetch(`${API_ROOT}/${PATHS.identities}`);
    if (!response.ok) return undefined;
    const { identities } = (await response.json()) as IdentitiesAnswer;
    return identities.length === 0 ? undefined : { kind: 'local', identities };
  } catch {
    return undefined;
  }
}
