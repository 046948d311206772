import type { Locale } from '../../domain/people/locale.ts';
import type { Words } from '../text/words.ts';
import type { DraftProblem, EditorField } from './serverProblem.ts';

/** A problem in words. */
export function problemWords({ sayFirst, languageName }: Words, { key, locale }: DraftProblem): string {
  return sayFirst([`problem.${key}`, 'problem.other'], { key, language: locale ? languageName(locale) : '' });
}

/** What is wrong with one field, for `validationMessage`; undefined where nothing is. */
export function fieldProblem(
  words: Words,
  problems: readonly DraftProblem[],
  field: EditorField,
  locale?: Locale,
): string | undefined {
  const found = problems.filter((each) => each.field === field && (!locale || !each.locale || each.locale === locale));
  return found.length === 0 ? undefined : found.map((each) => problemWords(words, each)).join(' ');
}
