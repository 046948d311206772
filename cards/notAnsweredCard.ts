import type { Refusal } from '../domain/faq/refusal.ts';
import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph } from './elements.ts';

/** What the bot says instead of an answer. */
export interface NotAnsweredView {
  readonly nonce: string;
  readonly refusal: Refusal;
  /** Whether a person is offered in so many words, where the bot was of no use more than once. */
  readonly offersPerson?: boolean | undefined;
}

/** Says that the bot does not know, and where to turn. */
export function notAnsweredCard({ nonce, refusal, offersPerson }: NotAnsweredView, say: Say): CardMessage {
  const { title, text } = refusal;
  return cardMessage(
    {
      summary: title ?? text,
      body: [
        ...(title === undefined ? [] : [heading(title)]),
        paragraph(text),
        ...(offersPerson ? [note(say('support.offer'))] : []),
      ],
      actions: [
        submit(say('button.askPerson'), { kind: 'person', nonce }),
        submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }),
        submit(say('button.help'), { kind: 'command', command: 'help', nonce }),
      ],
    },
    say,
  );
}
