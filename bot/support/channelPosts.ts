import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { cardActivity } from '../../cards/cardActivity.ts';
import { expertAdditionCard, expertReminderCard } from '../../cards/expertThreadCard.ts';
import type { Destination, Ticket, TicketMessage } from '../../domain/support/ticket.ts';
import type { PostResult } from '../../domain/support/ticketStore.ts';
import type { Conversations } from '../connectorClient.ts';
import { type ExpertCardParts, expertCardOf } from './expertCards.ts';
import { postFailure } from './postFailure.ts';
import { placeOf, threadOf } from './threadOf.ts';

/** What is called of Teams, each call once. */
export type PostingClient = Pick<Conversations, 'createConversation' | 'sendToConversation' | 'updateActivity'>;

/** What posting into a channel needs. */
export interface ChannelParts extends ExpertCardParts {
  /** Teams' service at an address; throws where that is not allowed. */
  readonly connect: (serviceUrl: string) => PostingClient;
  /** Sends the ticket to the help desk from now on; false where there is none. */
  readonly toHelpDesk: (ticket: Ticket) => Promise<boolean>;
}

/** A ticket whose destination is a channel. */
export interface InChannel {
  readonly ticket: Ticket;
  readonly destination: Extract<Destination, { kind: 'channel' }>;
}

/** Teams would say that somebody "sent a card", and tells nobody without this. */
const ALERT = { notification: { alert: true } };

/**
 * Posts the card as a new thread. A channel that is gone, that does not have the bot any more or refuses the card gives way to the help desk; without one it is tried
 * again.
 */
export async function postCard(
  { ticket, destination }: InChannel,
  parts: ChannelParts,
): Promise<PostResult | undefined> {
  const { channelId, serviceUrl, botAccountId } = destination;
  const { tenantId } = ticket;
  const activity = { ...cardActivity(await expertCardOf(ticket, parts)), channelData: ALERT };
  try {
    const opened = await parts.connect(serviceUrl).createConversation({
      ...{ isGroup: true, tenantId, bot: { id: botAccountId, name: '' } },
      channelData: { channel: { id: channelId }, tenant: { id: tenantId } },
      // The SDK wants an activity with everything that a received one has.
      activity: activity as NonNullable<Parameters<PostingClient['createConversation']>[0]['activity']>,
    });
    return { kind: 'posted', activityId: opened.activityId ?? placeOf(opened.id).cardId };
  } catch (error) {
    if (postFailure(error) && (await parts.toHelpDesk(ticket))) return undefined;
    throw error;
  }
}

/** Shows the newest state in the card, for all who look at it. */
export async function showCardAnew(
  { ticket, destination }: InChannel,
  cardId: string,
  parts: ChannelParts,
): Promise<PostResult> {
  const { channelId, serviceUrl, botAccountId } = destination;
  const activity = {
    ...cardActivity(await expertCardOf(ticket, parts)),
    id: cardId,
    from: { id: botAccountId, name: '' },
  };
  return undeliverableWhereGone(async () => {
    await parts.connect(serviceUrl).updateActivity(threadOf(channelId, cardId), cardId, activity);
    return { kind: 'posted', activityId: cardId };
  });
}

/** What the asker adds, or a reminder, below the card. */
export async function postInThread(place: InChannel, message: TicketMessage, parts: ChannelParts): Promise<PostResult> {
  const say = parts.sayIn(parts.expertsLocale);
  const { ticket } = place;
  const card = message.kind === 'addition' ? expertAdditionCard(ticket, message, say) : expertReminderCard(ticket, say);
  return undeliverableWhereGone(() => sendInThread(place, card, parts));
}

/** Sends a card into the ticket's thread. Rejects where Teams does not take it. */
export async function sendInThread(
  { ticket, destination }: InChannel,
  card: CardMessage,
  parts: Pick<ChannelParts, 'connect'>,
): Promise<PostResult> {
  const { channelId, serviceUrl, botAccountId } = destination;
  const thread = ticket.cardId === undefined ? channelId : threadOf(channelId, ticket.cardId);
  const activity = { ...cardActivity(card), from: { id: botAccountId, name: '' }, channelData: ALERT };
  // Empty where Teams split the activity.
  const sent: Partial<{ id: string }> | undefined = await parts
    .connect(serviceUrl)
    .sendToConversation(thread, activity);
  return { kind: 'posted', activityId: sent?.id };
}

async function undeliverableWhereGone(post: () => Promise<PostResult>): Promise<PostResult> {
  try {
    return await post();
  } catch (error) {
    const failure = postFailure(error);
    if (!failure) throw error;
    return { kind: 'undeliverable', code: failure.code };
  }
}
