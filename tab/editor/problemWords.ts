import type { Words } from '../text/words.ts';
import type { DraftProblem } from './serverProblem.ts';

/** A problem in words. */
export function problemWords({ say, sayFirst, languageName }: Words, { key, locale, line }: DraftProblem): string {
  const text = sayFirst([`problem.${key}`, 'problem.other'], { key, language: locale ? languageName(locale) : '' });
  return line ? say('problem.inLine', { line, text }) : text;
}
