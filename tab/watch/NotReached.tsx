import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import type { DeliveryCounts } from '../../domain/announcements/delivery.ts';
import { RESENT_STATES } from '../../domain/announcements/ledger.ts';
import type { Problem } from '../api/outcome.ts';
import { useApp } from '../app/appContext.ts';
import type { Watched } from '../hooks/useAnnouncement.ts';
import { offerFile } from '../parts/offerFile.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { Section } from '../parts/Section.tsx';
import { NotReachedTable } from './NotReachedTable.tsx';
import { ResendDialog } from './ResendDialog.tsx';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

interface NotReachedProps {
  readonly answer: AnnouncementAnswer;
  readonly counts: DeliveryCounts;
  readonly watched: Watched;
}

/** Who did not get it and why, what can be done about it, and everything as a file. */
export function NotReached({ answer, counts, watched }: NotReachedProps): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, api } = app;
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isListed = answer.figureStep === 1;
  const missing = counts.skipped + RESENT_STATES.reduce((sum, state) => sum + counts[state], 0);
  const isOver = counts.waiting + counts.sending === 0;
  const download = async (): Promise<void> => {
    const outcome = await api.csv(answer.id);
    setProblem(outcome.kind === 'failed' ? outcome.problem : undefined);
    if (outcome.kind === 'done') offerFile(outcome.value, `${answer.id}.csv`);
  };
  return (
    <Section title={say('notReached.title')}>
      {isListed && missing === 0 && isOver && <Body1 as="p">{say('notReached.nobody')}</Body1>}
      <div className={styles.row}>
        {isListed && missing > 0 && (
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? 'notReached.hide' : 'notReached.show')}
          </Button>
        )}
        {answer.steps.includes('resend') && (
          <Button disabledFocusable={watched.isBusy} onClick={() => setAsking(true)}>
            {say('resend.open')}
          </Button>
        )}
        {isListed && <Button onClick={() => void download()}>{say('notReached.csv')}</Button>}
      </div>
      <ProblemBar words={app} problem={problem} />
      {isOpen && <NotReachedTable id={answer.id} />}
      {isAsking && <ResendDialog answer={answer} counts={counts} watched={watched} onClose={() => setAsking(false)} />}
    </Section>
  );
}
