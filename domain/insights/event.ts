import type { EnrollmentState } from '../enrollment/enrollment.ts';
import type { Locale } from '../people/locale.ts';
import type { PersonKey } from '../people/person.ts';
import type { FeedbackReason, Verdict } from './feedback.ts';

/** Something that happened, counted for insights; never with a name, an address or a text that someone typed. */
export interface InsightEvent {
  /** The same key is kept once, whatever the retries. */
  readonly key: string;
  readonly at: Date;
  readonly edition: string;
  readonly locale: Locale;
  /**
   * Who asked, so that a question that is asked again, or a ticket, is told from one that was settled. Kept as a keyed hash, and only for as long as
   * that takes (`DEFLECTION_HOURS`).
   */
  readonly asker?: PersonKey | undefined;
  readonly event:
    | { readonly kind: 'answered'; readonly entryId: string; readonly how: 'answer' | 'clarify' }
    | { readonly kind: 'not-answered' }
    /** Counted by the store, in the transaction that keeps the feedback; a changed mind changes it. */
    | {
        readonly kind: 'feedback';
        readonly entryId: string;
        readonly verdict: Verdict;
        readonly reason?: FeedbackReason | undefined;
      }
    | { readonly kind: 'person-asked'; readonly entryId?: string | undefined }
    /** A ticket was opened. */
    | { readonly kind: 'ticket' }
    /** An enrollment reached a state; counted by the store, in the transaction that writes the state. */
    | { readonly kind: 'enrollment'; readonly step: EnrollmentState };
}

/** So long after an answer a repeated question or a ticket says that it settled nothing. */
export const DEFLECTION_HOURS = 24;

export interface EventStore {
  /** Keeps an event and counts it, unless its key is known already. */
  record(event: InsightEvent): Promise<void>;
}

/** Texts that the bot could not answer, addresses and numbers masked, without the person; kept for a set number of days. */
export interface QuestionStore {
  keep(maskedText: string, locale: Locale, at: Date): Promise<void>;
  /** The newest, at most `size`. */
  newest(size: number): Promise<readonly UnansweredQuestion[]>;
}

/** A question that nothing answered. */
export interface UnansweredQuestion {
  readonly maskedText: string;
  readonly locale: Locale;
  readonly askedAt: Date;
}
