import type { Locale } from '../people/locale.ts';
import type { PersonKey } from '../people/person.ts';
import type { MarketCode, Product } from '../program.ts';

/** States of an enrollment, in the order in which they are reached; the last two end it early. */
export const ENROLLMENT_STATES = [
  'started',
  'confirmation-sent',
  'confirmed',
  'link-opened',
  'purchased',
  'withdrawn',
  'expired',
] as const;
export type EnrollmentState = (typeof ENROLLMENT_STATES)[number];

/** States in which a person has an enrollment under way; there is at most one such per person. */
const OPEN_STATES: readonly EnrollmentState[] = ['started', 'confirmation-sent', 'confirmed', 'link-opened'];

/** States whose work address was confirmed and that lead to the purchase. */
const CONFIRMED_STATES: readonly EnrollmentState[] = ['confirmed', 'link-opened', 'purchased'];

/** One employee's way through the program. `email` and `displayName` are encrypted at rest. */
export interface Enrollment {
  readonly id: string;
  readonly person: PersonKey;
  readonly state: EnrollmentState;
  /** Rises by one with each write; a write names the version that it changes. */
  readonly version: number;
  /** The nonce that every card of this enrollment carries. */
  readonly flowId: string;
  readonly locale: Locale;
  readonly edition: string;
  readonly market?: MarketCode | undefined;
  readonly product?: Product | undefined;
  /** The normalized work address. */
  readonly email?: string | undefined;
  /** The person's name as Teams gave it, shown on the confirmation page so that its reader knows who asked. */
  readonly displayName?: string | undefined;
  /** The Teams activity that shows this enrollment, to be updated in place. */
  readonly cardActivityId?: string | undefined;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly confirmedAt?: Date | undefined;
  readonly linkOpenedAt?: Date | undefined;
  readonly purchasedAt?: Date | undefined;
}

/** Whether an enrollment is under way. */
export function isOpen(enrollment: Enrollment): boolean {
  return OPEN_STATES.includes(enrollment.state);
}

/** Whether an enrollment's work address is confirmed, and it was not ended early. */
export function isConfirmed({ state }: Pick<Enrollment, 'state'>): boolean {
  return CONFIRMED_STATES.includes(state);
}
