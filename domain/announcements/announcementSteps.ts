import type { AuditEntry } from '../console/audit.ts';
import type { Amendment } from './amendment.ts';
import type { Announcement } from './announcement.ts';
import type { Allowed, AnnouncementServiceParts } from './announcementGate.ts';
import type { AnnouncementRefused, StepWish } from './announcementOutcome.ts';
import { announcementProblems } from './announcementProblems.ts';
import type { AnnouncementJob } from './announcementStore.ts';
import type { Audience, AudienceCount } from './audience.ts';
import { planCorrection } from './planAmendment.ts';
import { figureStep, roundedCount } from './roundedFigures.ts';
import { headCountRefusal, sendingMoment } from './scheduling.ts';

/** What a step writes besides the state. */
export interface StepPlan {
  readonly changes?: Partial<Announcement>;
  readonly details?: AuditEntry['details'];
  readonly jobs?: readonly AnnouncementJob[];
  /** A change of the cards that were delivered, with which it begins. */
  readonly amendment?: Amendment;
}

/** What an allowed step writes; or what is still wrong with the announcement or the wish. */
export async function planStep(
  wish: StepWish,
  allowed: Allowed,
  parts: AnnouncementServiceParts,
): Promise<StepPlan | AnnouncementRefused> {
  switch (wish.step) {
    case 'submit':
      return (await problemsOf(allowed, parts)) ?? { changes: { reviewNote: undefined, approvedBy: undefined } };
    case 'approve':
      return planApproval(allowed, parts);
    case 'send-back':
      return { changes: { ...sentBack(allowed.announcement), reviewNote: wish.note } };
    case 'schedule':
      return (await problemsOf(allowed, parts)) ?? planSchedule(wish, allowed, parts);
    case 'undo':
      return { changes: { sendAt: undefined } };
    case 'pause':
    case 'cancel':
      return {};
    case 'resume':
      return planResume(wish, allowed.announcement, parts);
  }
}

/** Of what went out, what was approved stays approved. */
function sentBack({ correction }: Announcement): Partial<Announcement> {
  return correction ? { correction: undefined } : { approvedBy: undefined };
}

/** An audience counted as it is now, as far as it may be told: of teams after their members were looked up. */
export async function countAudience(
  tenantId: string,
  audience: Audience,
  { ledger, refreshTeams, settings }: AnnouncementServiceParts,
): Promise<AudienceCount> {
  if (audience.kind === 'team-members') await refreshTeams(tenantId, audience.teamIds);
  const count = await ledger.count(tenantId, audience, settings.limits);
  return roundedCount(count, figureStep(audience, settings.smallestGroup));
}

/** Problems may come up after submitting: a team leaves, a link dies, time passes. */
async function problemsOf(
  { announcement, actor, now }: Allowed,
  { rulesOf }: AnnouncementServiceParts,
): Promise<AnnouncementRefused | undefined> {
  const problems = announcementProblems(announcement, await rulesOf(actor.tenantId), now);
  return problems.length > 0 ? { kind: 'problems', problems } : undefined;
}

/** Whom and when, which may have changed, the approval of a correction does not decide. */
async function planApproval(
  allowed: Allowed,
  parts: AnnouncementServiceParts,
): Promise<StepPlan | AnnouncementRefused> {
  const { announcement, actor } = allowed;
  const approvedBy = actor.personId;
  if (announcement.correction) return planCorrection(announcement.correction, approvedBy, allowed, parts);
  const found = announcement.state === 'in-review' ? await problemsOf(allowed, parts) : undefined;
  return found ?? { changes: { approvedBy } };
}

/** What waits since before its first card is frozen, or confirmed, once more. */
function planResume(
  { headCount }: StepWish,
  { hold }: Announcement,
  { settings, clock }: AnnouncementServiceParts,
): StepPlan | AnnouncementRefused {
  if (hold?.kind === 'teams-unread')
    return { changes: { state: 'preparing', hold: undefined }, jobs: [{ kind: 'prepare', at: clock() }] };
  const refusal = hold && headCountRefusal(headCount, hold.people, settings.confirmAbove);
  if (hold && refusal) return { kind: refusal, headCount: hold.people };
  return { changes: hold && { hold: undefined, headCount: hold.people }, jobs: [{ kind: 'send' }] };
}

async function planSchedule(
  { sendAt: asked, headCount }: StepWish,
  { announcement, actor, now }: Allowed,
  parts: AnnouncementServiceParts,
): Promise<StepPlan | AnnouncementRefused> {
  const { undoSeconds, confirmAbove } = parts.settings;
  const sendAt = sendingMoment(asked, announcement, now, undoSeconds);
  if (typeof sendAt === 'string') return { kind: sendAt };
  const { reachable } = await countAudience(actor.tenantId, announcement.audience, parts);
  if (reachable === 0 && figureStep(announcement.audience, parts.settings.smallestGroup) > 1)
    return { kind: 'few-people' };
  const refusal = headCountRefusal(headCount, reachable, confirmAbove);
  if (refusal) return { kind: refusal, headCount: reachable };
  return {
    changes: { sendAt, headCount: reachable },
    details: { headCount: reachable, inSeconds: Math.round((sendAt.getTime() - now.getTime()) / 1_000) },
    jobs: [{ kind: 'prepare', at: sendAt }],
  };
}
