import { LOCALES, type Locale } from './locale.ts';

/** A record with one value for each content language. */
export function inEachLocale<T>(value: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, value(locale)])) as Record<Locale, T>;
}
