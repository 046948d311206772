import type { Locale } from './people/locale.ts';

/** The name of a content language in another one, within a sentence: `German`, `allemand`, ドイツ語. */
export function languageName(language: Locale, locale: Locale): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
}
