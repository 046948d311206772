import type { Kysely } from 'kysely';
import type { EventStore } from '../domain/insights/event.ts';
import type { DataKeys } from './dataKeys.ts';
import type { Tables } from './tables.ts';

/** Events for insights in the database, each key once. Events have no end, so of a key, which may name a person or a message, only a hash is kept. */
export function createEventStore(db: Kysely<Tables>, keys: DataKeys): EventStore {
  return {
    record: async ({ key, at, edition, locale, event }) => {
      const hash = keys.lookupHash('event', key);
      await db
        .insertInto('insight_events')
        .values({ key_hash: hash, at, edition, locale, kind: event.kind, event: JSON.stringify(event) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
