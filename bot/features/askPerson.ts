import type { TurnContext } from 'botbuilder';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { scopeOf } from '../scopeOf.ts';
import { count, type FeatureParts } from './featureParts.ts';
import { showContacts } from './showContacts.ts';
import { showPersonalChat } from './showPersonalChat.ts';
import { takesQuestions } from './ticketDesk.ts';
import { showTicketForm } from './ticketForm.ts';

/**
 * Takes a question to the experts, where there are any; else says who to write to about what. `nonce` is that of the card which was clicked, or
 * the activity's id.
 */
export async function askPerson(
  context: TurnContext,
  parts: FeatureParts,
  nonce: string,
  entryId?: string,
): Promise<void> {
  const facts = turnFacts(context);
  const known = entryId !== undefined && parts.edition.entries.has(entryId) ? entryId : undefined;
  await count(parts, `person:${nonce}`, facts, { kind: 'person-asked', entryId: known });
  if (!(await takesQuestions(parts.tickets, facts.person))) return showContacts(context, parts);
  if (scopeOf(context.activity) === 'group') return showPersonalChat(context, parts, 'question');
  return showTicketForm(context, parts, known);
}
