import type { TurnContext } from 'botbuilder';
import { type PersonalChatView, personalChatCard } from '../../cards/personalChatCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { FeatureParts } from './featureParts.ts';

/** What is between the person and the bot alone is not dealt with where others read along: here is the way to the personal chat. */
export async function showPersonalChat(
  context: TurnContext,
  parts: FeatureParts,
  matter: PersonalChatView['matter'] = 'enrollment',
): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  await sendCard(context, personalChatCard({ appId: parts.appId, matter }, say));
}
