import type { Say } from '../domain/strings.ts';
import { submit, submitWithInputs } from './actions.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, note, paragraph } from './elements.ts';
import { feedbackFields } from './feedbackFields.ts';

/** An answer that was said to be of no use. */
export interface FeedbackFormView {
  /** Of the answer's card. */
  readonly nonce: string;
  readonly entryId: string;
  /** Whether a person is offered in so many words, where the bot was of no use more than once. */
  readonly offersPerson: boolean;
}

/** Thanks for "not helpful" and asks why, which nobody has to say. */
export function feedbackFormCard({ nonce, entryId, offersPerson }: FeedbackFormView, say: Say): CardMessage {
  const text = say('feedback.notHelpful');
  const body = [paragraph(text), ...(offersPerson ? [note(say('support.offer'))] : []), ...feedbackFields(say)];
  const why = { kind: 'feedback', entryId, verdict: 'not-helpful', nonce, step: 'why' } as const;
  const person = submit(say('button.askPerson'), { kind: 'person', entryId, nonce });
  const send = submitWithInputs(say('feedback.send'), why);
  return cardMessage({ summary: text, body, actions: offersPerson ? [person, send] : [send, person] }, say);
}

/** The same as a dialog that Teams opens for its own feedback; what is typed comes back with Teams' own message. */
export function feedbackDialogCard({ nonce, entryId }: Omit<FeedbackFormView, 'offersPerson'>, say: Say): CardMessage {
  const title = say('feedback.title');
  const why = { kind: 'feedback', entryId, verdict: 'not-helpful', nonce, step: 'why' } as const;
  const actions = [submitWithInputs(say('feedback.send'), why)];
  return cardMessage({ summary: title, body: [heading(title), ...feedbackFields(say)], actions }, say);
}
