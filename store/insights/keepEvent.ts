import type { Kysely } from 'kysely';
import { countedOf } from '../../domain/insights/countKind.ts';
import type { InsightEvent } from '../../domain/insights/event.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { DataKeys } from '../dataKeys.ts';
import { lockHashes } from '../mailLimits.ts';
import type { Tables } from '../tables.ts';
import { leaveOpen, leftOpenBy } from './answers.ts';
import { CountChanges } from './dailyCounts.ts';

/** An event by the hash of its key. */
type HashedEvent = Omit<InsightEvent, 'key'> & { readonly keyHash: string };

/** The hash of an event's key. */
export function eventHash(keys: DataKeys, key: string): string {
  return keys.lookupHash('event', key);
}

/** The keyed hash of who asked; of its own kind, so that it leads to nothing else that is kept of the person. */
export function askerHash(keys: DataKeys, { tenantId, personId }: PersonKey): string {
  return keys.lookupHash('asker', `${tenantId}/${personId}`);
}

/** See `EventStore.record`; within a transaction that may have written other things before. */
export async function keepEvent(trx: Kysely<Tables>, keys: DataKeys, { key, ...event }: InsightEvent): Promise<void> {
  await keepHashedEvent(trx, keys, { ...event, keyHash: eventHash(keys, key) });
}

/** Keeps an event and counts it, unless its key is known. Rows are locked in the order asker, events, counts, as everywhere in this folder. */
export async function keepHashedEvent(trx: Kysely<Tables>, keys: DataKeys, event: HashedEvent): Promise<void> {
  const asker = event.asker && askerHash(keys, event.asker);
  // Two turns of one person at the same moment: the second one has to see what the first one left.
  if (asker !== undefined) await lockHashes(trx, [asker]);
  if (!(await insertEvent(trx, event, asker))) return;
  const changes = new CountChanges().add(event, countedOf(event.event), 1);
  if (isAnswer(event.event)) changes.add(event, [{ kind: 'potential' }], 1);
  const leftOpen = leftOpenBy(event.event, event.at);
  if (asker !== undefined && leftOpen) await leaveOpen(trx, { hash: asker, except: event.keyHash }, leftOpen, changes);
  await changes.write(trx);
}

/** Whether it was new. Who asked is kept of answers only. */
async function insertEvent(
  trx: Kysely<Tables>,
  { keyHash, at, edition, locale, event }: HashedEvent,
  asker: string | undefined,
): Promise<boolean> {
  const asker_hash = isAnswer(event) ? (asker ?? null) : null;
  const row = { key_hash: keyHash, at, edition, locale, kind: event.kind, event: JSON.stringify(event), asker_hash };
  const inserted = trx.insertInto('insight_events').values(row);
  const { numInsertedOrUpdatedRows } = await inserted.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function isAnswer(event: InsightEvent['event']): boolean {
  return event.kind === 'answered' && event.how === 'answer';
}
