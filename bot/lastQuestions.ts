import type { Activity } from 'botframework-schema';
import type { Clock } from '../domain/clock.ts';
import type { TicketContext } from '../domain/support/ticket.ts';
import { Recent } from './recent.ts';
import { speakerOf } from './speakerOf.ts';

const LIMITS = { keptMs: 10 * 60_000, most: 10_000 };

/** What the bot said in return to a question. */
export type Told = Omit<TicketContext, 'enrollment'>;

/** What somebody asked last, and what they were told. */
export interface LastQuestion {
  /** As it was typed; empty where nothing was. */
  readonly text: string;
  readonly told: Told;
}

/** An answer as it was given. A question asked back is neither of use nor of none yet. */
interface GivenAnswer {
  /** What was typed, where the question was. */
  readonly text: string | undefined;
  readonly told: Told;
  /** The nonce of its card. */
  readonly answer: string;
}

interface Remembered extends LastQuestion {
  readonly answer: string;
  readonly wasNoUse: boolean;
  /** How many answers in a row were of no use, up to this one. */
  readonly row: number;
}

const NOTHING: LastQuestion = { text: '', told: { shown: 'nothing', entryIds: [] } };

/**
 * What each person asked last in each conversation, so that the form of a question to the experts need not be filled in again, and how often in a
 * row the bot was of no use. For ten minutes in the memory of the process: the words are stored only once they are sent to the experts.
 */
export class LastQuestions {
  readonly #questions: Recent<Remembered>;

  constructor(clock: Clock) {
    this.#questions = new Recent(clock, LIMITS);
  }

  /** What this person asked last here. */
  of(activity: Activity): LastQuestion {
    return this.#questions.get(speakerOf(activity)) ?? NOTHING;
  }

  /** Notes an answer, a refusal or a question asked back; returns how many in a row were of no use. */
  note(activity: Activity, { text, told, answer }: GivenAnswer): number {
    const before = this.#questions.get(speakerOf(activity));
    // What is delivered again is the same answer.
    if (before?.answer === answer) return before.row;
    // An answer of which nothing was said ends the row: it may have been of use.
    const rowBefore = before?.wasNoUse ? before.row : 0;
    const wasNoUse = told.shown === 'refusal' || (told.shown === 'clarification' && before?.wasNoUse === true);
    const row = rowBefore + (told.shown === 'refusal' ? 1 : 0);
    this.#questions.set(speakerOf(activity), { text: text ?? before?.text ?? '', told, answer, row, wasNoUse });
    return row;
  }

  /** Notes what somebody says of their last answer; returns how many in a row were of no use. Of an older answer it counts nothing. */
  judge(activity: Activity, answer: string, wasOfUse: boolean): number {
    const last = this.#questions.get(speakerOf(activity));
    if (last?.answer !== answer) return 0;
    const longer = last.wasNoUse ? last.row : last.row + 1;
    const row = wasOfUse ? 0 : longer;
    this.#questions.set(speakerOf(activity), { ...last, row, wasNoUse: !wasOfUse });
    return row;
  }
}
