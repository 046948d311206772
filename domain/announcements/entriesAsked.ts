import type { AnnouncementText } from './announcementText.ts';

/** The entries of the FAQ that buttons of announcements answer. */
export const entriesAsked = (texts: readonly AnnouncementText[]): readonly string[] =>
  texts
    .flatMap(({ buttons }) => buttons)
    .flatMap(({ action }) => (action.kind === 'ask' && action.entryId !== undefined ? [action.entryId] : []));
