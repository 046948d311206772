import type { Role } from '../console/roles.ts';
import { ANNOUNCEMENT_STATES, type Announcement, type AnnouncementState } from './announcement.ts';
import { ANNOUNCEMENT_DEEDS, type AnnouncementDeed } from './announcementDeeds.ts';
import type { DeliveryCounts } from './delivery.ts';
import { RESENT_STATES } from './ledger.ts';
import { isWriter } from './writers.ts';

/** Why something may not be done. `not-now`: the state does not allow it, or its recall. `own-announcement`: a second person has to do it. */
export type DeedRefusal =
  | 'forbidden'
  | 'not-now'
  | 'own-announcement'
  | 'nothing-sent'
  | 'nobody-to-resend-to'
  | 'expired';

/** Who wants to do something with which announcement, and what it depends on. */
export interface DeedContext {
  /** The Entra object id. */
  readonly personId: string;
  readonly roles: ReadonlySet<Role>;
  readonly announcement: Announcement;
  readonly approvalRequired: boolean;
  /** Where its recipients are, once there are any. */
  readonly counts?: DeliveryCounts | undefined;
  /** Whether its recall was asked for: nothing of it is to reach anybody any more. */
  readonly isRecalled: boolean;
  readonly now: Date;
}

interface DeedRule {
  readonly from: readonly AnnouncementState[];
  /** One of these is enough. */
  readonly roles: readonly Role[];
  /** What else has to be right. */
  readonly refusal?: (context: DeedContext) => DeedRefusal | undefined;
}

/** Not while it is sending: the workers would go on with the old text. */
const CORRECTED = ['paused', 'sent', 'cancelled'] as const;
const WRITERS = ['author'] as const;
const APPROVERS = ['approver'] as const;
const BOTH = ['author', 'approver'] as const;

const RULES: Readonly<Record<AnnouncementDeed, DeedRule>> = {
  submit: { from: ['draft'], roles: WRITERS },
  // Once it went out: its correction, which until then the corrector alone has read.
  approve: { from: ['in-review', ...CORRECTED], roles: APPROVERS, refusal: notToApprove },
  'send-back': { from: ['in-review', 'approved', ...CORRECTED], roles: BOTH, refusal: notToSendBack },
  // What passed while approval was switched off still needs it where it is switched on again.
  schedule: { from: ['approved'], roles: BOTH, refusal: notApproved },
  undo: { from: ['scheduled'], roles: BOTH },
  pause: { from: ['sending'], roles: BOTH },
  resume: { from: ['paused'], roles: BOTH, refusal: notApproved },
  cancel: { from: ['scheduled', 'preparing', 'sending', 'paused'], roles: BOTH },
  edit: { from: ['draft', 'in-review', 'approved'], roles: WRITERS },
  delete: { from: ['draft'], roles: WRITERS },
  duplicate: { from: ANNOUNCEMENT_STATES, roles: WRITERS },
  resend: {
    from: ['sent'],
    roles: BOTH,
    refusal: (context) => afterRecall(context) ?? notApproved(context) ?? notToResend(context),
  },
  correct: { from: CORRECTED, roles: BOTH, refusal: (context) => afterRecall(context) ?? nothingSent(context) },
  recall: { from: ['sending', 'paused', 'sent', 'cancelled'], roles: BOTH, refusal: nothingSent },
};

/** Why a person may not do something now; undefined where they may. */
export function deedRefusal(deed: AnnouncementDeed, context: DeedContext): DeedRefusal | undefined {
  const rule = RULES[deed];
  if (!hasRole(deed, context.roles)) return 'forbidden';
  if (!rule.from.includes(context.announcement.state)) return 'not-now';
  return rule.refusal?.(context);
}

/** Whether somebody's roles allow it in some state, of some announcement. */
export function hasRole(deed: AnnouncementDeed, roles: ReadonlySet<Role>): boolean {
  return RULES[deed].roles.some((role) => roles.has(role));
}

/** What a person may do with an announcement now. */
export function stepsFor(context: DeedContext): readonly AnnouncementDeed[] {
  return ANNOUNCEMENT_DEEDS.filter((deed) => deedRefusal(deed, context) === undefined);
}

function ownHand({ announcement, personId, approvalRequired }: DeedContext): DeedRefusal | undefined {
  return approvalRequired && isWriter(announcement, personId) ? 'own-announcement' : undefined;
}

function notApproved({ announcement, approvalRequired }: DeedContext): DeedRefusal | undefined {
  const isApproved = announcement.approvedBy !== undefined && announcement.correction === undefined;
  return approvalRequired && !isApproved ? 'not-now' : undefined;
}

function notToApprove(context: DeedContext): DeedRefusal | undefined {
  const { state, correction } = context.announcement;
  const isOver = context.isRecalled || (state === 'cancelled' && !correction);
  const isMissing = notApproved(context) !== undefined || correction !== undefined;
  return state === 'in-review' || (isMissing && !isOver) ? ownHand(context) : 'not-now';
}

/** Whoever handed a correction in may take it back. */
function notToSendBack({ announcement: { state, correction }, personId, roles }: DeedContext): DeedRefusal | undefined {
  if (!roles.has('approver') && correction?.by !== personId) return 'forbidden';
  return state === 'in-review' || state === 'approved' || correction ? undefined : 'not-now';
}

function afterRecall({ isRecalled }: DeedContext): DeedRefusal | undefined {
  return isRecalled ? 'not-now' : undefined;
}

function nothingSent({ counts }: DeedContext): DeedRefusal | undefined {
  return counts && counts.sent > 0 ? undefined : 'nothing-sent';
}

function notToResend({ counts, announcement, now }: DeedContext): DeedRefusal | undefined {
  if (announcement.expiresAt && announcement.expiresAt <= now) return 'expired';
  return RESENT_STATES.some((state) => (counts?.[state] ?? 0) > 0) ? undefined : 'nobody-to-resend-to';
}
