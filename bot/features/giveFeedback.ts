import type { TurnContext } from 'botbuilder';
import type { CardAction } from '../../cards/cardActions.ts';
import { feedbackFormCard } from '../../cards/feedbackFormCard.ts';
import { feedbackThanksCard } from '../../cards/feedbackThanksCard.ts';
import { replyWithCard, sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { FeatureParts } from './featureParts.ts';
import { keepFeedback, type SaidOfAnswer } from './keepFeedback.ts';

/** Keeps whether an answer helped, by the card's own buttons; where it did not, asks why, in a card that is answered or left alone. */
export async function giveFeedback(
  context: TurnContext,
  parts: FeatureParts,
  action: Extract<CardAction, { kind: 'feedback' }>,
): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const said = saidIn(action);
  const { entryId } = action;
  const { words, offersPerson } = await keepFeedback(context, parts, said);
  const wasHelpful = action.verdict === 'helpful';
  if (wasHelpful || action.step === 'why') {
    const view = { nonce: parts.newId(), entryId, wasHelpful, words, offersPerson };
    const card = feedbackThanksCard(view, say);
    await (action.step === 'why' ? replyWithCard(context, card) : sendCard(context, card));
    return;
  }
  await sendCard(context, feedbackFormCard({ nonce: action.nonce, entryId, offersPerson }, say));
}

function saidIn({ nonce, entryId, verdict, reason, comment, consent }: Extract<CardAction, { kind: 'feedback' }>) {
  const said: SaidOfAnswer = { answer: nonce, entryId, verdict, reason, comment, mayKeepWords: consent };
  return said;
}
