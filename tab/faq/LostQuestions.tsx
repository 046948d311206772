import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqCheckAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { QuestionItem } from './QuestionItem.tsx';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px' },
  title: { fontSize: 'inherit', margin: '4px 0 0', overflowWrap: 'anywhere' },
});

interface LostQuestionsProps {
  readonly lost: FaqCheckAnswer['lost'];
  readonly nameOf: (entryId: string) => string;
}

/** The questions that would go wrong, by what is right for them: "takes 3 questions away from …". */
export function LostQuestions({ lost, nameOf }: LostQuestionsProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const groups = new Map<string, FaqCheckAnswer['lost'][number][]>();
  for (const question of lost) groups.set(question.expected, [...(groups.get(question.expected) ?? []), question]);
  const named = (label: string): string => {
    if (label === 'out-of-scope') return say('faq.check.outOfScope');
    return label.startsWith('intent:')
      ? say('faq.check.intent', { name: label.slice('intent:'.length) })
      : nameOf(label);
  };
  return (
    <>
      {[...groups].map(([expected, questions]) => (
        <div key={expected}>
          <h3 className={styles.title}>
            {say(questions.length === 1 ? 'faq.check.lostOne' : 'faq.check.lost', {
              ...{ count: questions.length, name: named(expected) },
            })}
          </h3>
          <ul className={styles.list}>
            {questions.map(({ text, locale, instead }) => (
              <QuestionItem key={`${locale} ${text}`} text={text} locale={locale}>
                {' '}
                {say('faq.check.instead', { name: named(instead) })}
              </QuestionItem>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
