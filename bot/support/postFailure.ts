import { sendResult } from '../announcements/sendResult.ts';
import { ConnectorError } from '../connector/connectorError.ts';

/** Why Teams will never take a post; anything else may pass, and is tried again. */
export interface PostFailure {
  /** `gone`: the conversation, or the bot's place in it. `refused`: what was sent, whoever it is for. */
  readonly kind: 'gone' | 'refused';
  /** Teams' own. */
  readonly code: string;
  /** Whether the person is out of reach until they come back by themselves. */
  readonly retire: boolean;
  readonly isNotFound: boolean;
}

/** What Teams takes from nobody. Of a 401 the bot's own right is missing, which its operator can mend. */
const NOT_TAKEN: readonly (number | undefined)[] = [400, 413];

/** By status and code alone; undefined where another try makes sense. */
export function postFailure(error: unknown): PostFailure | undefined {
  const result = sendResult(error, { attempts: 0, random: 0 });
  switch (result.kind) {
    case 'gone':
      return { kind: 'gone', code: result.code, retire: false, isNotFound: true };
    case 'unreachable':
      return { kind: 'gone', code: result.code, retire: result.retire, isNotFound: false };
    case 'rejected':
      if (!NOT_TAKEN.includes(result.status)) return undefined;
      return { kind: 'refused', code: result.code, retire: false, isNotFound: false };
    default:
      return undefined;
  }
}

/** How long Teams itself asks to wait before the next try, in ms; undefined where it does not say. */
export function askedWait(error: unknown): number | undefined {
  return error instanceof ConnectorError ? error.retryAfterMs : undefined;
}
