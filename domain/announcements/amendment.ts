import type { AuditEntry } from '../console/audit.ts';
import type { Locale } from '../people/locale.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementText } from './announcementText.ts';
import type { Recipient } from './delivery.ts';

/**
 * A change of cards that were delivered already: a correction replaces them, a recall takes them away (or, where Teams deletes nothing,
 * replaces them by a line that says so).
 */
export interface Amendment {
  readonly id: string;
  readonly announcementId: string;
  readonly kind: 'correct' | 'recall';
  /** The new texts of a correction. */
  readonly texts: Readonly<Partial<Record<Locale, AnnouncementText>>>;
  readonly by: string;
  readonly at: Date;
}

/** How the change of one delivered card ended; `waiting` and `sending` as in the ledger. Changing twice does no harm, so what is unclear is tried again. */
export type AmendmentState = 'waiting' | 'sending' | 'done' | 'gone' | 'failed';
export type AmendmentCounts = Readonly<Record<AmendmentState, number>>;

/** A delivered card that is to be changed. */
export interface DeliveredCard {
  /** The number of its delivery. */
  readonly number: number;
  readonly recipient: Recipient;
  readonly activityId: string;
  readonly attempts: number;
  readonly sendAt: Date;
}

/** What came of the change of one card. */
export interface AmendmentReport {
  readonly number: number;
  readonly result:
    | { readonly kind: 'done' }
    | { readonly kind: 'gone' | 'failed'; readonly status?: number | undefined; readonly code: string }
    | {
        readonly kind: 'retry';
        readonly throttled: boolean;
        readonly afterMs?: number | undefined;
        readonly code: string;
      };
}

/** Amendments and their ledger: one row per amendment and delivered card. */
export interface AmendmentStore {
  byId(id: string): Promise<Amendment | undefined>;
  /** Whether a recall was ever asked for, finished or not. */
  isRecalled(announcementId: string): Promise<boolean>;
  /** Those of an announcement, newest first, with their counts. */
  of(announcementId: string): Promise<readonly (Amendment & { readonly counts: AmendmentCounts })[]>;
  /**
   * Writes the amendment, a row for every card that was `sent` or is on its way (`sending`: it is changed once it arrived), the audit entry, to
   * whose details the number of cards is added as `cards`, the job, and `next`: the announcement with the corrected texts, so that whoever still gets it gets these, or
   * cancelled by its recall. All in one transaction. Returns the number of cards.
   * Cards that may have been delivered and that nobody knows the place of (`unconfirmed`) do not count in it: their rows are `failed` at once.
   */
  begin(amendment: Amendment, next: Announcement, entry: AuditEntry): Promise<number | 'conflict'>;
  claim(
    id: string,
    most: number,
    within: number,
    perSecond: number,
  ): Promise<{
    readonly cards: readonly DeliveredCard[];
    readonly rest: 'more' | 'waiting' | 'done';
    readonly nextAt?: Date | undefined;
  }>;
  /** A card that a recall took away makes its delivery `recalled`, in the same transaction. */
  report(id: string, reports: readonly AmendmentReport[]): Promise<void>;
}
