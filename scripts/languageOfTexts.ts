import { readLetters } from '../domain/faq/languageLetters.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../domain/people/locale.ts';

/** So many texts tell the language of all. */
const SAMPLE = 200;

/** The language of the content that most of the letters of the texts speak for. */
export function languageOfTexts(texts: readonly string[]): Locale {
  const letters = readLetters(texts.slice(0, SAMPLE).join(' '), SAMPLE);
  return LOCALES.find((locale) => letters.behind(locale) === 0) ?? DEFAULT_LOCALE;
}
