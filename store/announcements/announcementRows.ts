import type { Insertable, Selectable } from 'kysely';
import { ANNOUNCEMENT_STATES, type Announcement } from '../../domain/announcements/announcement.ts';
import { DEFAULT_LOCALE, localeOf } from '../../domain/people/locale.ts';
import type { Tables } from '../tables.ts';

/** An announcement as its row. */
export function announcementRow(announcement: Announcement): Insertable<Tables['announcements']> {
  return {
    id: announcement.id,
    tenant_id: announcement.tenantId,
    state: announcement.state,
    version: announcement.version,
    texts: JSON.stringify(announcement.texts),
    fallback_locale: announcement.fallbackLocale,
    audience: JSON.stringify(announcement.audience),
    expires_at: announcement.expiresAt ?? null,
    created_by: announcement.createdBy,
    edited_by: announcement.editedBy,
    writers: JSON.stringify(announcement.writers),
    approved_by: announcement.approvedBy ?? null,
    correction: announcement.correction ? JSON.stringify(announcement.correction) : null,
    review_note: announcement.reviewNote ?? null,
    send_at: announcement.sendAt ?? null,
    head_count: announcement.headCount ?? null,
    hold: announcement.hold ? JSON.stringify(announcement.hold) : null,
    created_at: announcement.createdAt,
    updated_at: announcement.updatedAt,
  };
}

/** The announcement of a row. Throws where its state is none that this version knows. */
export function announcementOf(row: Selectable<Tables['announcements']>): Announcement {
  const state = ANNOUNCEMENT_STATES.find((known) => known === row.state);
  if (!state)
    throw new Error(`The database holds an announcement that is "${row.state}", which this version does not know.`);
  return {
    id: row.id,
    tenantId: row.tenant_id,
    state,
    version: row.version,
    // Only `announcementRow` writes the columns with JSON.
    texts: row.texts as Announcement['texts'],
    fallbackLocale: localeOf(row.fallback_locale) ?? DEFAULT_LOCALE,
    audience: row.audience as Announcement['audience'],
    expiresAt: row.expires_at ?? undefined,
    createdBy: row.created_by,
    editedBy: row.edited_by,
    writers: row.writers as Announcement['writers'],
    approvedBy: row.approved_by ?? undefined,
    correction: (row.correction ?? undefined) as Announcement['correction'],
    reviewNote: row.review_note ?? undefined,
    sendAt: row.send_at ?? undefined,
    headCount: row.head_count ?? undefined,
    hold: (row.hold ?? undefined) as Announcement['hold'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
