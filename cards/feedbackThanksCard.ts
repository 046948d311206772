import type { Say } from '../domain/strings.ts';
import { submit } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { note, paragraph } from './elements.ts';

/** What became of the words that somebody wrote: dropped where they did not agree to their being kept, or where Teams' own form could not ask. */
export type FateOfWords = 'none' | 'kept' | 'dropped' | 'dropped-by-teams';

/** Feedback that was taken. */
export interface FeedbackThanksView {
  readonly nonce: string;
  readonly entryId: string;
  readonly wasHelpful: boolean;
  readonly words: FateOfWords;
  /** Whether a person is offered in so many words. */
  readonly offersPerson: boolean;
}

/** Thanks for feedback, says what became of what was written, and where the answer was of no use, offers a person. */
export function feedbackThanksCard(view: FeedbackThanksView, say: Say): CardMessage {
  const { nonce, entryId, wasHelpful, words, offersPerson } = view;
  const text = say(wasHelpful ? 'feedback.helpful' : 'feedback.thanks');
  const body = [
    paragraph(text),
    ...(words === 'none' ? [] : [paragraph(say(`feedback.words.${words}`))]),
    ...(offersPerson ? [note(say('support.offer'))] : []),
  ];
  const person = submit(say('button.askPerson'), { kind: 'person', entryId, nonce });
  return cardMessage({ summary: text, body, actions: wasHelpful ? [] : [person] }, say);
}
