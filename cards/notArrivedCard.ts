import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, literal, paragraph } from './elements.ts';

/** Which mail is missing, and who may find it. */
export interface NotArrivedView {
  readonly flowId: string;
  readonly nonce: string;
  readonly email: string;
  /** Who looks after mail delivery; empty where nobody is named. */
  readonly itContact: string;
}

/** What to try when the confirmation mail is not there. */
export function notArrivedCard({ flowId, nonce, email, itContact }: NotArrivedView, say: Say): CardMessage {
  const title = say('notArrived.title');
  const command = { kind: 'command', flowId, nonce } as const;
  const whoElse = itContact === '' ? say('notArrived.it.unnamed') : say('notArrived.it.named', { contact: itContact });
  return cardMessage(
    {
      summary: title,
      body: [
        heading(title),
        literal(say('notArrived.address', { email })),
        paragraph(say('notArrived.list')),
        literal(whoElse),
      ],
      actions: [
        submit(say('button.command.resend'), { ...command, command: 'resend' }),
        submit(say('button.command.change-email'), { ...command, command: 'change-email' }),
        submit(say('button.askPerson'), { kind: 'person', nonce }),
      ],
    },
    say,
  );
}
