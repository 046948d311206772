import type { Clock, NewId } from '../clock.ts';
import type { AuditEntry } from '../console/audit.ts';
import type { Role, RoleStore } from '../console/roles.ts';
import type { AmendmentStore } from './amendment.ts';
import type { Actor, Announcement } from './announcement.ts';
import type { AnnouncementDeed } from './announcementDeeds.ts';
import type { AnnouncementRefused } from './announcementOutcome.ts';
import type { AnnouncementRules } from './announcementProblems.ts';
import type { AnnouncementSettings } from './announcementSettings.ts';
import type { AnnouncementStore } from './announcementStore.ts';
import { deedRefusal, hasRole, stateAfter } from './announcementTransitions.ts';
import type { DeedContext } from './deedObjections.ts';
import type { Ledger } from './ledger.ts';

/** What the announcements' rules need. */
export interface AnnouncementServiceParts {
  readonly announcements: Pick<AnnouncementStore, 'byId' | 'create' | 'save' | 'remove'>;
  readonly ledger: Pick<Ledger, 'count' | 'counts' | 'resend'>;
  readonly amendments: Pick<AmendmentStore, 'begin' | 'isRecalled'>;
  readonly roles: Pick<RoleStore, 'rolesOf'>;
  readonly settings: AnnouncementSettings;
  /** What an announcement of this tenant may name just now. */
  readonly rulesOf: (tenantId: string) => Promise<AnnouncementRules>;
  /** Notes who is in these teams, before they are counted. */
  readonly refreshTeams: (tenantId: string, teamIds: readonly string[]) => Promise<void>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** A deed that is allowed: by whom, of which announcement, and when. */
export interface Allowed extends DeedContext {
  readonly actor: Actor;
  readonly deed: AnnouncementDeed;
}

/** Lets nobody do to an announcement what is not theirs to do, and writes down what they did. */
export class AnnouncementGate {
  readonly #parts: AnnouncementServiceParts;

  constructor(parts: AnnouncementServiceParts) {
    this.#parts = parts;
  }

  /** The deed, if it is allowed now; else why not. Roles come first, so that whoever has none learns nothing. */
  async allow(
    deed: AnnouncementDeed,
    actor: Actor,
    id: string,
    version?: number,
  ): Promise<Allowed | AnnouncementRefused> {
    const roles = await this.#parts.roles.rolesOf(actor);
    if (!hasRole(deed, roles)) return { kind: 'forbidden' };
    const announcement = await this.#parts.announcements.byId(actor.tenantId, id);
    if (announcement?.tenantId !== actor.tenantId) return { kind: 'unknown' };
    if (version !== undefined && version !== announcement.version) return { kind: 'conflict', announcement };
    const context = await this.contextOf(actor, roles, announcement);
    const refusal = deedRefusal(deed, context);
    if (refusal === 'forbidden') return { kind: 'forbidden' };
    return refusal ? { kind: refusal, announcement } : { ...context, actor, deed };
  }

  /** What it depends on whether somebody may do something with an announcement. */
  async contextOf(actor: Actor, roles: ReadonlySet<Role>, announcement: Announcement): Promise<DeedContext> {
    const { amendments, clock, ledger, settings } = this.#parts;
    const hasRecipients = ['sending', 'paused', 'sent', 'cancelled'].includes(announcement.state);
    return {
      personId: actor.personId,
      roles,
      announcement,
      approvalRequired: settings.approvalRequired,
      counts: hasRecipients ? await ledger.counts(announcement.id) : undefined,
      isRecalled: hasRecipients && (await amendments.isRecalled(announcement.id)),
      now: clock(),
    };
  }

  /** The announcement one version on. */
  next({ announcement, deed, approvalRequired, now }: Allowed, changes: Partial<Announcement> = {}): Announcement {
    const state = stateAfter(deed, announcement.state, approvalRequired);
    return { ...announcement, state, ...changes, version: announcement.version + 1, updatedAt: now };
  }

  /** What is written down of a deed. */
  entry({ actor, deed, now, announcement }: Allowed, details?: AuditEntry['details']): AuditEntry {
    return auditEntry(actor, deed, announcement, now, details);
  }

  /** Somebody was faster: the announcement as it is now. */
  async conflict({ actor, announcement: { id } }: Allowed): Promise<AnnouncementRefused> {
    const announcement = await this.#parts.announcements.byId(actor.tenantId, id);
    return announcement ? { kind: 'conflict', announcement } : { kind: 'unknown' };
  }
}

/** An entry of the audit on an announcement: figures, no words. */
export function auditEntry(
  actor: Actor,
  deed: AnnouncementDeed | 'create',
  { id, version }: Pick<Announcement, 'id' | 'version'>,
  at: Date,
  details: AuditEntry['details'] = {},
): AuditEntry {
  return { at, actor, action: `announcement.${deed}`, subject: id, details: { version, ...details } };
}
