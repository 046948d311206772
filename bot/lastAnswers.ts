import type { Activity } from 'botframework-schema';
import type { Clock } from '../domain/clock.ts';
import { Recent } from './recent.ts';
import { speakerOf } from './speakerOf.ts';

/** How long a question may go on from the answer before it, ms; and more conversations at once are not remembered. */
const LIMITS = { keptMs: 10 * 60_000, most: 10_000 };

/**
 * Which entry each person was answered with last in each conversation, so that "why?" can be read. Never a text. In the memory of
 * the process, not in the database: it only makes a short follow-up readable, and who loses it asks in full.
 */
export class LastAnswers {
  readonly #entries: Recent<string>;

  constructor(clock: Clock) {
    this.#entries = new Recent(clock, LIMITS);
  }

  /** Remembers the entry that answers what somebody just said or clicked. */
  remember(activity: Activity, entryId: string): void {
    this.#entries.set(speakerOf(activity), entryId);
  }

  /**
   * The entry that this person was answered with right before in this conversation, and forgets it: a greeting or a refusal in between parts
   * a question from the answer. Undefined where nothing was answered, or too long ago.
   */
  take(activity: Activity): string | undefined {
    const entryId = this.#entries.get(speakerOf(activity));
    this.#entries.delete(speakerOf(activity));
    return entryId;
  }
}
