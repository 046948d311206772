import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** Which program it is that the bot has no answer about. */
export interface NotAnsweredView {
  readonly nonce: string;
  readonly programName: string;
}

/** Says that the bot does not know, and where to turn. */
export function notAnsweredCard({ nonce, programName }: NotAnsweredView, say: Say): CardMessage {
  const title = say('notAnswered.title');
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(say('notAnswered.text', { program: programName }))],
      actions: [
        submit(say('button.askPerson'), { kind: 'person', nonce }),
        submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }),
        submit(say('button.help'), { kind: 'command', command: 'help', nonce }),
      ],
    },
    say,
  );
}
