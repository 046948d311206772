import { withCommonNames } from './programNames.ts';

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
const ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/g;
const URL = /\b(?:https?:\/\/|www\.)\S+/g;

/**
 * A text in one form: NFKC, lower case, one apostrophe, the program's name as `hup`, products by their English names, e-mail addresses as
 * `email`, web addresses as `url`.
 */
export function normalize(text: string): string {
  return withCommonNames(text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'"))
    .replace(ADDRESS, ' email ')
    .replace(URL, ' url ')
    .replace(/\s+/g, ' ')
    .trim();
}
