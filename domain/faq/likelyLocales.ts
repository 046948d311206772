import { DEFAULT_LOCALE, LOCALES, type Locale, localeOf } from '../people/locale.ts';
import type { Hints } from './understanding.ts';

/**
 * The languages in which to look a text up, likeliest first: the person's own, that in which the text is read, the one that it would be
 * read in if nothing were known of the person, and then any; but not for what looks English, which stands among the examples of many.
 */
export function* likelyLocales(hints: Hints, read: Locale, readUnhinted: () => Locale): Iterable<Locale> {
  for (const own of [hints.conversationLocale, localeOf(hints.locale)]) if (own !== undefined) yield own;
  yield read;
  const unhinted = readUnhinted();
  yield unhinted;
  if (unhinted !== DEFAULT_LOCALE) yield* LOCALES;
}
