import { comparable } from '../domain/faq/comparable.ts';
import { LOCALES, type Locale } from '../domain/people/locale.ts';
import type { Say } from '../domain/strings.ts';

/** Whether a text says no more than "what now?": alone it is about nothing, during an enrollment it is about that. */
export type SaysWhatNow = (text: string) => boolean;

/** The longest text that is looked up; the content's own are far shorter. */
const LONGEST = 100;

/** Knows the wordings of the content (`status.whatNow`, one a line) in all languages. Case, signs and spaces do not count. */
export function createWhatNow(sayIn: (locale: Locale) => Say): SaysWhatNow {
  const wordings = LOCALES.flatMap((locale) => sayIn(locale)('status.whatNow').split('\n'));
  const known = new Set(wordings.map(comparable));
  return (text) => text.length <= LONGEST && known.has(comparable(text));
}
