import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TicketAnswer } from '../../bot/console/contract/supportAnswers.ts';
import { useApp } from '../app/appContext.ts';

/** Of a question that somebody else has: who, since when, and how one comes to answer it oneself. */
export function HeldNotice({ ticket }: { readonly ticket: TicketAnswer }): ReactElement | null {
  const { say, me, moment } = useApp();
  const { claim, state, deeds } = ticket;
  if (!claim || claim.personId === me.person.id || state === 'closed') return null;
  const way = deeds.includes('unassign') ? 'lead' : 'expert';
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>{say(`support.held.${way}`, { name: claim.name, moment: moment(claim.at) })}</MessageBarBody>
    </MessageBar>
  );
}
