import { Badge, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FaqEntrySummary } from '../../bot/console/contract/faqAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flex: '1 1 18rem', minWidth: 0, overflowWrap: 'anywhere', display: 'grid', gap: '2px' },
});

interface EntryRowProps {
  readonly entry: FaqEntrySummary;
  /** Whether a change of it waits for a second person. */
  readonly isWaiting: boolean;
}

/** An entry in the list: its question and id, where it comes from, and what is missing. */
export function EntryRow({ entry, isWaiting }: EntryRowProps): ReactElement {
  const styles = useStyles();
  const { say, moment, languageName } = useApp();
  const { id, question, origin, missing, changedAt } = entry;
  const changed = changedAt && say('faq.changedAt', { moment: moment(changedAt) });
  return (
    <li className={styles.row}>
      <span className={styles.title}>
        <Link href={hashOf({ name: 'faq-entry', id })}>{question}</Link>
        <Caption1>{id}</Caption1>
        {missing.length > 0 && (
          <Caption1>{say('faq.missing', { languages: missing.map(languageName).join(', ') })}</Caption1>
        )}
      </span>
      {origin !== 'edition' && (
        <Badge appearance="tint" color={origin === 'deleted' ? 'subtle' : 'brand'}>
          {say(`faq.origin.${origin}`)}
        </Badge>
      )}
      {isWaiting && (
        <Badge appearance="tint" color="warning">
          {say('faq.state.proposed')}
        </Badge>
      )}
      {changed && (
        <Link href={hashOf({ name: 'faq-history', id })} aria-label={`${changed} – ${question}`}>
          {changed}
        </Link>
      )}
    </li>
  );
}
