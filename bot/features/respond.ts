import type { TurnContext } from 'botbuilder';
import type { CardAction, Command } from '../../cards/cardActions.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { Intent } from '../../domain/faq/understanding.ts';
import { followAnnouncement, setAnnouncements } from './announcements.ts';
import { answerEntry, answerQuestion } from './answerQuestion.ts';
import { askPerson } from './askPerson.ts';
import type { FeatureParts } from './featureParts.ts';
import { giveFeedback } from './giveFeedback.ts';
import { sayUnknown } from './sayUnknown.ts';
import { showPersonalChat } from './showPersonalChat.ts';
import { greet, help, reply } from './smallTalk.ts';
import { cancelTicketForm, submitTicketForm } from './ticketForm.ts';
import { actOnTicket, showMyTickets } from './tickets.ts';

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
    case 'my-tickets':
      return showMyTickets(context, parts);
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
      return respondToCommand(context, parts, action.command);
    case 'ticket-form':
      return submitTicketForm(context, parts, action);
    case 'ticket-form-cancel':
      return cancelTicketForm(context, parts);
    case 'ticket':
      return actOnTicket(context, parts, action);
    case 'form':
    case 'form-cancel':
    case 'code':
    case 'expert':
      return showPersonalChat(context, parts);
  }
}

async function respondToCommand(context: TurnContext, parts: FeatureParts, command: Command): Promise<void> {
  if (command === 'help') return help(context, parts);
  return command === 'my-tickets' ? showMyTickets(context, parts) : showPersonalChat(context, parts);
}
