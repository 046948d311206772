import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { surenessOf } from '../../domain/support/surenessOf.ts';
import { useApp } from '../app/appContext.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
    gap: '12px 24px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  entries: { margin: 0, paddingLeft: '20px' },
});

/** What an expert should know before answering; nothing of who asked. */
export function TicketFacts({ ticket }: { readonly ticket: TicketAnswer }): ReactElement {
  const styles = useStyles();
  const { say, languageName, moment } = useApp();
  const { context, locale, market, claim, openedAt, closedAt } = ticket;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['language', languageName(locale)],
    ['market', market?.name ?? say('support.fact.unknown')],
    ['enrollment', say(`support.enrollment.${context.enrollment ?? 'none'}`)],
    ['opened', moment(openedAt)],
    ...(claim ? [['claim', say('support.claimedSince', { name: claim.name, moment: moment(claim.at) })] as const] : []),
    ...(closedAt ? [['closed', moment(closedAt)] as const] : []),
    ['bot', <BotSaid key="bot" context={context} />],
  ];
  return (
    <dl className={styles.list}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.term}>{say(`support.fact.${name}`)}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function BotSaid({ context }: { readonly context: TicketAnswer['context'] }): ReactElement {
  const styles = useStyles();
  const { say, percent } = useApp();
  const { shown, entries, confidence } = context;
  // It asked back because it was not sure of any of them.
  const sure = shown === 'clarification' ? undefined : confidence;
  return (
    <>
      {say(`support.shown.${shown}`)}
      {entries.length > 0 && (
        <ul className={styles.entries}>
          {entries.map(({ id, question }) => (
            <li key={id}>{question}</li>
          ))}
        </ul>
      )}
      {sure !== undefined && (
        <div>{say(`support.confidence.${surenessOf(sure)}`, { share: percent(Math.round(100 * sure) / 100) })}</div>
      )}
    </>
  );
}
