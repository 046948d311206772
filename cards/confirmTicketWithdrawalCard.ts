import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** Which question to the experts is to be withdrawn. */
export interface ConfirmTicketWithdrawalView {
  readonly ticketId: string;
  readonly number: number;
  readonly nonce: string;
}

/** Asks once more before a question to the experts is withdrawn. */
export function confirmTicketWithdrawalCard(
  { ticketId, number, nonce }: ConfirmTicketWithdrawalView,
  say: Say,
): CardMessage {
  const title = say('support.withdrawal.title', { number });
  const deed = { kind: 'ticket', ticketId, nonce } as const;
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('support.withdrawal.text'))],
      actions: [
        submit(say('support.button.withdrawConfirmed'), { ...deed, deed: 'withdraw-confirmed' }),
        submit(say('support.button.keep'), { ...deed, deed: 'show' }),
      ],
    },
    say,
  );
}
