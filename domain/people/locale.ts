/** The languages of the content, as BCP 47 tags. The first is the one to fall back to. */
export const LOCALES = ['en', 'fr'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** The content language for a BCP 47 tag such as `fr-CA`; undefined where there is none. */
export function localeOf(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale.toLowerCase() === language);
}
