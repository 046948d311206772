/** The languages of the content, as BCP 47 tags. The first is the one to fall back to. `pt` is written as in Brazil. */
export const LOCALES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'ja', 'zh-Hans'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = LOCALES[0];

/**
 * The content language for a BCP 47 tag such as `fr-CA`; undefined where there is none. Region and script do not matter: who reads
 * traditional characters (`zh-TW`) is closer to the simplified ones than to English.
 */
export function localeOf(tag: string | undefined): Locale | undefined {
  const language = primarySubtag(tag?.trim().toLowerCase() ?? '');
  return LOCALES.find((locale) => primarySubtag(locale) === language);
}

/** The language alone, in two letters (ISO 639-1), which is all that an Adaptive Card's `lang` takes: `zh` for `zh-Hans`. */
export function languageOf(locale: Locale): string {
  return primarySubtag(locale);
}

/** The tag for a reader's program (`lang` in HTML, `Content-Language`), which picks voice, fonts and hyphenation by it: `pt-BR` for `pt`. */
export function readersTag(locale: Locale): string {
  return locale === 'pt' ? 'pt-BR' : locale;
}

function primarySubtag(tag: string): string {
  return tag.split(/[-_]/)[0] ?? '';
}
