import type { Kysely } from 'kysely';
import type { EventStore } from '../domain/insights/event.ts';
import type { Tables } from './tables.ts';

/** Events for insights in the database, each key once. */
export function createEventStore(db: Kysely<Tables>): EventStore {
  return {
    record: async ({ key, at, edition, locale, event }) => {
      const row = await db
        .insertInto('insight_events')
        .values({ key, at, edition, locale, kind: event.kind, event: JSON.stringify(event) })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
