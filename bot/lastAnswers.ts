import type { Activity } from 'botframework-schema';
import type { Clock } from '../domain/clock.ts';

/** How long a question may go on from the answer before it, ms. */
const REMEMBERED_MS = 10 * 60_000;
/** More conversations at once are not remembered; the oldest is dropped. */
const MOST = 10_000;

/**
 * Which entry each person was answered with last in each conversation, so that "why?" can be read. Never a text. In the memory of
 * the process, not in the database: it only makes a short follow-up readable, and who loses it asks in full.
 */
export class LastAnswers {
  readonly #entries = new Map<string, { readonly entryId: string; readonly at: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Remembers the entry that answers what somebody just said or clicked. */
  remember(activity: Activity, entryId: string): void {
    const key = keyOf(activity);
    // Deleted first, so that the newest stands last.
    this.#entries.delete(key);
    this.#entries.set(key, { entryId, at: this.#clock().getTime() });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MOST && oldest !== undefined) this.#entries.delete(oldest);
  }

  /**
   * The entry that this person was answered with right before in this conversation, and forgets it: a greeting or a refusal in between parts
   * a question from the answer. Undefined where nothing was answered, or too long ago.
   */
  take(activity: Activity): string | undefined {
    const known = this.#entries.get(keyOf(activity));
    this.#entries.delete(keyOf(activity));
    if (known === undefined || this.#clock().getTime() - known.at > REMEMBERED_MS) return undefined;
    return known.entryId;
  }
}

/** Both ids are Teams' own; a person's is the same in all of a bot's conversations. */
const keyOf = ({ conversation, from }: Activity): string => JSON.stringify([conversation.id, from.id]);
