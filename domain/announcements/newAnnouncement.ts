import type { Actor, Announcement } from './announcement.ts';
import type { AnnouncementDraft } from './announcementOutcome.ts';

/** A draft that nobody but its author has touched; `writers` are those of the words it was duplicated from. */
export function newAnnouncement(
  id: string,
  actor: Actor,
  draft: AnnouncementDraft,
  at: Date,
  writers: readonly string[] = [],
): Announcement {
  const { texts, fallbackLocale, audience, expiresAt } = draft;
  return {
    ...{ id, tenantId: actor.tenantId, state: 'draft', version: 1, texts, fallbackLocale, audience, expiresAt },
    ...{ createdBy: actor.personId, editedBy: actor.personId, writers, createdAt: at, updatedAt: at },
  };
}
