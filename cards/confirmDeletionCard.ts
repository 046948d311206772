import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';
import { type SupportDeletion, supportDeletion } from './supportData.ts';
import type { NonceView } from './views.ts';

/** Asks once more before a person's data is deleted. */
export function confirmDeletionCard({ nonce, ...kept }: NonceView & SupportDeletion, say: Say): CardMessage {
  const title = say('deletion.title');
  const command = { kind: 'command', nonce } as const;
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('deletion.text')), ...supportDeletion(kept, say)],
      actions: [
        submit(say('button.confirmDeletion'), { ...command, command: 'delete-my-data-confirmed' }),
        submit(say('button.keepData'), { ...command, command: 'status' }),
      ],
    },
    say,
  );
}
