import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqCheckAnswer } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { QuestionItem } from './QuestionItem.tsx';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px' },
  title: { fontSize: 'inherit', margin: '4px 0 0', overflowWrap: 'anywhere' },
});

/** What the bot does not answer; some questions have a nearer word behind it (`out-of-scope/near`). */
const UNANSWERABLE = 'out-of-scope';
/** What stands before the name of a command. */
const INTENT = 'intent:';
const isUnanswerable = (label: string): boolean => label.split('/')[0] === UNANSWERABLE;

interface LostQuestionsProps {
  readonly lost: FaqCheckAnswer['lost'];
  readonly nameOf: (entryId: string) => string;
}

/** The questions that would go wrong, by what is right for them: "takes 3 questions away from …". */
export function LostQuestions({ lost, nameOf }: LostQuestionsProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const groups = new Map<string, FaqCheckAnswer['lost'][number][]>();
  for (const question of lost) {
    const key = isUnanswerable(question.expected) ? UNANSWERABLE : question.expected;
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  const named = (label: string): string =>
    label.startsWith(INTENT)
      ? say('faq.check.intent', { name: say(`faq.check.command.${label.slice(INTENT.length)}`) })
      : nameOf(label);
  const heading = (expected: string, count: number): string => {
    if (isUnanswerable(expected)) return say('faq.check.unanswerable', { count });
    return say(count === 1 ? 'faq.check.lostOne' : 'faq.check.lost', { count, name: named(expected) });
  };
  return (
    <>
      {[...groups].map(([expected, questions]) => (
        <div key={expected}>
          <h3 className={styles.title}>{heading(expected, questions.length)}</h3>
          <ul className={styles.list}>
            {questions.map(({ text, locale, instead }) => (
              <QuestionItem key={`${locale} ${text}`} text={text} locale={locale}>
                {' '}
                {isUnanswerable(instead)
                  ? say('faq.check.insteadNothing')
                  : say('faq.check.instead', { name: named(instead) })}
              </QuestionItem>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
