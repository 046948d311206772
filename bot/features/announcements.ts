import type { TurnContext } from 'botbuilder';
import { submit } from '../../cards/actions.ts';
import type { AnnouncedAction, CardAction } from '../../cards/cardActions.ts';
import { cardMoment } from '../../cards/format.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { sendCard } from '../../dialogs/showCard.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import { scopeOf } from '../scopeOf.ts';
import { answerEntry } from './answerQuestion.ts';
import type { FeatureParts } from './featureParts.ts';
import { showPersonalChat } from './showPersonalChat.ts';
import { welcomeGroup } from './welcome.ts';

/**
 * Notes that a person used an announcement's button, and says where it is over; what the button is for comes after that, be it an answer
 * or the enrollment. Nothing where the turn is no such click.
 */
export async function openAnnouncement(context: TurnContext, parts: FeatureParts): Promise<void> {
  const { input, person } = turnFacts(context);
  if (input.kind !== 'click' || input.action.kind !== 'announcement') return;
  const { announcementId, action } = input.action;
  if (announcementId === undefined || action.kind === 'opt-out' || action.kind === 'opt-in') return;
  await parts.ledger.noteOpened(announcementId, person);
  const announcement = await parts.announcements.byId(person.tenantId, announcementId);
  const { expiresAt } = announcement ?? {};
  if (expiresAt && expiresAt <= parts.clock()) await sayExpired(context, parts, expiresAt);
}

/** Does what a button of an announcement is for. To enroll is the enrollment's; where others read along it is not dealt with. */
export async function followAnnouncement(
  context: TurnContext,
  parts: FeatureParts,
  { action }: Extract<CardAction, { kind: 'announcement' }>,
): Promise<void> {
  switch (action.kind) {
    case 'ask':
      return action.entryId === undefined ? invite(context, parts) : answerEntry(context, parts, action.entryId);
    case 'opt-out':
      return setAnnouncements(context, parts, false);
    case 'opt-in':
      return setAnnouncements(context, parts, true);
    case 'enroll':
      return showPersonalChat(context, parts);
  }
}

/** Stops announcements to the person, or lets them come again: says so, and offers the way back. */
export async function setAnnouncements(context: TurnContext, parts: FeatureParts, wanted: boolean): Promise<void> {
  // Where others read along it is nobody's business who wants none.
  if (scopeOf(context.activity) === 'group') return showPersonalChat(context, parts);
  const { person, locale } = turnFacts(context);
  const say = parts.sayIn(locale);
  await parts.recipients.setWantsAnnouncements(person, wanted);
  const back: AnnouncedAction = { kind: wanted ? 'opt-out' : 'opt-in' };
  const title = say(wanted ? 'button.noAnnouncements' : 'button.announcementsAgain');
  const actions = [submit(title, { kind: 'announcement', action: back, nonce: parts.newId() })];
  const text = say(wanted ? 'announcement.optedIn' : 'announcement.optedOut');
  await sendCard(context, messageCard({ text, actions }, say));
}

/** Invites a question in the person's own words; in a group the bot hears only what it is mentioned in. */
async function invite(context: TurnContext, parts: FeatureParts): Promise<void> {
  if (scopeOf(context.activity) === 'group') return welcomeGroup(context, parts);
  const say = parts.sayIn(turnFacts(context).locale);
  const text = say('announcement.ask', { program: parts.edition.name[say.locale] });
  await sendCard(context, messageCard({ text }, say));
}

async function sayExpired(context: TurnContext, parts: FeatureParts, expiresAt: Date): Promise<void> {
  const say = parts.sayIn(turnFacts(context).locale);
  const values = { moment: cardMoment(expiresAt), program: parts.edition.name[say.locale] };
  const view = { title: say('announcement.expired.title'), text: say('announcement.expired.text', values) };
  await sendCard(context, messageCard(view, say));
}
