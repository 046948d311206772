import type { Locale } from '../people/locale.ts';
import type { PersonKey } from '../people/person.ts';

/** Whether an answer helped. */
export type Verdict = 'helpful' | 'not-helpful';

/** Why it did not. */
export const FEEDBACK_REASONS = ['wrong', 'outdated', 'incomplete', 'unclear', 'other-question'] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** Longest free text, in UTF-16 units. */
export const LONGEST_COMMENT = 1_000;

/** What somebody says of an answer that they got. */
export interface Feedback {
  readonly person: PersonKey;
  /** The answer: the nonce of its card. A later word of the same person on the same answer replaces the earlier one. */
  readonly answer: string;
  readonly at: Date;
  readonly entryId: string;
  readonly edition: string;
  /** The published version of the entry, 0 where it is the edition's own. */
  readonly version: number;
  readonly locale: Locale;
  readonly verdict: Verdict;
  readonly reason?: FeedbackReason | undefined;
  /** Free text; there only where its author agreed to its being kept. Kept encrypted. */
  readonly comment?: string | undefined;
}

/** Feedback, with its effect on deflection in the same transaction. */
export interface FeedbackStore {
  /** Keeps or replaces it. A verdict that comes without a reason and a text keeps those of the same verdict. */
  give(feedback: Feedback): Promise<void>;
  /** All that is kept of a person, newest first. */
  ofPerson(person: PersonKey): Promise<readonly Feedback[]>;
  /** Newest first, for those who mend the entry: without the person. */
  ofEntry(entryId: string, size: number): Promise<readonly Omit<Feedback, 'person' | 'answer'>[]>;
  /** Takes the person and their words out; the verdicts stay counted. */
  forget(person: PersonKey): Promise<void>;
}
