import type { AuditEntry } from '../console/audit.ts';
import type { Actor, Announcement } from './announcement.ts';
import type { Audience, AudienceCount } from './audience.ts';
import type { Delivery, DeliveryCounts, DeliveryState, SendResult } from './delivery.ts';
import type { Funnel } from './funnel.ts';

/** What of an audience is left out, whatever it says. */
export interface AudienceLimits {
  /** A person gets at most so many announcements ... */
  readonly mostPerPerson: number;
  /** ... within so many days. */
  readonly withinDays: number;
}

/** A claim on deliveries: they are `sending` now, and each may be sent at its own moment. */
export interface Claim {
  readonly deliveries: readonly ClaimedDelivery[];
  /** The version of the announcement that holds for them; with deliveries only. */
  readonly version?: number | undefined;
  /** Why there is none: the announcement does not send just now, all are done, or those that wait have to (until `nextAt`). */
  readonly rest: 'more' | 'waiting' | 'done' | 'not-sending';
  /** When another claim may bring something; for `waiting`. */
  readonly nextAt?: Date | undefined;
}

/** A delivery, and the slot that the tenant's rate budget gave it. */
export interface ClaimedDelivery extends Delivery {
  /** Which claim of this delivery it is; its report names it. */
  readonly claim: number;
  readonly sendAt: Date;
}

/** What a worker tells of a delivery that it had claimed. */
export interface DeliveryReport {
  readonly number: number;
  /** The claim that it is about: one that comes after its lease, when somebody else has claimed the delivery anew, is none of theirs. */
  readonly claim: number;
  readonly result: SendResult;
}

/** Outcomes after which HR may have it sent once more. */
export const RESENT_STATES = ['unconfirmed', 'unreachable', 'rejected'] as const;
export type ResentState = (typeof RESENT_STATES)[number];

/** One recipient who was not reached, for HR's list. `personId` is missing once the person had their data deleted. */
export interface NotReached {
  readonly number: number;
  readonly personId?: string | undefined;
  readonly state: DeliveryState;
  readonly reason?: string | undefined;
  readonly status?: number | undefined;
}

/** One recipient, reached or not. */
export interface LedgerRow extends NotReached {
  /** The team, where the recipient is its channel. */
  readonly teamId?: string | undefined;
}

/**
 * The ledger: one row per announcement and recipient, unique in the database. Each method is one transaction, and safe while other
 * instances call it too.
 */
export interface Ledger {
  /** Counts an audience as `freeze` would find it now. Teams' members must have been noted before (`noteTeamMembers`). */
  count(tenantId: string, audience: Audience, limits: AudienceLimits): Promise<AudienceCount>;
  /** Writes a row for everybody in the audience, those left out as `skipped` with their reason; called again it adds only who is missing. */
  freeze(announcement: Announcement, limits: AudienceLimits): Promise<DeliveryCounts>;
  /**
   * Takes up at most `most` deliveries that may be sent before `within` ms have passed, by the tenant's rate budget of `perSecond`. Those that
   * a dead process had in hand become `unconfirmed` first. Whoever opted out or was retired since becomes `skipped`.
   */
  claim(announcementId: string, most: number, within: number, perSecond: number): Promise<Claim>;
  /** Takes one more slot of the rate budget, for a call that a delivery needs in addition. */
  slot(tenantId: string, perSecond: number): Promise<Date>;
  /** The moment of the tenant's next free slot: the last one that was taken, or until when it is held back; undefined where nothing was ever sent. */
  nextSlot(tenantId: string): Promise<Date | undefined>;
  /** Nobody of the tenant sends before `until`: Teams asked for it. */
  holdBack(tenantId: string, until: Date): Promise<void>;
  /**
   * Writes what came of claimed deliveries, retires who is to be retired, remembers new conversations. A report on a delivery that is not
   * `sending` any more, or by another claim, is left alone. When none is left, the announcement becomes `sent`.
   */
  report(announcementId: string, reports: readonly DeliveryReport[]): Promise<void>;
  counts(announcementId: string): Promise<DeliveryCounts>;
  /** Those with another outcome than `sent`, by number, `size` at a time after the number `after`. */
  notReached(announcementId: string, after: number, size: number): Promise<readonly NotReached[]>;
  /** Everybody, page by page like `notReached`: for the download. */
  recipients(announcementId: string, after: number, size: number): Promise<readonly LedgerRow[]>;
  /**
   * Puts back into the queue whoever ended as one of `states` and never used a button of the card, at HR's wish, and in the same transaction
   * writes `next` (which sends), the audit entry, to whose details their number is added as `people`, and the job that sends. Returns their
   * number; with nobody to put back nothing is written.
   */
  resend(next: Announcement, states: readonly ResentState[], entry: AuditEntry): Promise<number | 'conflict'>;
  /** Notes that a person used a button of the card, the first time it happens. A card that was `unconfirmed` is `sent` by it. */
  noteOpened(announcementId: string, person: Actor): Promise<void>;
  funnel(announcementId: string): Promise<Funnel>;
}
