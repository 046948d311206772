import type { Amendment } from '../../domain/announcements/amendment.ts';
import type { Actor, Announcement, AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AnnouncementServiceParts } from '../../domain/announcements/announcementGate.ts';
import type { AnnouncementRules } from '../../domain/announcements/announcementProblems.ts';
import { AnnouncementService } from '../../domain/announcements/announcementService.ts';
import { DEFAULT_ANNOUNCEMENT_SETTINGS } from '../../domain/announcements/announcementSettings.ts';
import type { AnnouncementJob } from '../../domain/announcements/announcementStore.ts';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { DeliveryCounts } from '../../domain/announcements/delivery.ts';
import type { AuditEntry } from '../../domain/console/audit.ts';
import type { Role } from '../../domain/console/roles.ts';

export const NOW = new Date('2026-11-23T09:00:00Z');
/** Of an announcement that reached nobody. */
export const NO_COUNTS: DeliveryCounts = {
  ...{ waiting: 0, sending: 0, sent: 0, unreachable: 0, rejected: 0, unconfirmed: 0, skipped: 0, recalled: 0 },
};

/** A text with nothing wrong. */
export function textOf(changes: Partial<AnnouncementText> = {}): AnnouncementText {
  return { title: 'Microsoft 365 for your home', body: 'Save **30 %**.', buttons: [], ...changes };
}

/** What an author hands in; nothing is wrong with it. */
export const DRAFT = {
  texts: { en: textOf(), de: textOf({ title: 'Microsoft 365 für zu Hause' }) },
  fallbackLocale: 'en',
  audience: { kind: 'people', markets: ['DE'], locales: [] },
} as const satisfies Partial<Announcement>;

/** What announcements may name in these tests. */
export const RULES = {
  entryIds: new Set(['what-is-hup']),
  linkIds: new Set(['sign-up', 'old-store']),
  shownLinkIds: new Set(['sign-up']),
  markets: new Set(['DE', 'FR']),
  teamIds: new Set(['team-1']),
  cardBytes: () => 10_000,
};

/** The people of the tenant, by their roles. */
const PEOPLE: Readonly<Record<string, readonly Role[]>> = {
  author: ['author'],
  'second-author': ['author'],
  approver: ['approver'],
  both: ['author', 'approver'],
  administrator: ['administrator'],
  employee: [],
};

/** Somebody of a tenant. */
export const person = (personId: string, tenantId = 'tenant-1'): Actor => ({ tenantId, personId });

/** The announcements' rules over ports that keep everything in memory, where a test can look. */
export class AnnouncementHouse {
  now = NOW;
  counts: DeliveryCounts = NO_COUNTS;
  reachable = 10;
  rules: AnnouncementRules = RULES;
  readonly kept = new Map<string, Announcement>();
  readonly audit: AuditEntry[] = [];
  readonly jobs: AnnouncementJob[] = [];
  readonly amendments: Amendment[] = [];
  readonly refreshed: string[] = [];
  readonly service: AnnouncementService;

  constructor(settings: Partial<AnnouncementServiceParts['settings']> = {}) {
    this.service = new AnnouncementService({
      announcements: {
        byId: async (_, id) => this.kept.get(id),
        create: async (announcement, entry) => void this.#write(announcement, entry),
        save: async (next, entry, jobs) => this.#write(next, entry, jobs),
        remove: async (announcement, entry) => this.#remove(announcement, entry),
      },
      ledger: {
        count: async () => ({ total: this.reachable, reachable: this.reachable, skipped: {}, byLocale: {} }),
        counts: async () => this.counts,
        resend: async (next, states, entry) => this.#resend(next, states, entry),
      },
      amendments: {
        begin: async (amendment, next, entry) => this.#amend(amendment, next, entry),
        isRecalled: async () => this.amendments.some(({ kind }) => kind === 'recall'),
      },
      roles: {
        rolesOf: async ({ personId, tenantId }) =>
          new Set(tenantId === 'tenant-2' ? ['author', 'approver'] : PEOPLE[personId]),
      },
      settings: { ...DEFAULT_ANNOUNCEMENT_SETTINGS, ...settings },
      rulesOf: async () => this.rules,
      refreshTeams: async (_, teamIds) => void this.refreshed.push(...teamIds),
      clock: () => this.now,
      newId: () => `new-${this.kept.size + this.amendments.length + 1}`,
    });
  }

  /** Puts an announcement there as if it had come so far. */
  put(state: AnnouncementState, changes: Partial<Announcement> = {}): Announcement {
    const announcement: Announcement = {
      ...DRAFT,
      ...{ id: 'a-1', tenantId: 'tenant-1', state, version: 7, createdBy: 'author', editedBy: 'author', writers: [] },
      ...(['draft', 'in-review'].includes(state) ? {} : { approvedBy: 'approver' }),
      ...{ createdAt: NOW, updatedAt: NOW },
      ...changes,
    };
    this.kept.set(announcement.id, announcement);
    return announcement;
  }

  #write(next: Announcement, entry: AuditEntry, jobs: readonly AnnouncementJob[] = []): 'saved' | 'conflict' {
    const before = this.kept.get(next.id);
    if (next.version !== (before?.version ?? 0) + 1) return 'conflict';
    this.kept.set(next.id, next);
    this.audit.push(entry);
    this.jobs.push(...jobs);
    return 'saved';
  }

  #remove(announcement: Announcement, entry: AuditEntry): 'saved' {
    this.kept.delete(announcement.id);
    this.audit.push(entry);
    return 'saved';
  }

  #resend(next: Announcement, states: readonly (keyof DeliveryCounts)[], entry: AuditEntry): number | 'conflict' {
    const people = states.reduce((sum, state) => sum + this.counts[state], 0);
    return people === 0 || this.#write(next, entry, [{ kind: 'send' }]) === 'saved' ? people : 'conflict';
  }

  #amend(amendment: Amendment, next: Announcement, entry: AuditEntry): number | 'conflict' {
    if (this.#write(next, entry) === 'conflict') return 'conflict';
    this.amendments.push(amendment);
    return this.counts.sent;
  }
}
