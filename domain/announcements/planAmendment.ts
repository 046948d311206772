import type { Amendment } from './amendment.ts';
import type { Correction } from './announcement.ts';
import type { Allowed, AnnouncementServiceParts } from './announcementGate.ts';
import type { AmendmentWish, AnnouncementRefused } from './announcementOutcome.ts';
import { textsProblems } from './announcementProblems.ts';
import type { StepPlan } from './announcementSteps.ts';
import { writersAfter } from './writers.ts';

/** What an allowed wish becomes: a correction first waits for a second person, where approval is switched on. */
export async function planAmendment(
  wish: AmendmentWish,
  allowed: Allowed,
  parts: PlanningParts,
): Promise<StepPlan | AnnouncementRefused> {
  const { actor, approvalRequired } = allowed;
  const by = actor.personId;
  if (wish.kind === 'recall') return { amendment: { ...amended(allowed, parts), by, kind: 'recall', texts: {} } };
  const before = allowed.announcement.correction?.writers ?? [];
  const correction = { texts: wish.texts, by, writers: [...new Set([...before, by])] };
  const planned = await planCorrection(correction, undefined, allowed, parts);
  return approvalRequired && !('kind' in planned) ? { changes: { correction, reviewNote: undefined } } : planned;
}

/** A correction of what was delivered; or what is wrong with its texts, which have to be such as may be submitted. */
export async function planCorrection(
  correction: Correction,
  approvedBy: string | undefined,
  allowed: Allowed,
  parts: PlanningParts,
): Promise<StepPlan | AnnouncementRefused> {
  const { announcement, actor } = allowed;
  const { texts, by } = correction;
  const { fallbackLocale } = announcement;
  const problems = textsProblems({ texts, fallbackLocale }, await parts.rulesOf(actor.tenantId));
  if (problems.length > 0) return { kind: 'problems', problems };
  const writers = [...new Set([...writersAfter(announcement, texts, by), ...correction.writers])];
  return {
    amendment: { ...amended(allowed, parts), by, kind: 'correct', texts },
    changes: { texts, editedBy: by, writers, approvedBy, correction: undefined, reviewNote: undefined },
  };
}

type PlanningParts = Pick<AnnouncementServiceParts, 'newId' | 'rulesOf'>;

function amended(
  { announcement, now }: Allowed,
  { newId }: PlanningParts,
): Pick<Amendment, 'id' | 'announcementId' | 'at'> {
  return { id: newId(), announcementId: announcement.id, at: now };
}
