import type { TurnContext } from 'botbuilder';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { cardActivity } from '../../cards/cardActivity.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { FeatureParts } from './featureParts.ts';

/**
 * Teams' own thumbs under a message. `custom` has it ask the bot for the dialog behind them, which asks in the reader's language whether what is
 * written may be kept; Teams' own dialog asks for words only.
 */
const FEEDBACK_LOOP = { feedbackLoop: { type: 'custom' } };

/** Sends an answer that can be judged, and remembers what it says and in which message. */
export async function sendAnswer(
  context: TurnContext,
  parts: FeatureParts,
  message: CardMessage,
  answer: { readonly entryId: string; readonly nonce: string },
): Promise<void> {
  const judged = parts.feedback && { channelData: FEEDBACK_LOOP };
  const response = await context.sendActivity({ ...cardActivity(message), ...judged });
  parts.shownAnswers.remember(context.activity, response?.id, {
    ...{ answer: answer.nonce, entryId: answer.entryId, edition: parts.edition.edition },
    ...{ version: parts.versionOf?.(answer.entryId) ?? 0, locale: turnFacts(context).locale },
  });
}
