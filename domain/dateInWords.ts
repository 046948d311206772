import type { Locale } from './people/locale.ts';

/** A moment as `Intl` writes it in a language, in UTC; but the first of a month as French does (« 1er mars »), which `Intl` does not. */
export function dateInWords(date: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
