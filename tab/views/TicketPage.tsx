import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { readersTag } from '../../domain/people/locale.ts';
import { useApp } from '../app/appContext.ts';
import { hashOf } from '../hooks/useRoute.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { Section } from '../parts/Section.tsx';
import { Conversation } from '../support/Conversation.tsx';
import { Overdue } from '../support/Overdue.tsx';
import { TicketBadge } from '../support/TicketBadge.tsx';
import { TicketFacts } from '../support/TicketFacts.tsx';
import { TicketTasks } from '../support/TicketTasks.tsx';
import { type OpenTicket, useTicket } from '../support/useTicket.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginBottom: '12px' },
  question: {
    margin: 0,
    padding: '8px 12px',
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** One question: what was asked, what the bot said, what was answered, and what can be done. */
export function TicketPage({ id }: { readonly id: string }): ReactElement {
  const app = useApp();
  const { say } = app;
  const open = useTicket(id);
  const { ticket, problem, reload } = open;
  return (
    <>
      <Link href={hashOf({ name: 'tickets' })}>{say('support.toList')}</Link>
      <ProblemBar words={app} problem={problem} onRetry={reload} />
      {ticket === undefined && !problem && <Spinner label={say('loading')} />}
      {ticket && <Parts ticket={ticket} open={open} />}
    </>
  );
}

function Parts({ ticket, open }: { readonly ticket: TicketAnswer; readonly open: OpenTicket }): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  return (
    <>
      <div className={styles.head}>
        <PageTitle>{say('support.heading', { number: ticket.number })}</PageTitle>
        <TicketBadge state={ticket.state} />
        {ticket.isOverdue && <Overdue dueAt={ticket.dueAt} />}
      </div>
      <Section title={say('support.question')}>
        <blockquote className={styles.question} lang={readersTag(ticket.locale)}>
          {ticket.question}
        </blockquote>
        <TicketFacts ticket={ticket} />
      </Section>
      <Section title={say('support.conversation')}>
        <Conversation ticket={ticket} />
      </Section>
      <Section title={say('support.tasks')}>
        <TicketTasks ticket={ticket} open={open} />
      </Section>
    </>
  );
}
