import type { Draft } from '../../bot/console/contract/announcementRequests.ts';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { Locale } from '../../domain/people/locale.ts';

/** A text in which nothing is written yet. */
export const EMPTY_TEXT: AnnouncementText = { title: '', body: '', buttons: [] };

/** A new announcement to everyone, to be written in the author's language first. */
export function emptyDraft(locale: Locale): Draft {
  return {
    texts: { [locale]: EMPTY_TEXT },
    fallbackLocale: locale,
    audience: { kind: 'people', markets: [], locales: [] },
  } as Draft;
}
