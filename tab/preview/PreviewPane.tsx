import { Caption1, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { problemWords } from '../editor/fieldProblem.ts';
import { serverProblem } from '../editor/serverProblem.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { CardLooks } from './CardLooks.tsx';
import { usePreview } from './usePreview.ts';

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', minWidth: 0 },
});

interface PreviewPaneProps {
  readonly text: AnnouncementText | undefined;
  readonly locale: Locale;
}

/** What people will get, in the looks that Teams has and as wide as on a phone. */
export function PreviewPane({ text, locale }: PreviewPaneProps): ReactElement {
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
      {answer && <Hints problems={answer.problems} />}
      {answer && <Caption1>{say('preview.notification', { text: answer.summary })}</Caption1>}
      {answer && <Caption1>{say('preview.size', { size: number(Math.ceil(answer.size / 1_000)) })}</Caption1>}
    </div>
  );
}

/** What Teams would not show as it is meant; not what is only not written yet. */
function Hints({ problems }: { readonly problems: readonly string[] }): ReactElement | null {
  const app = useApp();
  const found = problems.map((key) => serverProblem({ key })).filter(({ key }) => !UNWRITTEN.includes(key));
  if (found.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{found.map((problem) => problemWords(app, problem)).join(' ')}</MessageBarBody>
    </MessageBar>
  );
}

const UNWRITTEN = ['no-title', 'no-body', 'button-without-title'];
