import { Body1, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { InsightsAnswer } from '../../bot/console/contract/insightAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { EntryLink } from './EntryLink.tsx';

type Attended = InsightsAnswer['attention'][number];

const useStyles = makeStyles({
  title: { fontSize: 'inherit', margin: 0 },
  list: { margin: '4px 0', paddingLeft: '20px' },
  summary: { cursor: 'pointer' },
});

/** The gravest first. */
const REASONS = ['dead-link', 'not-helpful', 'stale', 'never-used'] as const;
/** So many of a reason at first. */
const FIRST = 5;

/** Entries that somebody should look at, by the reason. */
export function Attention({ answer }: { readonly answer: InsightsAnswer }): ReactElement {
  const { say } = useApp();
  const groups = REASONS.map((why) => ({ why, entries: answer.attention.filter((entry) => entry.why === why) }));
  const found = groups.filter(({ entries }) => entries.length > 0);
  if (found.length === 0) return <Body1 as="p">{say('insights.noAttention')}</Body1>;
  return (
    <>
      {found.map(({ why, entries }) => (
        <Reason key={why} why={why} entries={entries} />
      ))}
    </>
  );
}

interface ReasonProps {
  readonly why: Attended['why'];
  readonly entries: readonly Attended[];
}

/** The first entries of a reason; the others are folded. */
function Reason({ why, entries }: ReasonProps): ReactElement {
  const styles = useStyles();
  const { say, number } = useApp();
  return (
    <div>
      <h3 className={styles.title}>
        {say(`insights.why.${why}`)} ({number(entries.length)})
      </h3>
      <Entries entries={entries.slice(0, FIRST)} />
      {entries.length > FIRST && (
        <details>
          <summary className={styles.summary}>{say('insights.allEntries', { count: number(entries.length) })}</summary>
          <Entries entries={entries.slice(FIRST)} />
        </details>
      )}
    </div>
  );
}

function Entries({ entries }: Pick<ReasonProps, 'entries'>): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={`${entry.id} ${entry.detail}`}>
          <EntryLink id={entry.id} question={entry.question} />
          <Detail entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** The date of a review as people write it; of the others what the server says. */
function Detail({ entry: { why, detail } }: { readonly entry: Attended }): ReactElement | null {
  const { day } = useApp();
  if (detail === undefined) return null;
  return <> ({why === 'stale' && DATE.test(detail) ? day(detail) : detail})</>;
}

const DATE = /^\d{4}-\d\d-\d\d$/;
