import type { Kysely } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import type { DataKeys } from './dataKeys.ts';
import type { ClaimResult, HandledActivities } from './store.ts';
import type { Tables } from './tables.ts';

const STALE_CLAIM_MS = 60_000;

/** Claims of activities in the database, by keyed hashes of their keys; retention deletes them after a day. */
export function createHandledActivities(db: Kysely<Tables>, keys: DataKeys, clock: Clock): HandledActivities {
  const hashOf = (key: string): string => keys.lookupHash('activity', key);
  return {
    claim: (key) => claim(db, hashOf(key), clock()),
    finish: async (key) => {
      await db
        .updateTable('handled_activities')
        .set({ finished_at: clock() })
        .where('key_hash', '=', hashOf(key))
        .execute();
    },
    release: async (key) => {
      const unfinished = db.deleteFrom('handled_activities').where('finished_at', 'is', null);
      await unfinished.where('key_hash', '=', hashOf(key)).execute();
    },
  };
}

/** Lets go of what a process had claimed that has ended since: only where no other process can be at it. */
export async function releaseClaimsOfDeadProcess(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('handled_activities').where('finished_at', 'is', null).execute();
}

async function claim(db: Kysely<Tables>, key_hash: string, now: Date): Promise<ClaimResult> {
  if (await take(db, key_hash, now)) return 'claimed';
  const other = db.selectFrom('handled_activities').select('finished_at').where('key_hash', '=', key_hash);
  // A claim that was released just now may be had by the next delivery.
  return (await other.executeTakeFirst())?.finished_at ? 'finished' : 'unfinished';
}

// One statement, so that of any number of simultaneous claims one gets the row.
async function take(db: Kysely<Tables>, key_hash: string, now: Date): Promise<boolean> {
  const stale = new Date(now.getTime() - STALE_CLAIM_MS);
  const row = await db
    .insertInto('handled_activities')
    .values({ key_hash, started_at: now, finished_at: null })
    .onConflict((conflict) =>
      conflict
        .column('key_hash')
        .doUpdateSet({ started_at: now })
        .where('handled_activities.finished_at', 'is', null)
        .where('handled_activities.started_at', '<', stale),
    )
    .returning('key_hash')
    .executeTakeFirst();
  return row !== undefined;
}
