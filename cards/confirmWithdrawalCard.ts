import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** Which enrollment is to be withdrawn. */
export interface ConfirmWithdrawalView {
  readonly flowId: string;
  readonly nonce: string;
}

/** Asks once more before an enrollment is withdrawn. */
export function confirmWithdrawalCard({ flowId, nonce }: ConfirmWithdrawalView, say: Say): CardMessage {
  const title = say('withdrawal.title');
  const command = { kind: 'command', flowId, nonce } as const;
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('withdrawal.text'))],
      actions: [
        submit(say('button.confirmWithdrawal'), { ...command, command: 'withdraw-confirmed' }),
        submit(say('button.keepEnrollment'), { ...command, command: 'status' }),
      ],
    },
    say,
  );
}
