import { Fragment, type ReactElement } from 'react';
import type { Locale } from '../../domain/people/locale.ts';
import type { Words } from '../text/words.ts';
import { problemWords } from './problemWords.ts';
import type { DraftProblem, EditorField } from './serverProblem.ts';

/** What is wrong with one field, for `validationMessage`, a line for each; undefined where nothing is. */
export function fieldProblem(
  words: Words,
  problems: readonly DraftProblem[],
  field: EditorField,
  locale?: Locale,
): ReactElement | undefined {
  const found = problems.filter((each) => each.field === field && (!locale || !each.locale || each.locale === locale));
  if (found.length === 0) return undefined;
  return (
    <>
      {found.map((each, index) => (
        <Fragment key={each.key}>
          {index > 0 && <br />}
          {problemWords(words, each)}
        </Fragment>
      ))}
    </>
  );
}
