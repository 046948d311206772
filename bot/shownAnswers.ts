import type { Activity } from 'botframework-schema';
import type { Clock } from '../domain/clock.ts';
import type { Feedback } from '../domain/insights/feedback.ts';
import { Recent } from './recent.ts';

/** Whoever judges an answer later than that uses the card's own buttons. */
const LIMITS = { keptMs: 24 * 3_600_000, most: 20_000 };

/** An answer as it was shown. */
export type ShownAnswer = Pick<Feedback, 'answer' | 'entryId' | 'edition' | 'version' | 'locale'>;

/**
 * Which answer each message of the bot shows: Teams' own feedback names the message alone, and an entry may have been edited since. In the
 * memory of the process; where it is lost, the buttons of the answer's card still say what they are about.
 */
export class ShownAnswers {
  readonly #byMessage: Recent<ShownAnswer>;
  readonly #byAnswer: Recent<ShownAnswer>;

  constructor(clock: Clock) {
    this.#byMessage = new Recent(clock, LIMITS);
    this.#byAnswer = new Recent(clock, LIMITS);
  }

  /** Remembers an answer, and the message that shows it, where Teams gave its id. */
  remember(activity: Activity, messageId: string | undefined, shown: ShownAnswer): void {
    this.#byAnswer.set(keyOf(shown), shown);
    if (messageId !== undefined) this.#byMessage.set(messageKey(activity, messageId), shown);
  }

  /** The answer in the message that an activity is about. */
  inMessage(activity: Activity): ShownAnswer | undefined {
    return activity.replyToId === undefined ? undefined : this.#byMessage.get(messageKey(activity, activity.replyToId));
  }

  /** The answer with this entry on the card with this nonce. */
  of(answer: Pick<ShownAnswer, 'answer' | 'entryId'>): ShownAnswer | undefined {
    return this.#byAnswer.get(keyOf(answer));
  }
}

const keyOf = ({ answer, entryId }: Pick<ShownAnswer, 'answer' | 'entryId'>): string =>
  JSON.stringify([answer, entryId]);

const messageKey = ({ conversation }: Activity, messageId: string): string =>
  // In a channel the conversation's id names the thread as well, which Teams may leave out.
  JSON.stringify([conversation.id.replace(/;messageid=.*$/, ''), messageId]);
