import type { Refusal } from '../domain/faq/refusal.ts';
import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** What the bot says instead of an answer. */
export interface NotAnsweredView {
  readonly nonce: string;
  readonly refusal: Refusal;
}

/** Says that the bot does not know, and where to turn. */
export function notAnsweredCard({ nonce, refusal }: NotAnsweredView, say: Say): CardMessage {
  const { title, text } = refusal;
  return cardMessage(
    {
      summary: title ?? text,
      body: [...(title === undefined ? [] : [heading(title)]), paragraph(text)],
      actions: [
        submit(say('button.askPerson'), { kind: 'person', nonce }),
        submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }),
        submit(say('button.help'), { kind: 'command', command: 'help', nonce }),
      ],
    },
    say,
  );
}
