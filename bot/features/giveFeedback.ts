import type { TurnContext } from 'botbuilder';
import { submit } from '../../cards/actions.ts';
import type { CardAction } from '../../cards/cardActions.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { count, type FeatureParts } from './featureParts.ts';

/** Keeps whether an answer helped: the first verdict of each person on each card counts, and each click is thanked for. */
export async function giveFeedback(
  context: TurnContext,
  parts: FeatureParts,
  { entryId, verdict, nonce }: Extract<CardAction, { kind: 'feedback' }>,
): Promise<void> {
  const { person: sender, locale } = turnFacts(context);
  const say = parts.sayIn(locale);
  if (parts.edition.entries.has(entryId)) {
    const key = `feedback:${sender.tenantId}/${sender.personId}:${entryId}:${nonce}`;
    await count(parts, key, say.locale, { kind: 'feedback', entryId, verdict });
  }
  const person = submit(say('button.askPerson'), { kind: 'person', entryId, nonce: parts.newId() });
  const view =
    verdict === 'helpful' ? { text: say('feedback.helpful') } : { text: say('feedback.notHelpful'), actions: [person] };
  await sendCard(context, messageCard(view, say));
}
