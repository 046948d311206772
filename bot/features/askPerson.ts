import type { TurnContext } from 'botbuilder';
import { contactCard } from '../../cards/contactCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { linkUrl } from '../../domain/faq/shownLink.ts';
import { SUPPORT_LINK } from '../../domain/namedContent.ts';
import { count, type FeatureParts } from './featureParts.ts';

/** Says who to write to about what. `nonce` is that of the card which was clicked, or the activity's id. */
export async function askPerson(
  context: TurnContext,
  parts: FeatureParts,
  nonce: string,
  entryId?: string,
): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const known = entryId !== undefined && parts.edition.entries.has(entryId) ? entryId : undefined;
  await count(parts, `person:${nonce}`, say.locale, { kind: 'person-asked', entryId: known });
  const supportUrl = linkUrl(parts.edition, SUPPORT_LINK);
  await sendCard(context, contactCard({ nonce: parts.newId(), contacts: parts.contacts, supportUrl }, say));
}
