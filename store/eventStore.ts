import type { Kysely } from 'kysely';
import type { EventStore } from '../domain/insights/event.ts';
import type { DataKeys } from './dataKeys.ts';
import { keepEvent } from './insights/keepEvent.ts';
import type { Tables } from './tables.ts';

/**
 * Events for insights in the database, each key once, and counted in the same transaction. Events have no end, so of a key, which may name a person or a message,
 * only a hash is kept.
 */
export function createEventStore(db: Kysely<Tables>, keys: DataKeys): EventStore {
  return { record: (event) => db.transaction().execute((trx) => keepEvent(trx, keys, event)) };
}
