import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, literal, paragraph } from './elements.ts';

/** Why the organization does not take part, and who knows more. */
export interface NotEligibleView {
  readonly nonce: string;
  /** Why, ready to read. */
  readonly reason: string;
  /** The HUP administrator; empty where nobody is named. */
  readonly administrator: string;
}

/** Why the enrollment cannot go on as it is, and who can change that. */
export function notEligibleCard({ nonce, reason, administrator }: NotEligibleView, say: Say): CardMessage {
  const title = say('notEligible.title');
  const owner =
    administrator === '' ? say('notEligible.unnamed') : say('notEligible.administrator', { contact: administrator });
  return cardMessage(
    {
      summary: title,
      body: [heading(title), paragraph(reason), literal(owner), paragraph(say('notEligible.notFinal'))],
      actions: [
        submit(say('button.askPerson'), { kind: 'person', nonce }),
        submit(say('button.help'), { kind: 'command', command: 'help', nonce }),
      ],
    },
    say,
  );
}
