import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';

/** The draft with the texts that wait for approval as a correction, where some do. */
export function waitingDraft({ draft, correction }: AnnouncementAnswer): Draft {
  return correction ? { ...draft, texts: correction.texts } : draft;
}
