import type { Actor, Announcement } from './announcement.ts';
import type { AnnouncementDraft } from './announcementOutcome.ts';

/** A draft, and who wrote the words that it was duplicated from. */
export type NewDraft = AnnouncementDraft & Partial<Pick<Announcement, 'writers'>>;

/** A draft that nobody but its author has touched. */
export function newAnnouncement(id: string, actor: Actor, draft: NewDraft, at: Date): Announcement {
  const { texts, fallbackLocale, audience, expiresAt, writers = [] } = draft;
  return {
    ...{ id, tenantId: actor.tenantId, state: 'draft', version: 1, texts, fallbackLocale, audience, expiresAt },
    ...{ createdBy: actor.personId, editedBy: actor.personId, writers, createdAt: at, updatedAt: at },
  };
}

/** The same words, by the same hands, for the same people; without an expiry. */
export function copyOf({ texts, fallbackLocale, audience, createdBy, writers }: Announcement): NewDraft {
  return { texts, fallbackLocale, audience, expiresAt: undefined, writers: [...new Set([createdBy, ...writers])] };
}
