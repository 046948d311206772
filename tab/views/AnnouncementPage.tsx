import { Body1, Link, MessageBar, MessageBarBody, makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { Amendments } from '../announcement/Amendments.tsx';
import { AnnouncementTasks } from '../announcement/AnnouncementTasks.tsx';
import { Facts } from '../announcement/Facts.tsx';
import { SentMessage } from '../announcement/SentMessage.tsx';
import { useApp } from '../app/appContext.ts';
import { useAnnouncement, type Watched } from '../hooks/useAnnouncement.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { Section } from '../parts/Section.tsx';
import { StateBadge } from '../parts/StateBadge.tsx';
import { FunnelChart } from '../watch/FunnelChart.tsx';
import { NotReached } from '../watch/NotReached.tsx';
import { Progress } from '../watch/Progress.tsx';
import { Stalled } from '../watch/Stalled.tsx';

const useStyles = makeStyles({ head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' } });

/** One announcement: where it stands, what can be done about it, how it arrives, and what it says. */
export function AnnouncementPage({ id }: { readonly id: string }): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say, locale } = app;
  const watched = useAnnouncement(id);
  const { answer, problem, reload } = watched;
  const { texts = {}, fallbackLocale = locale } = answer?.draft ?? {};
  const title = (texts[locale] ?? texts[fallbackLocale])?.title || say('list.untitled');
  return (
    <>
      <Link href={hashOf({ name: 'list' })}>{say('action.toList')}</Link>
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      {answer === undefined && !problem && <Spinner label={say('loading')} />}
      {answer && (
        <>
          <div className={styles.head}>
            <PageTitle>{title}</PageTitle>
            <StateBadge state={answer.state} isRecalled={answer.amendments.some(({ kind }) => kind === 'recall')} />
          </div>
          <Facts answer={answer} />
          <ProblemBar words={app} problem={watched.actProblem} />
          <Parts answer={answer} watched={watched} />
        </>
      )}
    </>
  );
}

function Parts({ answer, watched }: { readonly answer: AnnouncementAnswer; readonly watched: Watched }): ReactElement {
  const { say } = useApp();
  const { counts, funnel, reviewNote, amendments } = answer;
  return (
    <>
      {reviewNote && (
        <MessageBar layout="multiline">
          <MessageBarBody>{say('review.note', { note: reviewNote })}</MessageBarBody>
        </MessageBar>
      )}
      {answer.stall && <Stalled stall={answer.stall} />}
      <Section title={say('tasks.title')}>
        <AnnouncementTasks answer={answer} watched={watched} />
      </Section>
      {counts && (
        <Section title={say('progress.title')}>
          <Progress answer={answer} counts={counts} />
        </Section>
      )}
      {answer.amendments.length > 0 && (
        <Section title={say('amendments.title')}>
          <Amendments answer={answer} />
        </Section>
      )}
      {counts && <NotReached answer={answer} counts={counts} watched={watched} />}
      {funnel && (
        <Section title={say('funnel.title')}>
          {amendments.some(({ kind }) => kind === 'recall') && <Body1 as="p">{say('funnel.recalled')}</Body1>}
          <FunnelChart funnel={funnel} />
        </Section>
      )}
      <Section title={say('message.title')}>
        <SentMessage answer={answer} />
      </Section>
    </>
  );
}
