import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { feedbackDialogCard } from '../../cards/feedbackFormCard.ts';
import { type FateOfWords, feedbackThanksCard } from '../../cards/feedbackThanksCard.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { Say } from '../../domain/strings.ts';
import { scopeOf } from '../scopeOf.ts';
import type { ShownAnswer } from '../shownAnswers.ts';
import { readTurn, type TurnReaderParts } from '../turnReader.ts';
import type { FeatureParts } from './featureParts.ts';
import { keepFeedback, type TakenFeedback } from './keepFeedback.ts';
import { readTeamsFeedback, type TeamsFeedback } from './teamsFeedback.ts';

/** What taking Teams' own feedback needs. */
export interface FeedbackInvokeParts {
  readonly turns: TurnReaderParts;
  readonly features: FeatureParts;
}

/**
 * Takes what somebody says of an answer by the thumbs that Teams shows under it; undefined for any other invoke. The verdict counts as soon as a
 * thumb is clicked; the dialog behind it asks for more, and is answered or closed.
 */
export async function feedbackInvoke(
  context: TurnContext,
  { turns, features }: FeedbackInvokeParts,
): Promise<InvokeResponse | undefined> {
  const said = readTeamsFeedback(context.activity);
  if (!said) return undefined;
  await readTurn(context, turns);
  const say = features.sayIn(turnFacts(context).locale);
  const shown = features.shownAnswers.inMessage(context.activity);
  if (!shown) return forgotten(context, said, say);
  const taken = await keepFeedback(context, features, { ...said, answer: shown.answer, entryId: shown.entryId });
  if (said.step === 'asked') return dialogFor(said, shown, say);
  // Where others read along nobody need know what one of them thinks.
  if (scopeOf(context.activity) === 'personal') {
    const view = { ...taken, nonce: features.newId(), entryId: shown.entryId, wasHelpful: said.verdict === 'helpful' };
    await sendCard(context, feedbackThanksCard({ ...view, words: fateOf(said, taken) }, say));
  }
  return { status: 200, body: {} };
}

function fateOf({ couldAgree }: TeamsFeedback, { words: fate }: TakenFeedback): FateOfWords {
  return fate === 'dropped' && !couldAgree ? 'dropped-by-teams' : fate;
}

/** Thanks for a thumb up; asks why after a thumb down. */
function dialogFor({ verdict }: TeamsFeedback, { answer, entryId }: ShownAnswer, say: Say): InvokeResponse {
  if (verdict === 'helpful') return words(say('feedback.helpful'));
  return dialog(feedbackDialogCard({ nonce: answer, entryId }, say), say);
}

/** Which answer it is about is not known any more: the process began anew, or it was long ago. The answer's own buttons know it. */
async function forgotten(context: TurnContext, { step }: TeamsFeedback, say: Say): Promise<InvokeResponse> {
  if (step === 'asked') return words(say('feedback.forgotten'));
  if (scopeOf(context.activity) === 'personal') {
    await sendCard(context, messageCard({ text: say('feedback.forgotten') }, say));
  }
  return { status: 200, body: {} };
}

function words(value: string): InvokeResponse {
  return { status: 200, body: { task: { type: 'message', value } } };
}

function dialog({ card }: CardMessage, say: Say): InvokeResponse {
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  const value = { title: say('feedback.title'), width: 'medium', height: 'medium', card: attachment };
  return { status: 200, body: { task: { type: 'continue', value } } };
}
