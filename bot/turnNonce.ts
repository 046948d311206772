import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import type { NewId } from '../domain/clock.ts';

/** Characters of the hash: 132 bits. */
const LENGTH = 22;

/**
 * The nonce of what a turn answers with: the same for the same activity, so that one that Teams delivers again is counted once, and the card that
 * comes then is the same answer. An activity without an id, which Teams never sends, has a new one.
 */
export function turnNonce({ activity }: Pick<TurnContext, 'activity'>, newId: NewId): string {
  if (!activity.id) return newId();
  const named = JSON.stringify([activity.conversation.id, activity.id]);
  return createHash('sha256').update(named).digest('base64url').slice(0, LENGTH);
}
