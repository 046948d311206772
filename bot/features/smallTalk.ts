import type { TurnContext } from 'botbuilder';
import { submit } from '../../cards/actions.ts';
import { helpCard } from '../../cards/helpCard.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { FeatureParts } from './featureParts.ts';
import { mayReadInsights } from './showInsights.ts';
import { takesQuestions } from './ticketDesk.ts';

/** Greets, and says what to do next. */
export async function greet(context: TurnContext, parts: FeatureParts): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const nonce = parts.newId();
  const actions = [
    submit(say('button.enroll'), { kind: 'command', command: 'enroll', nonce }),
    submit(say('button.help'), { kind: 'command', command: 'help', nonce }),
  ];
  const text = say('greeting.text', { program: parts.edition.name[say.locale] });
  await sendCard(context, messageCard({ title: say('greeting.title'), text, actions }, say));
}

/** A short sentence in return for thanks or a goodbye. */
export async function reply(
  context: TurnContext,
  parts: FeatureParts,
  key: 'thanks.text' | 'goodbye.text',
): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  await sendCard(context, messageCard({ text: say(key) }, say));
}

/** Says what can be typed or clicked. */
export async function help(context: TurnContext, parts: FeatureParts): Promise<void> {
  const { person, locale } = turnFacts(context);
  const hasExperts = await takesQuestions(parts.tickets, person);
  const hasInsights = await mayReadInsights(context, parts);
  await sendCard(context, helpCard({ nonce: parts.newId(), hasExperts, hasInsights }, parts.sayIn(locale)));
}
