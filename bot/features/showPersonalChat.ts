import type { TurnContext } from 'botbuilder';
import { personalChatCard } from '../../cards/personalChatCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { FeatureParts } from './featureParts.ts';

/** What is between the person and the bot alone is not dealt with where others read along: here is the way to the personal chat. */
export async function showPersonalChat(context: TurnContext, parts: FeatureParts): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  await sendCard(context, personalChatCard({ appId: parts.appId }, say));
}
