import { Body1, Button, Link, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { useApp } from '../app/appContext.ts';
import { faqHash } from '../faq/faqRoute.ts';
import { useLeaveGuard } from '../hooks/useLeaveGuard.ts';
import { LeaveDialog } from '../parts/LeaveDialog.tsx';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { HeldNotice } from './HeldNotice.tsx';
import { NO_REPLY, ReplyBox } from './ReplyBox.tsx';
import type { OpenTicket } from './useTicket.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' } });
const BUTTONS = ['claim', 'unassign', 'close', 'reopen'] as const;

interface TicketTasksProps {
  readonly ticket: TicketAnswer;
  readonly open: OpenTicket;
}

/** What an expert may do with a question now. */
export function TicketTasks({ ticket, open }: TicketTasksProps): ReactElement {
  const styles = useStyles();
  const { say } = useApp();
  const { deeds, id, canReply } = ticket;
  const mayAnswer = canReply && deeds.includes('reply');
  // Kept here, since the box goes away while somebody else has the question.
  const [draft, setDraft] = useState(NO_REPLY);
  const guard = useLeaveGuard(draft.text.trim() !== '');
  return (
    <>
      <ActProblem open={open} />
      {!canReply && <Body1 as="p">{say('support.gone')}</Body1>}
      <HeldNotice ticket={ticket} />
      {mayAnswer && <ReplyBox {...{ ticket, open, draft }} onDraft={setDraft} />}
      <div className={styles.row}>
        {BUTTONS.filter((kind) => deeds.includes(kind)).map((kind) => (
          <Button key={kind} disabledFocusable={open.isBusy} onClick={() => void open.act({ kind })}>
            {say(`support.deed.${kind}`)}
          </Button>
        ))}
        <Link href={faqHash({ name: 'faq-new', ticketId: id })}>{say('support.addToFaq')}</Link>
      </div>
      {mayAnswer && <Body1 as="p">{say('support.addToFaqHint')}</Body1>}
      <LeaveDialog guard={guard} />
    </>
  );
}

/** Why a deed came to nothing; whoever was too late reads who was faster, and when. */
function ActProblem({ open: { actProblem: problem } }: Pick<TicketTasksProps, 'open'>): ReactElement | null {
  const app = useApp();
  const { name, at } = problem?.details ?? {};
  if (problem?.refusal !== 'taken' || typeof at !== 'string') return <ProblemBar words={app} problem={problem} />;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>{app.say('support.taken', { name: name ?? '', moment: app.moment(at) })}</MessageBarBody>
    </MessageBar>
  );
}
