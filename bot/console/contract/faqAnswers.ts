import type { FaqVersionState } from '../../../domain/faq/editing/faqEdit.ts';
import type { FaqCheck } from '../../../domain/faq/editing/faqOutcome.ts';
import type { Locale } from '../../../domain/people/locale.ts';
import type { FaqEditRequest } from './faqRequests.ts';

/** Moments are ISO 8601 texts in UTC. */
type Moment = string;

/** `GET faq/entries`: all that can be answered now, and what waits for a second person. */
export interface FaqEntriesAnswer {
  readonly entries: readonly FaqEntrySummary[];
  readonly proposed: readonly FaqVersionAnswer[];
  /** Whether a second person has to approve a change. */
  readonly approvalRequired: boolean;
}

/** An entry in the list. */
export interface FaqEntrySummary {
  readonly id: string;
  /** In the reader's language, or the one it is written in. */
  readonly question: string;
  /** `edition`: as its files say; `edited`: changed here; `own`: added here; `deleted`. */
  readonly origin: 'edition' | 'edited' | 'own' | 'deleted';
  /** Languages without a text of their own. */
  readonly missing: readonly Locale[];
  readonly changedAt?: Moment | undefined;
}

/** `GET faq/entry?entry=`: what holds now, to be edited. `edition` is what the files say, where they say something. */
export interface FaqEntryAnswer {
  readonly entryId: string;
  /** What the next change is based on. */
  readonly base: number;
  readonly edit: FaqEditRequest | undefined;
  readonly edition: FaqEditRequest | undefined;
}

/** A version in the history (`GET faq/history?entry=`, newest first), and what waits. */
export interface FaqVersionAnswer {
  readonly number: number;
  readonly entryId: string;
  readonly state: FaqVersionState;
  readonly edit: FaqEditRequest | undefined;
  readonly base: number;
  readonly author: string;
  readonly at: Moment;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Moment | undefined;
  readonly restores?: number | undefined;
  /** Whether this person may decide on it now. */
  readonly mayDecide: boolean;
}
export interface FaqHistoryAnswer {
  readonly versions: readonly FaqVersionAnswer[];
}

/** `POST faq/check`. */
export type FaqCheckAnswer = FaqCheck;

/** `POST faq/versions` (201) and its decision (200). A check that fails is answered with 422, refusal `faq-refused`, and the check. */
export interface FaqChangeAnswer {
  readonly kind: 'published' | 'proposed' | 'rejected';
  readonly version: FaqVersionAnswer;
}

/** The body of a refused change beside its refusal. */
export interface FaqRefusalAnswer {
  readonly check: FaqCheckAnswer;
}
