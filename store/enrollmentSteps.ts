import type { Kysely } from 'kysely';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { InsightEvent } from '../domain/insights/event.ts';
import type { DataKeys } from './dataKeys.ts';
import type { Tables } from './tables.ts';

/**
 * Counts that an enrollment reached its state, each state once, in the transaction that writes it. The key is hashed: an event must
 * not lead to the enrollment, nor through it to a person.
 */
export async function recordStep(db: Kysely<Tables>, keys: DataKeys, enrollment: Enrollment): Promise<void> {
  const { id, state, edition, locale, updatedAt } = enrollment;
  const event: InsightEvent['event'] = { kind: 'enrollment', step: state };
  await db
    .insertInto('insight_events')
    .values({
      key: keys.lookupHash('enrollment-step', `${id}/${state}`),
      at: updatedAt,
      edition,
      locale,
      kind: event.kind,
      event: JSON.stringify(event),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
