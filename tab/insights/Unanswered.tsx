import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactElement, useCallback } from 'react';
import type { UnansweredAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { FAQ_EDITORS } from '../../domain/faq/editing/faqEditors.ts';
import { readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { handOver } from '../faq/draftHandover.ts';
import { faqHash } from '../faq/faqRoute.ts';
import { useLoaded } from '../hooks/useLoaded.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';

type Group = UnansweredAnswer['groups'][number];

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 20rem', minWidth: 0, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
});

/** Questions that nothing answered, like ones together, each the beginning of an entry. */
export function Unanswered(): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, api, number } = app;
  const { value, problem, reload } = useLoaded(useCallback(() => api.unanswered(), [api]));
  if (!value) {
    return problem ? <ProblemBar words={app} problem={problem} onRetry={reload} /> : <Spinner label={say('loading')} />;
  }
  if (value.keptDays === 0) return <Body1 as="p">{say('insights.notKept')}</Body1>;
  return (
    <>
      <Body1 as="p">{say('insights.keptDays', { days: number(value.keptDays) })}</Body1>
      {value.groups.length === 0 && <Body1 as="p">{say('insights.nothing')}</Body1>}
      <ul className={styles.list}>
        {value.groups.map((group) => (
          <li key={`${group.locale} ${group.title}`} className={styles.group}>
            <GroupOf group={group} />
          </li>
        ))}
      </ul>
    </>
  );
}

function GroupOf({ group }: { readonly group: Group }): ReactElement {
  const styles = useStyles();
  const { say, me, moment, number, languageName } = useApp();
  const { locale, title, questions, count, newest, answeredBy } = group;
  const mayEdit = me.roles.some((role) => FAQ_EDITORS.includes(role));
  return (
    <>
      <div className={styles.words}>
        <strong lang={readersTag(locale)}>{title}</strong>
        <div>
          <Caption1>
            {say('insights.asked', { count: number(count), language: languageName(locale), moment: moment(newest) })}
          </Caption1>
        </div>
        {answeredBy && <Body1 as="p">{say('insights.answeredBy', { question: answeredBy.question })}</Body1>}
        {questions.length > 1 && (
          <details>
            <summary className={styles.summary}>{say('insights.similar')}</summary>
            <ul lang={readersTag(locale)}>
              {[...new Set(questions)].map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {mayEdit && !answeredBy && <Button onClick={() => draft(group)}>{say('insights.draft')}</Button>}
    </>
  );
}

/** Hands the question and those like it to the FAQ's editor, in which the answer is written. */
function draft({ locale, title, questions }: Group): void {
  handOver({
    ...{ locale, question: title },
    variants: [...new Set(questions)].filter((question) => question !== title),
  });
  location.hash = faqHash({ name: 'faq-new' });
}
