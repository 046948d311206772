import type { Activity } from 'botframework-schema';
import { type Delivery, HELD_BACK, type Recipient, type SendResult } from '../../domain/announcements/delivery.ts';
import type { ClaimedDelivery } from '../../domain/announcements/ledger.ts';
import type { Conversations } from '../connectorClient.ts';
import { openChat } from './openChat.ts';
import type { Pace } from './pace.ts';
import { sendResult, type Tried } from './sendResult.ts';

/** What is called of Teams. Each call is made once: who repeats it and when is for the ledger to say. */
export type SendingClient = Pick<Conversations, 'createConversation' | 'sendToConversation'>;

/** What a delivery needs besides its row and its card. */
export interface DeliverParts {
  /** Teams' service at an address; throws where that is not allowed. */
  readonly connect: (serviceUrl: string) => SendingClient;
  readonly pace: Pace;
  /** 0 to 1, new each time. */
  readonly random: () => number;
}

/** Nothing was sent, and may be as soon as the budget allows it. */
const PUT_BACK: SendResult = { kind: 'retry', throttled: false, afterMs: 0, code: HELD_BACK };

/**
 * Delivers a card at its slot, in a chat that is opened first where none is known: Teams gives the same chat each time. The card itself is
 * sent once at most. Rejects only where nothing was sent.
 */
export async function deliver(
  delivery: ClaimedDelivery,
  activity: Partial<Activity>,
  { connect, pace, random }: DeliverParts,
): Promise<SendResult> {
  const { recipient, sendAt } = delivery;
  if (!(await pace.reaches(sendAt))) return PUT_BACK;
  const client = clientAt(recipient, connect);
  if (!client) return { kind: 'rejected', code: 'ServiceUrlNotAllowed' };
  const tried = { attempts: delivery.attempts, random: random() };
  if (recipient.conversationId !== undefined)
    return afterLoss(await post(client, recipient.conversationId, delivery, activity, tried), recipient);
  if (recipient.kind === 'channel') return { kind: 'unreachable', retire: false, code: 'ConversationNotFound' };
  const opened = await openChat(client, recipient, tried);
  if (opened.kind !== 'opened') return opened;
  if (!(await pace.reachesAnother(sendAt))) return PUT_BACK;
  const result = await post(client, opened.conversationId, delivery, activity, tried);
  return result.kind === 'sent' ? { ...result, conversationId: opened.conversationId } : result;
}

function clientAt({ serviceUrl }: Recipient, connect: DeliverParts['connect']): SendingClient | undefined {
  try {
    return connect(serviceUrl);
  } catch {
    return undefined;
  }
}

async function post(
  client: SendingClient,
  conversationId: string,
  { recipient }: Delivery,
  activity: Partial<Activity>,
  tried: Tried,
): Promise<SendResult> {
  try {
    const from = { id: recipient.botAccountId, name: '' };
    // Empty where Teams split the activity.
    const sent: Partial<{ id: string }> | undefined = await client.sendToConversation(conversationId, {
      ...activity,
      from,
    });
    return { kind: 'sent', activityId: sent?.id };
  } catch (error) {
    return sendResult(error, tried);
  }
}

/** A channel that is gone is not opened anew: its team deleted it. */
function afterLoss(result: SendResult, { kind }: Recipient): SendResult {
  if (result.kind !== 'gone' || kind === 'person') return result;
  return { ...result, kind: 'unreachable', retire: false };
}
