import type { Activity } from 'botframework-schema';
import type { Amendment, AmendmentReport, DeliveredCard } from '../../domain/announcements/amendment.ts';
import { HELD_BACK } from '../../domain/announcements/delivery.ts';
import { ConnectorError } from '../connector/connectorError.ts';
import type { Conversations } from '../connectorClient.ts';
import type { Pace } from './pace.ts';
import { sendResult, type Tried } from './sendResult.ts';
import { pauseBefore } from './tryAgain.ts';

/** What is called of Teams, each call once. */
export type ChangingClient = Pick<Conversations, 'updateActivity' | 'deleteActivity'>;

/** What came of the change of one card. */
export type ChangeResult = AmendmentReport['result'];

/** What changing needs besides the card. */
export interface ChangeCardParts {
  /** Teams' service at an address; throws where that is not allowed. */
  readonly connect: (serviceUrl: string) => ChangingClient;
  readonly pace: Pace;
  /** 0 to 1, new each time. */
  readonly random: () => number;
  /** Addresses where nothing can be deleted, as was found: the next card there is replaced at once. */
  readonly undeleting: Set<string>;
}

/** Changing twice does no harm, so what is unclear is tried again, some minutes long. */
const MOST_TRIES = 8;
/** Answers of a service that deletes nothing, such as the emulator. */
const DOES_NOT_DELETE: readonly (number | undefined)[] = [405, 501];
const PUT_BACK: ChangeResult = { kind: 'retry', throttled: false, afterMs: 0, code: HELD_BACK };

/** Replaces a delivered card, or for a recall deletes it, and replaces it where it cannot be deleted. Rejects only where nothing was done. */
export async function changeCard(
  card: DeliveredCard,
  kind: Amendment['kind'],
  activity: Partial<Activity>,
  parts: ChangeCardParts,
): Promise<ChangeResult> {
  const { conversationId, serviceUrl, botAccountId } = card.recipient;
  if (conversationId === undefined) return { kind: 'gone', code: 'ConversationNotFound' };
  if (!(await parts.pace.reaches(card.sendAt))) return PUT_BACK;
  const client = parts.connect(serviceUrl);
  const tried = { attempts: card.attempts, random: parts.random() };
  if (kind === 'recall' && !parts.undeleting.has(serviceUrl)) {
    const deleted = await ended(client.deleteActivity(conversationId, card.activityId), tried);
    if (deleted.kind !== 'failed' || !DOES_NOT_DELETE.includes(deleted.status)) return afterDeletion(deleted, tried);
    parts.undeleting.add(serviceUrl);
    if (!(await parts.pace.reachesAnother(card.sendAt))) return PUT_BACK;
  }
  const from = { id: botAccountId, name: '' };
  return ended(
    client.updateActivity(conversationId, card.activityId, { ...activity, id: card.activityId, from }),
    tried,
  );
}

async function ended(call: Promise<unknown>, tried: Tried): Promise<ChangeResult> {
  try {
    await call;
    return { kind: 'done' };
  } catch (error) {
    return failure(error, tried);
  }
}

function failure(error: unknown, tried: Tried): ChangeResult {
  const status = error instanceof ConnectorError ? error.status : undefined;
  const result = sendResult(error, tried);
  if (result.kind === 'retry' || result.kind === 'gone') return result;
  const code = result.kind === 'sent' ? '' : result.code;
  const isUnclear = result.kind === 'unconfirmed' && !DOES_NOT_DELETE.includes(status);
  if (!isUnclear || tried.attempts >= MOST_TRIES) return { kind: 'failed', status, code };
  return { kind: 'retry', throttled: false, afterMs: pauseBefore(tried.attempts, tried.random), code };
}

/** What is not there at a second try is what the first one, of which nobody heard, took away. */
function afterDeletion(result: ChangeResult, { attempts }: Tried): ChangeResult {
  const isTakenAway = result.kind === 'gone' && result.code === 'ActivityNotFoundInConversation' && attempts > 0;
  return isTakenAway ? { kind: 'done' } : result;
}
