import type { AuditEntry } from '../../console/audit.ts';
import type { FaqVersion } from './faqEdit.ts';

/** A version that is to be kept. */
export type NewFaqVersion = Omit<FaqVersion, 'number' | 'decidedBy' | 'decidedAt'>;

/** What is to become of a proposal. */
export interface FaqDecision {
  readonly number: number;
  readonly state: 'published' | 'rejected';
  /** The Entra object id of who decides. */
  readonly by: string;
  /** The revision against which it was checked; undefined where nothing is published, or nothing had to be checked. */
  readonly revision?: number | undefined;
}

/**
 * The changes of the FAQ. For each entry the published version with the highest number holds. `base` is checked in the same transaction: whoever
 * changes what is not the newest any more gets a conflict. So does who publishes what was checked against a revision that is not the newest any more: two changes that do
 * no harm each may do some together.
 */
export interface FaqStore {
  /** Rises with each publication of an edition, 0 where there was none: asked at each turn, so it is cheap. (Not a version's number: what was proposed first may be published last.) */
  revision(edition: string): Promise<number>;
  /** What holds now: the newest published version of each entry that was ever changed. */
  published(edition: string): Promise<readonly FaqVersion[]>;
  /** All versions of an entry, newest first. */
  history(edition: string, entryId: string): Promise<readonly FaqVersion[]>;
  /** What waits for a second person, oldest first. */
  proposed(edition: string): Promise<readonly FaqVersion[]>;
  byNumber(number: number): Promise<FaqVersion | undefined>;
  /**
   * Keeps a version as it comes, proposed or published; the audit entry's details get its number. `revision` is the one against which it was checked; it does not count for
   * a proposal, which is checked again.
   */
  add(version: NewFaqVersion, entry: AuditEntry, revision?: number): Promise<FaqVersion | 'conflict'>;
  /** Publishes or rejects what was proposed. */
  decide(decision: FaqDecision, entry: AuditEntry): Promise<FaqVersion | 'conflict'>;
}
