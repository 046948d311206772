import { dateInWords } from '../dateInWords.ts';
import type { Locale } from '../people/locale.ts';

/** Which parts of a date there are to show. */
const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** An ISO 8601 date in words, as precise as it is given: `2022-03` is "March 2022". */
export function sourceDate(date: string, locale: Locale): string {
  return dateInWords(new Date(date), locale, PARTS[date.split('-').length - 1] ?? {});
}
