import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TicketSummary } from '../../bot/console/contract/supportAnswers.ts';
import { readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { Overdue } from './Overdue.tsx';
import { TicketBadge } from './TicketBadge.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  question: { flex: '1 1 20rem', minWidth: 0, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', flexBasis: '100%' },
});

/** A question as a line of the list. */
export function TicketRow({ ticket }: { readonly ticket: TicketSummary }): ReactElement {
  const styles = useStyles();
  const { say, moment, languageName } = useApp();
  const { id, number, state, locale, question, claimedBy, openedAt, dueAt, isOverdue } = ticket;
  return (
    <li className={styles.row}>
      <Link className={styles.question} href={hashOf({ name: 'ticket', id })}>
        {say('support.number', { number })} <span lang={readersTag(locale)}>{question}</span>
      </Link>
      {isOverdue && <Overdue dueAt={dueAt} />}
      <TicketBadge state={state} />
      <div className={styles.facts}>
        <Caption1>{say('support.openedAt', { moment: moment(openedAt) })}</Caption1>
        <Caption1>{languageName(locale)}</Caption1>
        {claimedBy && <Caption1>{say('support.claimedBy', { name: claimedBy })}</Caption1>}
      </div>
    </li>
  );
}
