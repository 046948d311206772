import type { AuditEntry } from '../console/audit.ts';
import type { Announcement } from './announcement.ts';

/** What is to be done about an announcement once it is written; ids only. */
export type AnnouncementJob =
  /** Freezes the audience at `at` and begins to send. */
  | { readonly kind: 'prepare'; readonly at: Date }
  /** Sends what waits. */
  | { readonly kind: 'send' };

/** Announcements, kept. Each write names the version it changes, and is one transaction with its audit entry and its jobs. */
export interface AnnouncementStore {
  byId(tenantId: string, id: string): Promise<Announcement | undefined>;
  /** For jobs, which know an id and no tenant. Whoever serves a person asks by the tenant (`byId`). */
  forWork(id: string): Promise<Announcement | undefined>;
  /** Newest first, and by id where they began at the same moment; at most `size`, those that come after `last`. */
  list(tenantId: string, size: number, last?: Pick<Announcement, 'createdAt' | 'id'>): Promise<readonly Announcement[]>;
  /**
   * The entries of the FAQ that buttons name, in whichever tenant: of announcements that wait to be sent or are being sent, and of those that were written or sent at this
   * moment or later.
   */
  entriesAsked(since: Date): Promise<ReadonlySet<string>>;
  create(announcement: Announcement, entry: AuditEntry): Promise<void>;
  save(next: Announcement, entry: AuditEntry, jobs?: readonly AnnouncementJob[]): Promise<'saved' | 'conflict'>;
  /** Deletes a draft. */
  remove(announcement: Announcement, entry: AuditEntry): Promise<'saved' | 'conflict'>;
}
