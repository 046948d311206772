import type { Kysely } from 'kysely';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { DataKeys } from './dataKeys.ts';
import { keepHashedEvent } from './insights/keepEvent.ts';
import type { Tables } from './tables.ts';

/** What is counted of an enrollment that reached its state. */
type Step = Pick<Enrollment, 'id' | 'state' | 'edition' | 'locale'>;

/**
 * Counts that an enrollment reached its state at `at`, each state once, in the transaction that writes it. The key is hashed: an event
 * must not lead to the enrollment, nor through it to a person.
 */
export async function recordStep(db: Kysely<Tables>, keys: DataKeys, step: Step, at: Date): Promise<void> {
  const { id, state, edition, locale } = step;
  const keyHash = keys.lookupHash('enrollment-step', `${id}/${state}`);
  await keepHashedEvent(db, keys, { keyHash, at, edition, locale, event: { kind: 'enrollment', step: state } });
}
