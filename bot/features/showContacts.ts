import type { TurnContext } from 'botbuilder';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { contactCard } from '../../cards/contactCard.ts';
import { replyWithCard, sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { linkUrl } from '../../domain/faq/shownLink.ts';
import { SUPPORT_LINK } from '../../domain/namedContent.ts';
import type { FeatureParts } from './featureParts.ts';

/** Says who to write to about what. */
export async function showContacts(context: TurnContext, parts: FeatureParts): Promise<void> {
  await sendCard(context, contactsFor(context, parts));
}

/** Says the same in place of a form whose question nobody takes, and gives its words back. */
export async function showContactsInstead(context: TurnContext, parts: FeatureParts, unsent: string): Promise<void> {
  await replyWithCard(context, contactsFor(context, parts, unsent));
}

function contactsFor(context: TurnContext, parts: FeatureParts, unsent?: string): CardMessage {
  const supportUrl = linkUrl(parts.edition, SUPPORT_LINK);
  const view = { nonce: parts.newId(), contacts: parts.contacts, supportUrl, unsent };
  return contactCard(view, parts.sayIn(turnFacts(context).locale));
}
