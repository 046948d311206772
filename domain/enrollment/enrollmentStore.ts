import type { PersonKey } from '../people/person.ts';
import type { ConfirmationMail } from './confirmationMail.ts';
import type { Enrollment } from './enrollment.ts';
import type { MailLimits } from './mailLimits.ts';

/** What came of a write that named the version it changes. */
export type WriteResult = 'saved' | 'conflict';

export type RequestResult =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict' }
  /** The click that asks was already served; nothing was written. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'limited'; readonly scope: 'person' | 'address' | 'organization'; readonly retryAt: Date };

/** Enrollments and their mails, kept. Each method is one transaction. */
export interface EnrollmentStore {
  /** The person's open enrollment, else their newest one. */
  current(person: PersonKey): Promise<Enrollment | undefined>;
  byId(id: string): Promise<Enrollment | undefined>;
  /** Keeps a new enrollment, unless one is open: the open one is what comes back. Safe against simultaneous calls. */
  start(enrollment: Enrollment): Promise<Enrollment>;
  /** Notes which Teams activity shows the enrollment; not a change of the enrollment itself. */
  rememberCard(enrollmentId: string, activityId: string): Promise<void>;
  /** Writes `next` over the version before it (`next.version - 1`). */
  save(next: Enrollment): Promise<WriteResult>;
  /**
   * Writes `next`, its mail and the job that sends it, together. Limits are counted under a lock, so simultaneous requests cannot pass them;
   * they outlive withdrawal and deletion. `nonce` is the card's: used twice it answers `repeated`.
   */
  requestConfirmation(
    next: Enrollment,
    mail: ConfirmationMail,
    nonce: string,
    limits: MailLimits,
  ): Promise<RequestResult>;
  mail(id: string): Promise<ConfirmationMail | undefined>;
  /** The newest mail of an enrollment. */
  latestMail(enrollmentId: string): Promise<ConfirmationMail | undefined>;
  recordMailOutcome(mailId: string, outcome: ConfirmationMail['outcome']): Promise<void>;
  /** Counts one try of a code and returns how many there are now. */
  countCodeTry(mailId: string): Promise<number>;
  /** Marks the mail used, writes `next`, and queues the update of the chat's card, together; `conflict` if the mail was used or the version moved. */
  confirm(next: Enrollment, mailId: string, at: Date): Promise<WriteResult>;
  /** Everything kept of a person, newest first. */
  allOf(person: PersonKey): Promise<readonly Enrollment[]>;
  /** Deletes everything kept of a person but the counts of the mail limits, and says whether it did: a used nonce deletes nothing. */
  deleteAllOf(person: PersonKey, nonce: string): Promise<boolean>;
}
