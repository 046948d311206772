import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';
import type { NonceView } from './views.ts';

/** What to type or click. */
export function helpCard({ nonce }: NonceView, say: Say): CardMessage {
  const title = say('help.title');
  const command = { kind: 'command', nonce } as const;
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('help.text')), paragraph(say('help.words'))],
      actions: [
        submit(say('button.enroll'), { ...command, command: 'enroll' }),
        submit(say('button.status'), { ...command, command: 'status' }),
        submit(say('button.askPerson'), { kind: 'person', nonce }),
        submit(say('button.showMyData'), { ...command, command: 'show-my-data' }),
      ],
    },
    say,
  );
}
