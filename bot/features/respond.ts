import type { TurnContext } from 'botbuilder';
import type { CardAction } from '../../cards/cardActions.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { Intent } from '../../domain/faq/understanding.ts';
import { followAnnouncement, setAnnouncements } from './announcements.ts';
import { answerEntry, answerQuestion, sayUnknown } from './answerQuestion.ts';
import { askPerson } from './askPerson.ts';
import type { FeatureParts } from './featureParts.ts';
import { giveFeedback } from './giveFeedback.ts';
import { showPersonalChat } from './showPersonalChat.ts';
import { greet, help, reply } from './smallTalk.ts';

/** Responds to whatever is not the enrollment's: questions, small talk, and the buttons under answers. */
export async function respond(context: TurnContext, parts: FeatureParts): Promise<void> {
  const { input } = turnFacts(context);
  if (input.kind === 'text') return respondToText(context, parts, input.text);
  if (input.kind === 'click') return respondToCard(context, parts, input.action);
  // A card of another version; in the personal chat it never comes here.
  return showPersonalChat(context, parts);
}

async function respondToText(context: TurnContext, parts: FeatureParts, text: string): Promise<void> {
  const understanding = turnFacts(context).understand(text);
  if (understanding.kind === 'intent') return respondToIntent(context, parts, understanding.intent);
  return answerQuestion(context, parts, understanding);
}

async function respondToIntent(context: TurnContext, parts: FeatureParts, intent: Intent): Promise<void> {
  switch (intent) {
    case 'greeting':
      return greet(context, parts);
    case 'thanks':
      return reply(context, parts, 'thanks.text');
    case 'goodbye':
      return reply(context, parts, 'goodbye.text');
    case 'help':
      return help(context, parts);
    case 'human':
      return askPerson(context, parts, context.activity.id ?? parts.newId());
    case 'opt-out':
      return setAnnouncements(context, parts, false);
    case 'opt-in':
      return setAnnouncements(context, parts, true);
    default:
      return showPersonalChat(context, parts);
  }
}

async function respondToCard(context: TurnContext, parts: FeatureParts, action: CardAction): Promise<void> {
  switch (action.kind) {
    case 'ask':
      return answerEntry(context, parts, action.entryId);
    case 'none-of-these':
      return sayUnknown(context, parts);
    case 'feedback':
      return giveFeedback(context, parts, action);
    case 'person':
      return askPerson(context, parts, action.nonce, action.entryId);
    case 'announcement':
      return followAnnouncement(context, parts, action);
    case 'command':
      return action.command === 'help' ? help(context, parts) : showPersonalChat(context, parts);
    case 'form':
    case 'form-cancel':
    case 'code':
    case 'ticket-form':
    case 'ticket-form-cancel':
    case 'ticket':
    case 'expert':
      return showPersonalChat(context, parts);
  }
}
