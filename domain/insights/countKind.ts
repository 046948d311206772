import { ENROLLMENT_STATES, type EnrollmentState } from '../enrollment/enrollment.ts';
import type { InsightEvent } from './event.ts';
import type { FeedbackReason, Verdict } from './feedback.ts';
import type { Settled } from './settled.ts';

/** What is counted by day. */
export type CountKind =
  | 'answered'
  | 'clarified'
  | 'refused'
  | Verdict
  | Settled
  | 'ticket'
  | 'person-asked'
  | `reason/${FeedbackReason}`
  | `enrollment/${EnrollmentState}`;

/** Something that is counted; of an entry also by entry. */
export interface Counted {
  readonly kind: CountKind;
  readonly entryId?: string | undefined;
}

/** The kind under which enrollments that reached a state are counted. */
export const enrollmentKind = (step: EnrollmentState): CountKind => `enrollment/${step}`;

/** The kinds of all states of enrollments, in their order. */
export const ENROLLMENT_KINDS: readonly CountKind[] = ENROLLMENT_STATES.map(enrollmentKind);

/** What an event counts as by itself; what answers settled changes with the events after them. */
export function countedOf(event: InsightEvent['event']): readonly Counted[] {
  switch (event.kind) {
    case 'answered':
      return event.how === 'clarify' ? [{ kind: 'clarified' }] : [{ kind: 'answered', entryId: event.entryId }];
    case 'not-answered':
      return [{ kind: 'refused' }];
    case 'feedback': {
      const { entryId, verdict, reason } = event;
      const counted: Counted[] = [{ kind: verdict, entryId }];
      return reason === undefined ? counted : [...counted, { kind: `reason/${reason}`, entryId }];
    }
    case 'person-asked':
    case 'ticket':
      return [{ kind: event.kind }];
    case 'enrollment':
      return [{ kind: enrollmentKind(event.step) }];
  }
}
