import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';
import { type SupportDeletion, supportDeletion } from './supportData.ts';
import type { NonceView } from './views.ts';

/** Says that everything kept of the person is gone. */
export function dataDeletedCard({ nonce, ...kept }: NonceView & SupportDeletion, say: Say): CardMessage {
  const title = say('deleted.title');
  const command = { kind: 'command', nonce } as const;
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('deleted.text')), ...supportDeletion(kept, say)],
      actions: [
        submit(say('button.enroll'), { ...command, command: 'enroll' }),
        submit(say('button.help'), { ...command, command: 'help' }),
      ],
    },
    say,
  );
}
