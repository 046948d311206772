import { type Kysely, sql } from 'kysely';
import { FUNNEL_STEPS, type FunnelStep } from '../../domain/announcements/funnel.ts';
import type { Enrollment, EnrollmentState } from '../../domain/enrollment/enrollment.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { Tables } from '../tables.ts';

/** A step so long after a card was opened is not owed to it. */
const OPENED_WITHIN_MS = 30 * 86_400_000;

const STEPS: Readonly<Partial<Record<EnrollmentState, FunnelStep>>> = {
  started: 'started',
  'confirmation-sent': 'started',
  confirmed: 'confirmed',
  'link-opened': 'link-opened',
  purchased: 'purchased',
};

/**
 * Notes in the funnels of the announcements that a person opened lately how far their enrollment came, in the transaction that writes it. An
 * enrollment that began before an announcement went out is not owed to it.
 */
export async function recordFunnelStep(db: Kysely<Tables>, enrollment: Enrollment): Promise<void> {
  const { person, state, startedAt, updatedAt } = enrollment;
  const reached = STEPS[state];
  if (!reached) return;
  const step = FUNNEL_STEPS.indexOf(reached);
  await db
    .updateTable('deliveries')
    .set({ step })
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('sent_at', '<=', startedAt)
    .where('opened_at', '>=', new Date(updatedAt.getTime() - OPENED_WITHIN_MS))
    .where('step', '<', step)
    .execute();
}

const WAS_UNCERTAIN = sql`state = 'unconfirmed'`;

/** See `Ledger.noteOpened`. What Teams never said of the card is certain then: it arrived. */
export async function noteOpened(
  db: Kysely<Tables>,
  announcementId: string,
  person: PersonKey,
  now: Date,
): Promise<void> {
  const step = FUNNEL_STEPS.indexOf('opened');
  await db
    .updateTable('deliveries')
    .set((row) => ({
      opened_at: now,
      step: row.fn<number>('greatest', ['step', row.val(step)]),
      state: sql`case when ${WAS_UNCERTAIN} then 'sent' else state end`,
      reason: sql`case when ${WAS_UNCERTAIN} then null else reason end`,
      status: sql`case when ${WAS_UNCERTAIN} then null else status end`,
    }))
    .where('announcement_id', '=', announcementId)
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .where('opened_at', 'is', null)
    .execute();
}
