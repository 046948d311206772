import type { Role } from '../console/roles.ts';
import type { Announcement } from './announcement.ts';
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

/** What passed while approval was switched off still needs it where it is switched on again. */
export function notApproved({ announcement, approvalRequired }: DeedContext): DeedRefusal | undefined {
  const isApproved = announcement.approvedBy !== undefined && announcement.correction === undefined;
  return approvalRequired && !isApproved ? 'not-now' : undefined;
}

/** Nothing waits for approval, or not for this person's. */
export function notToApprove(context: DeedContext): DeedRefusal | undefined {
  const { state, correction } = context.announcement;
  const isOver = context.isRecalled || (state === 'cancelled' && !correction);
  const isMissing = notApproved(context) !== undefined || correction !== undefined;
  return state === 'in-review' || (isMissing && !isOver) ? ownHand(context) : 'not-now';
}

/** Approvers alone send back; whoever handed a correction in may take it back. */
export function notToSendBack({
  announcement: { state, correction },
  personId,
  roles,
}: DeedContext): DeedRefusal | undefined {
  if (!roles.has('approver') && correction?.by !== personId) return 'forbidden';
  return state === 'in-review' || state === 'approved' || correction ? undefined : 'not-now';
}

/** What was recalled is not sent again, nor what waits for approval, nor what is over, nor where all were reached. */
export function notToResend(context: DeedContext): DeedRefusal | undefined {
  const { counts, announcement, now } = context;
  const unfit = afterRecall(context) ?? notApproved(context);
  if (unfit) return unfit;
  if (announcement.expiresAt && announcement.expiresAt <= now) return 'expired';
  return RESENT_STATES.some((state) => (counts?.[state] ?? 0) > 0) ? undefined : 'nobody-to-resend-to';
}

/** What was recalled has no card left to correct. */
export function notToCorrect(context: DeedContext): DeedRefusal | undefined {
  return afterRecall(context) ?? nothingSent(context);
}

/** There is no card to change. */
export function nothingSent({ counts }: DeedContext): DeedRefusal | undefined {
  return counts && counts.sent > 0 ? undefined : 'nothing-sent';
}

function afterRecall({ isRecalled }: DeedContext): DeedRefusal | undefined {
  return isRecalled ? 'not-now' : undefined;
}

function ownHand({ announcement, personId, approvalRequired }: DeedContext): DeedRefusal | undefined {
  return approvalRequired && isWriter(announcement, personId) ? 'own-announcement' : undefined;
}
