import type { SendResult } from '../../domain/announcements/delivery.ts';
import { ConnectorError } from '../connector/connectorError.ts';
import { TokenError } from '../connector/tokenError.ts';
import { isTriedEnough, pauseBefore, retryAfter } from './tryAgain.ts';

/** The code of a delivery for which there was no token; nothing of it is Teams'. */
export const NO_TOKEN = 'NoToken';

/** What of the delivery matters for what came of it. */
export interface Tried {
  /** Tries before this one that certainly had no effect. */
  readonly attempts: number;
  /** 0 to 1. */
  readonly random: number;
}

/** Codes of a 403 that tell of the person: they blocked the bot, or do not have it (any more), until they come back by themselves. */
const OF_THE_PERSON = [
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
  'ForbiddenOperationException',
];
/** Codes of a 403 that tell of the bot: its administrator switched it off, it speaks to the wrong cloud, or lacks a right. */
const OF_THE_BOT = ['BotDisabledByAdmin', 'InvalidBotApiHost', 'NotEnoughPermissions'];
/** What Teams does not take, from anybody or for anybody ("Status codes from bot conversational APIs", Microsoft Learn). */
const REFUSED: readonly (number | undefined)[] = [400, 401, 413];

/**
 * What came of a send that failed (docs/decisions/0010-a-ledger-of-deliveries.md): by what is certain, from status and code alone. Whatever is
 * not known to have had no effect may have been delivered.
 */
export function sendResult(error: unknown, tried: Tried): SendResult {
  if (error instanceof TokenError) return tryAgain(NO_TOKEN, tried);
  if (!(error instanceof ConnectorError)) return { kind: 'unconfirmed', code: 'Unknown' };
  const { status, effect } = error;
  const code = codeOf(error);
  if (status === undefined) return effect === 'none' ? unconnected(code, tried) : { kind: 'unconfirmed', code };
  if (status === 429) return { kind: 'retry', throttled: true, afterMs: retryAfter(error.retryAfterMs), status, code };
  if (status === 404) return { kind: 'gone', status, code };
  if (status === 403) return forbidden(code);
  return { kind: REFUSED.includes(status) ? 'rejected' : 'unconfirmed', status, code };
}

/** Of two codes the one that says more. */
function codeOf({ code, subCode }: ConnectorError): string {
  const known = [...OF_THE_PERSON, ...OF_THE_BOT];
  if (known.includes(code) || subCode === undefined) return code;
  return subCode;
}

function forbidden(code: string): SendResult {
  if (OF_THE_BOT.includes(code)) return { kind: 'rejected', status: 403, code };
  // A code that is not known keeps the person: who was retired in error would get nothing any more.
  return { kind: 'unreachable', retire: OF_THE_PERSON.includes(code), status: 403, code };
}

/** Without a connection nothing was sent. A network that is down for hours is told to HR in the end. */
function unconnected(code: string, tried: Tried): SendResult {
  return isTriedEnough(tried.attempts) ? { kind: 'unreachable', retire: false, code } : tryAgain(code, tried);
}

function tryAgain(code: string, { attempts, random }: Tried): SendResult {
  return { kind: 'retry', throttled: false, afterMs: pauseBefore(attempts, random), code };
}
