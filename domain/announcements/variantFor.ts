import { type Locale, localeOf } from '../people/locale.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementText } from './announcementText.ts';

/** The text that a recipient gets, and in which language it is. */
export interface Variant {
  readonly locale: Locale;
  readonly text: AnnouncementText;
  /** Whether it is not the recipient's own language, since there is no text in that. */
  readonly isFallback: boolean;
}

/**
 * The text for a recipient who reads `tag` (BCP 47, as last known). A text that an announcement lacks even in its fallback language, which
 * is never submitted, is a programmer's error and throws.
 */
export function variantFor(announcement: Pick<Announcement, 'texts' | 'fallbackLocale'>, tag: string): Variant {
  const { texts, fallbackLocale } = announcement;
  const own = localeOf(tag);
  const text = own && texts[own];
  if (own && text) return { locale: own, text, isFallback: false };
  const fallback = texts[fallbackLocale];
  if (!fallback) throw new RangeError(`The announcement has no text in its fallback language ${fallbackLocale}`);
  return { locale: fallbackLocale, text: fallback, isFallback: true };
}
