import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode, Ref } from 'react';
import type { FaqCheckAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { Section } from '../parts/Section.tsx';
import { problemWords } from './checkProblem.ts';
import { FloorTable } from './FloorTable.tsx';
import { LostQuestions } from './LostQuestions.tsx';
import { QuestionItem } from './QuestionItem.tsx';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px' },
  title: { fontSize: 'inherit', margin: '4px 0 0' },
});

interface FaqCheckResultProps {
  readonly check: FaqCheckAnswer;
  readonly nameOf: (entryId: string) => string;
  readonly ref?: Ref<HTMLDivElement>;
}

/** What a change would do: to the questions of other entries, to those without an answer so far, and to the figures. */
export function FaqCheckResult({ check, nameOf, ref }: FaqCheckResultProps): ReactElement {
  const { say } = useApp();
  return (
    <div ref={ref} tabIndex={-1} style={{ marginTop: 16 }}>
      <Section title={say('faq.check.title')}>
        <Verdict check={check} />
        <LostQuestions lost={check.lost} nameOf={nameOf} />
        <Duplicates check={check} nameOf={nameOf} />
        <Part isThere={check.won.length > 0} title={say('faq.check.won', { count: check.won.length })}>
          {check.won.map(({ text, locale }) => (
            <QuestionItem key={`${locale} ${text}`} text={text} locale={locale} />
          ))}
        </Part>
        <FloorTable figures={check.figures} />
      </Section>
    </div>
  );
}

/** In a sentence: whether it can be published, and what is in the way. */
function Verdict({ check }: { readonly check: FaqCheckAnswer }): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, languageName } = app;
  const { problems, isBelowFloor, lost, duplicates } = check;
  const isRefused = isBelowFloor || problems.length > 0;
  const isClean = !isRefused && lost.length + duplicates.length === 0;
  const key = isRefused ? 'refused' : isClean ? 'clean' : 'harm';
  return (
    <MessageBar intent={isRefused ? 'error' : isClean ? 'success' : 'warning'} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{say(`faq.check.verdict.${key}`)}</MessageBarTitle>
        {isBelowFloor && say('faq.check.belowFloor')}
        {problems.length > 0 && (
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={`${problem.locale} ${problem.key}`}>
                {problem.locale && `${languageName(problem.locale)}: `}
                {problemWords(app, problem)}
              </li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function Duplicates({ check, nameOf }: Omit<FaqCheckResultProps, 'ref'>): ReactElement {
  const { say } = useApp();
  return (
    <Part isThere={check.duplicates.length > 0} title={say('faq.check.duplicates')}>
      {check.duplicates.map(({ entryId, text, locale }) => (
        <QuestionItem key={`${locale} ${entryId} ${text}`} text={text} locale={locale}>
          {' – '}
          <Link href={hashOf({ name: 'faq-entry', id: entryId })}>{nameOf(entryId)}</Link>
        </QuestionItem>
      ))}
    </Part>
  );
}

interface PartProps {
  readonly isThere: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ isThere, title, children }: PartProps): ReactElement | null {
  const styles = useStyles();
  if (!isThere) return null;
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </div>
  );
}
