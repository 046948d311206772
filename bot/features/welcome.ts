import type { TurnContext } from 'botbuilder';
import { messageCard } from '../../cards/messageCard.ts';
import { welcomeCard } from '../../cards/welcomeCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { FeatureParts } from './featureParts.ts';
import { takesQuestions } from './ticketDesk.ts';

/** The first message in a person's own chat. */
export async function welcome(context: TurnContext, parts: FeatureParts): Promise<void> {
  const { person, locale } = turnFacts(context);
  const say = parts.sayIn(locale);
  const view = {
    hasExperts: await takesQuestions(parts.tickets, person),
    nonce: parts.newId(),
    programName: parts.edition.name[say.locale],
    organization: parts.contacts.organization,
    retentionDays: parts.privacy.retentionDays,
    questionRetentionDays: parts.privacy.keepUnansweredQuestionsDays,
  };
  await sendCard(context, welcomeCard(view, say));
}

/** The first message in a group chat or team. */
export async function welcomeGroup(context: TurnContext, parts: FeatureParts): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const text = say('groupWelcome.text', { program: parts.edition.name[say.locale] });
  await sendCard(context, messageCard({ text }, say));
}
