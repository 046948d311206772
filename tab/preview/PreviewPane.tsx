import {
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Switch,
} from '@fluentui/react-components';
import { lazy, type ReactElement, Suspense, useState } from 'react';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { problemWords } from '../editor/fieldProblem.ts';
import { serverProblem } from '../editor/serverProblem.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { THEMES, type Theme } from './teamsHostConfig.ts';
import { usePreview } from './usePreview.ts';

const CardView = lazy(async () => ({ default: (await import('./CardView.tsx')).CardView }));

/** As wide as a card is on a phone of 360 pixels, its border included: rows of buttons (cards/buttonRows.ts) just fit. */
const PHONE_WIDTH = 338;

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', minWidth: 0 },
  looks: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', alignItems: 'center' },
  radios: { flexWrap: 'wrap' },
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
  const [look, setLook] = useState<Theme>(app.theme === 'default' ? 'light' : app.theme);
  const [isPhone, setPhone] = useState(false);
  return (
    <div className={styles.pane}>
      <div className={styles.looks}>
        <RadioGroup
          className={styles.radios}
          layout="horizontal"
          aria-label={say('preview.look')}
          value={look}
          onChange={(_, { value }) => setLook(value as Theme)}
        >
          {THEMES.map((each) => (
            <Radio key={each} value={each} label={say(`theme.${each === 'light' ? 'default' : each}`)} />
          ))}
        </RadioGroup>
        <Switch label={say('preview.phone')} checked={isPhone} onChange={(_, { checked }) => setPhone(checked)} />
      </div>
      <ProblemBar words={app} problem={problem} />
      {isUnfinished && <Caption1>{say('preview.unfinished')}</Caption1>}
      <Suspense fallback={<Spinner label={say('loading')} />}>
        {answer && <CardView card={answer.card} look={look} width={isPhone ? PHONE_WIDTH : undefined} />}
      </Suspense>
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
