import type { AnnouncementAnswer, RefusalAnswer } from './contract/answers.ts';
import type { Refusal } from './contract/refusals.ts';

/** What a call is answered with. */
export type ConsoleAnswer =
  | { readonly kind: 'json'; readonly status: 200 | 201; readonly body: unknown }
  | { readonly kind: 'done' }
  /** A file to save, written as it is read. */
  | { readonly kind: 'csv'; readonly fileName: string; readonly rows: AsyncIterable<string> }
  | { readonly kind: 'zip'; readonly fileName: string; readonly content: Uint8Array }
  | RefusedCall;

/** A call that came to nothing. */
export interface RefusedCall extends Omit<RefusalAnswer, 'refusal'> {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** HTTP's status of each refusal. */
export const REFUSAL_STATUS: Readonly<Record<Refusal, number>> = {
  ...{ malformed: 400, 'too-large': 413, 'not-json': 415 },
  ...{ 'no-token': 401, 'bad-token': 401, 'no-keys': 503 },
  ...{ 'no-role': 403, forbidden: 403, 'own-announcement': 403, 'foreign-page': 403, 'not-listed': 403 },
  unknown: 404,
  ...{ conflict: 409, 'not-now': 409, 'nothing-sent': 409, 'nobody-to-resend-to': 409, expired: 409 },
  ...{ 'last-administrator': 409, 'no-chat': 409, taken: 409, 'own-change': 403, 'faq-refused': 422 },
  ...{
    problems: 422,
    'no-text': 422,
    'moment-past': 422,
    'moment-after-expiry': 422,
    'moment-too-far': 422,
    'few-people': 422,
  },
  ...{ 'head-count-needed': 422, 'head-count-differs': 422 },
  ...{ 'too-many-calls': 429, 'too-many-tests': 429 },
  ...{ 'not-delivered': 502, failed: 500 },
};

/** A call that was answered. */
export function answered(body: unknown, status: 200 | 201 = 200): ConsoleAnswer {
  return { kind: 'json', status, body };
}

/** A call that came to nothing, and what is to be said of it besides. */
export function refused(
  refusal: Refusal,
  details?: RefusalAnswer['details'],
  problems?: AnnouncementAnswer['problems'],
): RefusedCall {
  return { kind: 'refused', refusal, ...(details && { details }), ...(problems && { problems }) };
}
