import { Caption1, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { problemWords } from '../editor/problemWords.ts';
import { serverProblem } from '../editor/serverProblem.ts';
import { withLine } from '../editor/withLine.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { CardLooks } from './CardLooks.tsx';
import { usePreview } from './usePreview.ts';

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', minWidth: 0 },
});

interface PreviewPaneProps {
  readonly text: AnnouncementText | undefined;
  readonly locale: Locale;
  /** Whether what is wrong with it stands beside it already. */
  readonly isTold?: boolean;
}

/** What people will get, in the looks that Teams has and as wide as on a phone. */
export function PreviewPane({ text, locale, isTold = false }: PreviewPaneProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, number } = app;
  const { answer, problem, isUnfinished } = usePreview(text, locale);
  return (
    <div className={styles.pane}>
      <CardLooks card={answer?.card}>
        <ProblemBar words={app} problem={problem} />
        {isUnfinished && <Caption1>{say('preview.unfinished')}</Caption1>}
      </CardLooks>
      {answer && !isTold && <Hints problems={answer.problems} body={text?.body} />}
      {answer && <Caption1>{say('preview.notification', { text: answer.summary })}</Caption1>}
      {answer && <Caption1>{say('preview.size', { size: number(Math.ceil(answer.size / 1_000)) })}</Caption1>}
    </div>
  );
}

interface HintsProps {
  readonly problems: readonly string[];
  readonly body: string | undefined;
}

/** What Teams would not show as it is meant; not what is only not written yet. */
function Hints({ problems, body }: HintsProps): ReactElement | null {
  const app = useApp();
  const found = problems.map((key) => serverProblem({ key })).filter(({ key }) => !UNWRITTEN.includes(key));
  if (found.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {found.map((problem) => (
            <li key={problem.key}>{problemWords(app, withLine(problem, body))}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const UNWRITTEN = ['no-title', 'no-body', 'button-without-title'];
