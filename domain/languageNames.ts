import { LOCALES, type Locale } from './people/locale.ts';

/** The languages of the content in the words and the order of one of them: "Chinese, English, …, and Spanish". */
export function languageNames(locale: Locale): string {
  const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard' });
  const sorted = LOCALES.map((each) => names.of(each) ?? each).sort(new Intl.Collator(locale).compare);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(sorted);
}
