import type { AnnouncementState } from './announcement.ts';

/** Steps that a person moves an announcement on with. Freezing, sending and finishing are the workers'. */
export const ANNOUNCEMENT_STEPS = [
  'submit',
  'approve',
  'send-back',
  'schedule',
  'undo',
  'pause',
  'resume',
  'cancel',
] as const;
export type AnnouncementStep = (typeof ANNOUNCEMENT_STEPS)[number];

/** All that a person may do with an announcement that is there. */
export const ANNOUNCEMENT_DEEDS = [
  ...ANNOUNCEMENT_STEPS,
  'edit',
  'delete',
  'duplicate',
  'resend',
  'correct',
  'recall',
] as const;
export type AnnouncementDeed = (typeof ANNOUNCEMENT_DEEDS)[number];

/** Where something leads, of what it is allowed for. What was approved is what was read: an edited text has to be read again. */
export function stateAfter(
  deed: AnnouncementDeed,
  state: AnnouncementState,
  approvalRequired: boolean,
): AnnouncementState {
  switch (deed) {
    case 'submit':
      return approvalRequired ? 'in-review' : 'approved';
    case 'approve':
      return state === 'in-review' ? 'approved' : state;
    case 'undo':
      return 'approved';
    case 'edit':
      return 'draft';
    // Once it went out, only its correction is sent back.
    case 'send-back':
      return state === 'in-review' || state === 'approved' ? 'draft' : state;
    case 'schedule':
      return 'scheduled';
    case 'pause':
      return 'paused';
    case 'resume':
    case 'resend':
      return 'sending';
    case 'cancel':
      return 'cancelled';
    case 'recall':
      return state === 'sending' || state === 'paused' ? 'cancelled' : state;
    default:
      return state;
  }
}
