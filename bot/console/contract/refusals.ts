/** Why a call was refused. */
export const REFUSALS = [
  // 400, 413, 415: what was sent. `malformed` names the field in its details.
  'malformed',
  'too-large',
  'not-json',
  // 401, 503: who are you? `no-token`: none was given; `bad-token`: it is not valid here; `no-keys`: Entra's keys could not be fetched.
  'no-token',
  'bad-token',
  'no-keys',
  // 403. `no-role`: none at all, an administrator gives them; `forbidden`: another one; `foreign-page`: another website sent it.
  'no-role',
  'forbidden',
  'own-announcement',
  'not-listed',
  'foreign-page',
  // 404
  'unknown',
  // 409: somebody was faster (`version` in the details), or not as things are.
  'conflict',
  'not-now',
  'nothing-sent',
  'nobody-to-resend-to',
  'expired',
  'last-administrator',
  'no-chat',
  // A ticket: `taken` with `name` in the details.
  'taken',
  // A change of the FAQ that one's own hand may not approve.
  'own-change',
  // 422: what is still wrong. Of `problems` the answer's own list; of `head-count-...` the right one in the details (`headCount`).
  'problems',
  'moment-past',
  'moment-after-expiry',
  'moment-too-far',
  'few-people',
  'head-count-needed',
  'head-count-differs',
  'no-text',
  // A change of the FAQ that would do harm; the answer has the check.
  'faq-refused',
  // 429: `seconds` in the details.
  'too-many-calls',
  'too-many-tests',
  // 502: Teams did not take the message to oneself. 500: unexpected.
  'not-delivered',
  'failed',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The key of the page's words for a refusal. */
export type RefusalKey = `console.refusal.${Refusal}`;
