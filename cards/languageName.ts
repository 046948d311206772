import type { Locale } from '../domain/people/locale.ts';

/** A language's name in another language, as `Intl` has it: "French", "chinois simplifié". */
export function languageName(language: Locale, inLocale: Locale): string {
  return new Intl.DisplayNames([inLocale], { type: 'language', languageDisplay: 'standard' }).of(language) ?? language;
}
