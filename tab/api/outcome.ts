import type { AnnouncementAnswer, RefusalAnswer } from '../../bot/console/contract/answers.ts';

/** Why a call brought nothing. `status` is HTTP's, 0 where nobody answered; `refusal` is the server's own word for it. */
export interface Problem {
  readonly status: number;
  /** A key of the page's texts, of which the last part counts. */
  readonly refusal?: string | undefined;
  /** What is wrong with the texts, where that is the reason. */
  readonly problems?: AnnouncementAnswer['problems'] | undefined;
  /** Of a change of the FAQ that would do harm. */
  readonly check?: RefusalAnswer['check'];
  readonly details?: Readonly<Record<string, string | number>> | undefined;
}

/** What came of a call: a value, or the reason why there is none. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem };
