import type { Actor, Announcement } from './announcement.ts';
import type { AnnouncementDraft } from './announcementOutcome.ts';

/** A draft that nobody but its author has touched. */
export function newAnnouncement(id: string, actor: Actor, draft: AnnouncementDraft, at: Date): Announcement {
  const { texts, fallbackLocale, audience, expiresAt } = draft;
  return {
    ...{ id, tenantId: actor.tenantId, state: 'draft', version: 1, texts, fallbackLocale, audience, expiresAt },
    ...{ createdBy: actor.personId, editedBy: actor.personId, createdAt: at, updatedAt: at },
  };
}
