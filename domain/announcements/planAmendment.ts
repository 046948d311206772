import type { Amendment } from './amendment.ts';
import type { Announcement } from './announcement.ts';
import type { Allowed, AnnouncementServiceParts } from './announcementGate.ts';
import type { AmendmentWish, AnnouncementRefused } from './announcementOutcome.ts';
import { textsProblems } from './announcementProblems.ts';
import { writersAfter } from './writers.ts';

/** A change of what was delivered, and what it changes of the announcement itself. */
export interface AmendmentPlan {
  readonly amendment: Amendment;
  readonly changes: Partial<Announcement>;
}

/** The amendment that an allowed wish becomes; or what is wrong with a correction's texts, which have to be such as may be submitted. */
export async function planAmendment(
  wish: AmendmentWish,
  { announcement, actor, now }: Allowed,
  { newId, rulesOf }: Pick<AnnouncementServiceParts, 'newId' | 'rulesOf'>,
): Promise<AmendmentPlan | AnnouncementRefused> {
  const { id: announcementId, fallbackLocale } = announcement;
  const base = { id: newId(), announcementId, by: actor.personId, at: now };
  if (wish.kind === 'recall') return { amendment: { ...base, kind: 'recall', texts: {} }, changes: {} };
  const { texts } = wish;
  const problems = textsProblems({ texts, fallbackLocale }, await rulesOf(actor.tenantId));
  return problems.length > 0
    ? { kind: 'problems', problems }
    : {
        amendment: { ...base, kind: 'correct', texts },
        // What was approved was another text.
        changes: { texts, writers: writersAfter(announcement, texts, actor.personId), approvedBy: undefined },
      };
}
