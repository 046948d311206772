import type { Recipient, SendResult } from '../../domain/announcements/delivery.ts';
import type { SendingClient } from './deliver.ts';
import { sendResult, type Tried } from './sendResult.ts';
import { pauseBefore } from './tryAgain.ts';

/** Teams that does not open a chat within some minutes will not soon. */
const MOST_TRIES = 8;

/** A chat that is open now, or what came of the delivery. */
export type OpenedChat = { readonly kind: 'opened'; readonly conversationId: string } | SendResult;

/**
 * Opens a person's chat by their Entra object id, which Teams takes in place of its own id ("Proactive messages", Microsoft Learn). Opened
 * twice it is the same chat, so what is unclear may be repeated.
 */
export async function openChat(
  client: Pick<SendingClient, 'createConversation'>,
  { personId = '', tenantId, botAccountId }: Recipient,
  tried: Tried,
): Promise<OpenedChat> {
  try {
    const opened: Partial<{ id: string }> | undefined = await client.createConversation({
      isGroup: false,
      bot: { id: botAccountId, name: '' },
      members: [{ id: personId, name: '' }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
    if (opened?.id !== undefined) return { kind: 'opened', conversationId: opened.id };
    return unopened({ kind: 'unconfirmed', code: 'NoConversation' }, tried);
  } catch (error) {
    return unopened(sendResult(error, tried), tried);
  }
}

/** No card was sent: what is unclear of a chat is clear of the delivery. A person whom Teams does not find is not to be reached. */
function unopened(result: SendResult, { attempts, random }: Tried): SendResult {
  if (result.kind === 'gone') return { ...result, kind: 'unreachable', retire: false };
  if (result.kind !== 'unconfirmed') return result;
  if (attempts >= MOST_TRIES) return { ...result, kind: 'unreachable', retire: false };
  return { ...result, kind: 'retry', throttled: false, afterMs: pauseBefore(attempts, random) };
}
