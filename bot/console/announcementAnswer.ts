import type { Actor, Announcement } from '../../domain/announcements/announcement.ts';
import { announcementProblems } from '../../domain/announcements/announcementProblems.ts';
import { shownFunnel } from '../../domain/announcements/funnel.ts';
import { figureStep, roundedFigures } from '../../domain/announcements/roundedFigures.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { ConsoleParts } from './consoleParts.ts';
import type { Draft } from './contract/announcementRequests.ts';
import type { AnnouncementAnswer, AnnouncementSummary } from './contract/answers.ts';

/** States in which the ledger holds its recipients. */
const WITH_RECIPIENTS: readonly Announcement['state'][] = ['preparing', 'sending', 'paused', 'sent', 'cancelled'];
/** States in which it matters what is wrong with it. */
const UNSENT: readonly Announcement['state'][] = ['draft', 'in-review', 'approved', 'scheduled'];

/** An announcement as this person sees it now. */
export async function announcementAnswer(
  announcement: Announcement,
  actor: Actor,
  parts: ConsoleParts,
): Promise<AnnouncementAnswer> {
  const { id, state, version, createdBy, editedBy, approvedBy, reviewNote, correction, hold, sendAt } = announcement;
  return {
    ...{ id, state, version, draft: draftOf(announcement), createdBy, editedBy, approvedBy, reviewNote, hold },
    // As in `draftOf`.
    correction: correction && { ...correction, texts: correction.texts as Draft['texts'] },
    sendAt: sendAt?.toISOString(),
    updatedAt: announcement.updatedAt.toISOString(),
    steps: await parts.service.stepsFor(actor, announcement),
    problems: UNSENT.includes(state) ? await problemsOf(announcement, parts) : [],
    figureStep: figureStep(announcement.audience, parts.settings.smallestGroup),
    stall: await parts.stallOf(announcement),
    ...(WITH_RECIPIENTS.includes(state) ? await progressOf(announcement, parts) : { amendments: [] }),
  };
}

/** An announcement as a line of the list, by its title in this language where it is written in it. */
export async function announcementSummary(
  announcement: Announcement,
  language: Locale,
  { store }: Pick<ConsoleParts, 'store'>,
): Promise<AnnouncementSummary> {
  const { id, state, version, texts, fallbackLocale, updatedAt, sendAt } = announcement;
  const text = texts[language] ?? texts[fallbackLocale] ?? Object.values(texts)[0];
  return {
    ...{ id, state, version, title: text?.title ?? '' },
    updatedAt: updatedAt.toISOString(),
    sendAt: sendAt?.toISOString(),
    isRecalled: WITH_RECIPIENTS.includes(state) && (await store.amendments.isRecalled(id)),
  };
}

function draftOf({ texts, fallbackLocale, audience, expiresAt }: Announcement): Draft {
  // The cast lets go of `readonly` only, of which JSON knows nothing.
  return { texts, fallbackLocale, audience, ...(expiresAt && { expiresAt: expiresAt.toISOString() }) } as Draft;
}

async function problemsOf(announcement: Announcement, { rulesOf, clock }: ConsoleParts) {
  return announcementProblems(announcement, await rulesOf(announcement.tenantId), clock());
}

async function progressOf(announcement: Announcement, { store, settings }: ConsoleParts) {
  const [counts, funnel, amendments] = await Promise.all([
    store.ledger.counts(announcement.id),
    store.ledger.funnel(announcement.id),
    store.amendments.of(announcement.id),
  ]);
  const step = figureStep(announcement.audience, settings.smallestGroup);
  return {
    counts: roundedFigures(counts, step),
    funnel: shownFunnel(roundedFigures(funnel, step), settings.smallestGroup),
    amendments: amendments.map(({ id, kind, at, counts }) => ({
      id,
      kind,
      at: at.toISOString(),
      counts: roundedFigures(counts, step),
    })),
  };
}
