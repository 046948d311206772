import type { Clock } from '../../domain/clock.ts';
import { Recent } from '../recent.ts';

/** A dry run is of members as they were so long ago at most; what is frozen is read anew. */
const KEPT_MS = 5 * 60_000;
const MOST_TEAMS = 1_000;

/** Reads who is in some teams of a tenant, and returns the ids of those that could not be read. */
export type ReadRosters = (tenantId: string, teamIds: readonly string[]) => Promise<readonly string[]>;

/** The same, but that teams whose members were read a moment ago are not read again: whoever chooses teams counts at each click. */
export function recentRosters(read: ReadRosters, clock: Clock): (...of: Parameters<ReadRosters>) => Promise<void> {
  const known = new Recent<true>(clock, { most: MOST_TEAMS, keptMs: KEPT_MS });
  return async (tenantId, teamIds) => {
    const due = teamIds.filter((id) => known.get(`${tenantId}/${id}`) === undefined);
    if (due.length === 0) return;
    const unread = await read(tenantId, due);
    for (const id of due) if (!unread.includes(id)) known.set(`${tenantId}/${id}`, true);
  };
}
