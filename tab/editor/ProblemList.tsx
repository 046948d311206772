import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement, Ref } from 'react';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { problemWords } from './problemWords.ts';
import type { DraftProblem } from './serverProblem.ts';

interface ProblemListProps {
  readonly problems: readonly DraftProblem[];
  readonly onShow?: (locale: Locale) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** All that keeps a draft from being submitted, by language; each also stands beside its field. */
export function ProblemList({ problems, onShow, ref }: ProblemListProps): ReactElement | null {
  const app = useApp();
  const { say, languageName } = app;
  if (problems.length === 0) return null;
  const wordsOf = (problem: DraftProblem): string => {
    const text = problemWords(app, problem);
    return problem.locale ? say('problems.of', { language: languageName(problem.locale), text }) : text;
  };
  return (
    <div ref={ref} tabIndex={-1} style={{ marginTop: 16 }}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{say('problems.title')}</MessageBarTitle>
          <ul style={{ margin: '4px 0', paddingLeft: 20 }}>
            {problems.map((problem) => (
              <li key={`${problem.locale}.${problem.key}`}>
                {wordsOf(problem)}{' '}
                {problem.locale && onShow && (
                  <Link inline as="button" appearance="subtle" onClick={() => problem.locale && onShow(problem.locale)}>
                    {say('problems.show', { language: languageName(problem.locale) })}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
