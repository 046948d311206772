import type { Role } from '../console/roles.ts';
import { ANNOUNCEMENT_STATES, type AnnouncementState } from './announcement.ts';
import { ANNOUNCEMENT_DEEDS, type AnnouncementDeed } from './announcementDeeds.ts';
import {
  type DeedContext,
  type DeedRefusal,
  notApproved,
  nothingSent,
  notToApprove,
  notToCorrect,
  notToResend,
  notToSendBack,
} from './deedObjections.ts';

interface Transition {
  /** The states in which it is possible, each with the one that it leads to. */
  readonly leads: Partial<Record<AnnouncementState, AnnouncementState>>;
  /** One of these is enough. */
  readonly roles: readonly Role[];
  /** What else may stand against it. */
  readonly objection?: (context: DeedContext) => DeedRefusal | undefined;
}

const WRITERS = ['author'] as const;
const APPROVERS = ['approver'] as const;
const BOTH = ['author', 'approver'] as const;

/** Not while it is sending: the workers would go on with the old text. */
const CORRECTED = staysIn('paused', 'sent', 'cancelled');

const TRANSITIONS: Readonly<Record<AnnouncementDeed, Transition>> = {
  submit: { leads: { draft: 'in-review' }, roles: WRITERS },
  // Once it went out, a correction is what is approved or sent back.
  approve: { leads: { 'in-review': 'approved', ...CORRECTED }, roles: APPROVERS, objection: notToApprove },
  'send-back': {
    leads: { 'in-review': 'draft', approved: 'draft', ...CORRECTED },
    roles: BOTH,
    objection: notToSendBack,
  },
  schedule: { leads: { approved: 'scheduled' }, roles: BOTH, objection: notApproved },
  undo: { leads: { scheduled: 'approved' }, roles: BOTH },
  pause: { leads: { sending: 'paused' }, roles: BOTH },
  resume: { leads: { paused: 'sending' }, roles: BOTH, objection: notApproved },
  cancel: {
    leads: { scheduled: 'cancelled', preparing: 'cancelled', sending: 'cancelled', paused: 'cancelled' },
    roles: BOTH,
  },
  // What was approved is what was read: an edited text has to be read again.
  edit: { leads: { draft: 'draft', 'in-review': 'draft', approved: 'draft' }, roles: WRITERS },
  delete: { leads: staysIn('draft'), roles: WRITERS },
  duplicate: { leads: staysIn(...ANNOUNCEMENT_STATES), roles: WRITERS },
  resend: { leads: { sent: 'sending' }, roles: BOTH, objection: notToResend },
  correct: { leads: CORRECTED, roles: BOTH, objection: notToCorrect },
  recall: {
    leads: { sending: 'cancelled', paused: 'cancelled', ...staysIn('sent', 'cancelled') },
    roles: BOTH,
    objection: nothingSent,
  },
};

/** Where something leads, of what it is allowed for. Without a second person, what is handed in is approved. */
export function stateAfter(
  deed: AnnouncementDeed,
  state: AnnouncementState,
  approvalRequired: boolean,
): AnnouncementState {
  const next = TRANSITIONS[deed].leads[state] ?? state;
  return next === 'in-review' && !approvalRequired ? 'approved' : next;
}

/** Why a person may not do something now; undefined where they may. */
export function deedRefusal(deed: AnnouncementDeed, context: DeedContext): DeedRefusal | undefined {
  const { leads, objection } = TRANSITIONS[deed];
  if (!hasRole(deed, context.roles)) return 'forbidden';
  if (!leads[context.announcement.state]) return 'not-now';
  return objection?.(context);
}

/** Whether somebody's roles allow it in some state, of some announcement. */
export function hasRole(deed: AnnouncementDeed, roles: ReadonlySet<Role>): boolean {
  return TRANSITIONS[deed].roles.some((role) => roles.has(role));
}

/** What a person may do with an announcement now. */
export function stepsFor(context: DeedContext): readonly AnnouncementDeed[] {
  return ANNOUNCEMENT_DEEDS.filter((deed) => deedRefusal(deed, context) === undefined);
}

function staysIn<State extends AnnouncementState>(...states: readonly State[]): Record<State, State> {
  return Object.fromEntries(states.map((state) => [state, state])) as Record<State, State>;
}
