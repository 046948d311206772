import type { Actor, Announcement } from './announcement.ts';
import type { AnnouncementDeed } from './announcementDeeds.ts';
import { type Allowed, AnnouncementGate, type AnnouncementServiceParts, auditEntry } from './announcementGate.ts';
import type {
  AmendmentWish,
  AnnouncementDraft,
  AnnouncementOutcome,
  AnnouncementRefused,
  CountOutcome,
  StepWish,
} from './announcementOutcome.ts';
import { countAudience, planStep, type StepPlan } from './announcementSteps.ts';
import { hasRole, stepsFor } from './announcementTransitions.ts';
import type { Audience } from './audience.ts';
import type { ResentState } from './ledger.ts';
import { copyOf, type NewDraft, newAnnouncement } from './newAnnouncement.ts';
import { planAmendment } from './planAmendment.ts';
import { writersAfter } from './writers.ts';

/** Everything that people do with announcements: who may, when, and what is written down of it. Every call asks for the roles anew. */
export class AnnouncementService {
  readonly #parts: AnnouncementServiceParts;
  readonly #gate: AnnouncementGate;

  constructor(parts: AnnouncementServiceParts) {
    this.#parts = parts;
    this.#gate = new AnnouncementGate(parts);
  }

  /** Begins a draft. */
  async create(actor: Actor, draft: AnnouncementDraft): Promise<AnnouncementOutcome> {
    return (await this.#mayAny(actor, 'edit')) ? this.#begin(actor, draft, 'create') : { kind: 'forbidden' };
  }

  /** Writes a draft anew. What was submitted or approved becomes a draft by it. */
  async change(actor: Actor, id: string, version: number, draft: AnnouncementDraft): Promise<AnnouncementOutcome> {
    const allowed = await this.#gate.allow('edit', actor, id, version);
    if ('kind' in allowed) return allowed;
    const { texts, fallbackLocale, audience, expiresAt } = draft;
    const writers = writersAfter(allowed.announcement, texts, actor.personId);
    const whose = { editedBy: actor.personId, writers, approvedBy: undefined };
    const changes = { texts, fallbackLocale, audience, expiresAt, ...whose };
    return this.#save(allowed, { changes, details: { languages: Object.keys(texts).length } });
  }

  /** Deletes a draft. */
  async remove(actor: Actor, id: string, version: number): Promise<AnnouncementOutcome> {
    const allowed = await this.#gate.allow('delete', actor, id, version);
    if ('kind' in allowed) return allowed;
    const result = await this.#parts.announcements.remove(allowed.announcement, this.#gate.entry(allowed));
    return result === 'saved' ? { kind: 'removed' } : this.#gate.conflict(allowed);
  }

  /** A new draft with the same words for the same people; its expiry is to be thought of anew. */
  async duplicate(actor: Actor, id: string): Promise<AnnouncementOutcome> {
    const allowed = await this.#gate.allow('duplicate', actor, id);
    return 'kind' in allowed ? allowed : this.#begin(actor, copyOf(allowed.announcement), 'duplicate');
  }

  /** Moves an announcement on. */
  async step(actor: Actor, id: string, wish: StepWish): Promise<AnnouncementOutcome> {
    const allowed = await this.#gate.allow(wish.step, actor, id, wish.version);
    if ('kind' in allowed) return allowed;
    return this.#save(allowed, await planStep(wish, allowed, this.#parts));
  }

  /** Sends it again to whoever ended as one of `from`. */
  async resend(actor: Actor, id: string, version: number, from: readonly ResentState[]): Promise<AnnouncementOutcome> {
    const allowed = await this.#gate.allow('resend', actor, id, version);
    if ('kind' in allowed) return allowed;
    const next = this.#gate.next(allowed);
    const people = await this.#parts.ledger.resend(next, from, this.#gate.entry(allowed));
    if (people === 'conflict') return this.#gate.conflict(allowed);
    if (people === 0) return { kind: 'nobody-to-resend-to', announcement: allowed.announcement };
    return { kind: 'resent', announcement: next, people };
  }

  /** Changes the cards that were delivered, once a second person approved it, or takes them away, whatever version was seen and whoever else writes at the same moment. That also ends what is still being sent. */
  async amend(actor: Actor, id: string, version: number, wish: AmendmentWish): Promise<AnnouncementOutcome> {
    const allowed = await this.#gate.allow(wish.kind, actor, id, wish.kind === 'correct' ? version : undefined);
    if ('kind' in allowed) return allowed;
    const outcome = await this.#save(allowed, await planAmendment(wish, allowed, this.#parts));
    return wish.kind === 'recall' && outcome.kind === 'conflict' ? this.amend(actor, id, version, wish) : outcome;
  }

  /** A dry run: whom an audience reaches now, and why whom not. */
  async count(actor: Actor, audience: Audience): Promise<CountOutcome> {
    if (!(await this.#mayAny(actor, 'schedule'))) return { kind: 'forbidden' };
    return { kind: 'counted', count: await countAudience(actor.tenantId, audience, this.#parts) };
  }

  /** What a person may do with an announcement now. */
  async stepsFor(actor: Actor, announcement: Announcement): Promise<readonly AnnouncementDeed[]> {
    return stepsFor(await this.#gate.contextOf(actor, await this.#parts.roles.rolesOf(actor), announcement));
  }

  async #mayAny(actor: Actor, deed: AnnouncementDeed): Promise<boolean> {
    return hasRole(deed, await this.#parts.roles.rolesOf(actor));
  }

  async #begin(actor: Actor, draft: NewDraft, deed: 'create' | 'duplicate'): Promise<AnnouncementOutcome> {
    const { announcements, newId, clock } = this.#parts;
    const announcement = newAnnouncement(newId(), actor, draft, clock());
    await announcements.create(announcement, auditEntry(actor, deed, announcement, announcement.createdAt));
    return { kind: 'done', announcement };
  }

  async #save(allowed: Allowed, plan: StepPlan | AnnouncementRefused): Promise<AnnouncementOutcome> {
    if ('kind' in plan) return plan;
    const { changes, details, jobs, amendment } = plan;
    const next = this.#gate.next(allowed, changes);
    const entry = this.#gate.entry(allowed, details);
    const result = amendment
      ? await this.#parts.amendments.begin(amendment, next, entry)
      : await this.#parts.announcements.save(next, entry, jobs);
    if (result === 'conflict') return this.#gate.conflict(allowed);
    if (!amendment || result === 'saved') return { kind: 'done', announcement: next };
    return { kind: 'amended', announcement: next, amendmentId: amendment.id, cards: result };
  }
}
