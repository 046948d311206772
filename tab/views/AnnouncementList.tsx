import { Body1, Button, Caption1, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AnnouncementSummary } from '../../bot/console/contract/answers.ts';
import { useApp } from '../app/appContext.ts';
import { useList } from '../hooks/useList.ts';
import { goTo, hashOf } from '../hooks/useRoute.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { StateBadge } from '../parts/StateBadge.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  list: { listStyle: 'none', margin: '16px 0', padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
});

/** All announcements, newest first. */
export function AnnouncementList(): ReactElement {
  const styles = useStyles();
  const app = useApp();
  const { say } = app;
  const { rows: announcements, hasMore, problem, more } = useList();
  return (
    <>
      <div className={styles.head}>
        <PageTitle>{say('list.title')}</PageTitle>
        {app.me.roles.includes('author') && (
          <Button appearance="primary" onClick={() => goTo({ name: 'new' })}>
            {say('list.new')}
          </Button>
        )}
      </div>
      <ProblemBar words={app} problem={problem} onRetry={more} />
      {announcements === undefined && !problem && <Spinner label={say('loading')} />}
      {announcements?.length === 0 && <Body1 as="p">{say('list.empty')}</Body1>}
      <ul className={styles.list}>
        {announcements?.map((summary) => (
          <Row key={summary.id} summary={summary} />
        ))}
      </ul>
      {hasMore && <Button onClick={() => void more()}>{say('list.more')}</Button>}
    </>
  );
}

function Row({ summary }: { readonly summary: AnnouncementSummary }): ReactElement {
  const styles = useStyles();
  const { say, moment } = useApp();
  const { id, state, title, sendAt, updatedAt, isRecalled } = summary;
  return (
    <li className={styles.row}>
      <Link className={styles.title} href={hashOf({ name: 'announcement', id })}>
        {title || say('list.untitled')}
      </Link>
      <StateBadge state={state} isRecalled={isRecalled} />
      <Caption1>
        {sendAt ? say('list.sendAt', { moment: moment(sendAt) }) : say('list.changed', { moment: moment(updatedAt) })}
      </Caption1>
    </li>
  );
}
