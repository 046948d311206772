import type { AmendmentStore } from '../domain/announcements/amendment.ts';
import type { AnnouncementStore } from '../domain/announcements/announcementStore.ts';
import type { Ledger } from '../domain/announcements/ledger.ts';
import type { RecipientStore } from '../domain/announcements/recipients.ts';
import type { AuditStore } from '../domain/console/audit.ts';
import type { ConsoleNames } from '../domain/console/consoleNames.ts';
import type { RoleStore } from '../domain/console/roles.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import type { FaqStore } from '../domain/faq/editing/faqStore.ts';
import type { EventStore, QuestionStore } from '../domain/insights/event.ts';
import type { FeedbackStore } from '../domain/insights/feedback.ts';
import type { InsightStore } from '../domain/insights/insights.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { RouteStore } from '../domain/support/routing.ts';
import type { TicketPosts, TicketStore } from '../domain/support/ticketStore.ts';
import type { RetentionCounts } from './retention.ts';

/** What a job carries: ids only, never an address, a token or a text. */
export interface Jobs {
  'confirmation-mail': { readonly mailId: string };
  'enrollment-card': { readonly enrollmentId: string };
  /** Freezes the audience and begins to send. */
  'announcement-prepare': { readonly announcementId: string };
  'announcement-send': { readonly announcementId: string };
  'announcement-amend': { readonly amendmentId: string };
  /** Tells Teams what it has not been told of a ticket. */
  'ticket-sync': { readonly ticketId: string };
  /** Reminds the experts of a ticket that nobody has answered in time. */
  'ticket-reminder': { readonly ticketId: string };
}

/** What came of a claim: it is ours, or the activity was handled already, or another claim of it is neither finished nor released. */
export type ClaimResult = 'claimed' | 'finished' | 'unfinished';

/** Whether an activity is new here or was (or is being) handled already, by this instance or another. */
export interface HandledActivities {
  /**
   * Claims an activity. A claim that was neither finished nor released within a minute may be claimed again (its process died); on the
   * embedded database, at the next start.
   */
  claim(key: string): Promise<ClaimResult>;
  finish(key: string): Promise<void>;
  /** Gives the claim back after a failure, so that a redelivery is handled. */
  release(key: string): Promise<void>;
}

/** Dialog stacks, as botbuilder's Storage wants them kept. */
export interface DialogStates {
  read(keys: readonly string[]): Promise<Record<string, unknown>>;
  write(changes: Readonly<Record<string, unknown>>): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
}

/** The database, opened and migrated. */
export interface Store {
  readonly enrollments: EnrollmentStore;
  readonly people: PeopleStore;
  readonly events: EventStore;
  readonly questions: QuestionStore;
  readonly feedback: FeedbackStore;
  readonly insights: InsightStore;
  readonly announcements: AnnouncementStore;
  readonly ledger: Ledger;
  readonly amendments: AmendmentStore;
  readonly recipients: RecipientStore;
  readonly roles: RoleStore;
  readonly consoleNames: ConsoleNames;
  readonly audit: AuditStore;
  readonly tickets: TicketStore;
  readonly ticketPosts: TicketPosts;
  readonly routes: RouteStore;
  readonly faq: FaqStore;
  readonly handledActivities: HandledActivities;
  readonly dialogStates: DialogStates;
  /**
   * Starts carrying out the jobs of one kind. A handler that throws is tried again with growing pauses; after the last try `onGivenUp` is told.
   * A job may run more than once.
   */
  work<K extends keyof Jobs>(
    queue: K,
    handler: (job: Jobs[K]) => Promise<void>,
    onGivenUp?: (job: Jobs[K]) => Promise<void>,
  ): Promise<void>;
  /** Queues a job by itself, at once or not before `startAfter`: for work that goes on in another job. */
  queueJob<K extends keyof Jobs>(queue: K, job: Jobs[K], startAfter?: Date): Promise<void>;
  /** Closes and deletes what is past its time at `now`; the store does so by itself every six hours. Returns what it did. */
  runRetention(now: Date): Promise<RetentionCounts>;
  /** Whether the database answers and its migrations are done. */
  isReady(): Promise<boolean>;
  /** Waits for jobs in flight, then closes. */
  close(): Promise<void>;
}
