import type { Locale } from './people/locale.ts';

/** How the first of a month is written where it is an ordinal, which `Intl` does not know. */
const FIRST: ReadonlyMap<Locale, string> = new Map([
  ['fr', '1er'],
  ['it', '1º'],
  ['pt', '1º'],
]);

/** A moment as `Intl` writes it in a language, in UTC; but the first of a month as people do (« 1er mars », "1º de março"). */
export function dateInWords(date: Date, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  const first = FIRST.get(locale);
  return first === undefined ? words : words.replace(/^1 /, `${first} `);
}
