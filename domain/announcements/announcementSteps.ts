import type { AuditEntry } from '../console/audit.ts';
import type { Announcement } from './announcement.ts';
import type { Allowed, AnnouncementServiceParts } from './announcementGate.ts';
import type { AnnouncementRefused, StepWish } from './announcementOutcome.ts';
import { announcementProblems } from './announcementProblems.ts';
import type { AnnouncementJob } from './announcementStore.ts';
import type { Audience, AudienceCount } from './audience.ts';
import { figureStep, roundedCount } from './roundedFigures.ts';
import { headCountRefusal, sendingMoment } from './scheduling.ts';

/** What a step writes besides the state. */
export interface StepPlan {
  readonly changes?: Partial<Announcement>;
  readonly details?: AuditEntry['details'];
  readonly jobs?: readonly AnnouncementJob[];
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
      return (await approvalProblems(allowed, parts)) ?? { changes: { approvedBy: allowed.actor.personId } };
    case 'send-back':
      return { changes: { approvedBy: undefined, reviewNote: wish.note } };
    case 'schedule':
      return (await problemsOf(allowed, parts)) ?? planSchedule(wish, allowed, parts);
    case 'undo':
      return { changes: { sendAt: undefined } };
    case 'pause':
    case 'cancel':
      return {};
    case 'resume':
      return { jobs: [{ kind: 'send' }] };
  }
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

/** Corrected texts were checked when they were handed in; whom and when, which may have changed, an approval of them does not decide. */
async function approvalProblems(
  allowed: Allowed,
  parts: AnnouncementServiceParts,
): Promise<AnnouncementRefused | undefined> {
  return allowed.announcement.state === 'in-review' ? problemsOf(allowed, parts) : undefined;
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
    changes: { sendAt },
    details: { headCount: reachable, inSeconds: Math.round((sendAt.getTime() - now.getTime()) / 1_000) },
    jobs: [{ kind: 'prepare', at: sendAt }],
  };
}
