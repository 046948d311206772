import type { TurnContext } from 'botbuilder-core';
import type { CardMessage } from '../cards/adaptiveCard.ts';
import { cardActivity } from '../cards/cardActivity.ts';
import { turnFacts } from './turnFacts.ts';

/**
 * Sends a card as a new message and returns the id of its activity, where Teams gives one.
 * This file serves every feature that shows cards (answers, small talk, the enrollment), in a turn and from outside one.
 */
export async function sendCard(context: TurnContext, message: CardMessage): Promise<string | undefined> {
  const response = await context.sendActivity(cardActivity(message));
  return response?.id;
}

/** Shows a card in the place of an earlier one; where that one is gone, as a new message. Returns the id of the activity that shows it. */
export async function replaceCard(
  context: TurnContext,
  message: CardMessage,
  activityId: string | undefined,
): Promise<string | undefined> {
  if (activityId === undefined) return sendCard(context, message);
  try {
    await context.updateActivity({ ...cardActivity(message), id: activityId });
    return activityId;
  } catch (error) {
    if (!isGone(error)) throw error;
    return sendCard(context, message);
  }
}

/** A card in place of the one that was clicked, or below the words that were written. */
export async function replyWithCard(context: TurnContext, message: CardMessage): Promise<string | undefined> {
  const isText = turnFacts(context).input.kind === 'text';
  return replaceCard(context, message, isText ? undefined : context.activity.replyToId);
}

/** Whether Teams says that the activity (or the right to change it) does not exist any more: 403, 404 and 405 never come after an effect. */
function isGone(error: unknown): boolean {
  const status = (error as { status?: unknown } | null)?.status;
  return status === 403 || status === 404 || status === 405;
}
