import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** Which enrollment the purchase would end. */
export interface ConfirmPurchaseView {
  readonly flowId: string;
  readonly nonce: string;
}

/** Asks once more before an enrollment ends as purchased, where somebody wrote so: words are easily misread. */
export function confirmPurchaseCard({ flowId, nonce }: ConfirmPurchaseView, say: Say): CardMessage {
  const title = say('purchase.title');
  const command = { kind: 'command', flowId, nonce } as const;
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('purchase.text'))],
      actions: [
        submit(say('button.confirmPurchase'), { ...command, command: 'bought' }),
        submit(say('button.notBoughtYet'), { ...command, command: 'status' }),
      ],
    },
    say,
  );
}
