import type { AuditEntry } from '../../console/audit.ts';
import type { PersonKey } from '../../people/person.ts';
import { type FaqEdit, type FaqVersion, OWN_ENTRY_ID } from './faqEdit.ts';
import { FAQ_EDITORS } from './faqEditors.ts';
import type { FaqCheck, FaqOutcome } from './faqOutcome.ts';
import type { FaqChange, FaqServiceParts } from './faqServiceParts.ts';

/** Changes of the FAQ: who may make them, what is checked first, and who has to approve. */
export class FaqService {
  readonly #parts: FaqServiceParts;

  constructor(parts: FaqServiceParts) {
    this.#parts = parts;
  }

  /** What a change would do; `edit` undefined would delete the entry. */
  async check(actor: PersonKey, entryId: string, edit: FaqEdit | undefined): Promise<FaqCheck | 'forbidden'> {
    return (await this.#mayEdit(actor)) ? (await this.#parts.check(entryId, edit)).check : 'forbidden';
  }

  /** Publishes a change, or proposes it where a second person has to approve. */
  async change(actor: PersonKey, change: FaqChange): Promise<FaqOutcome> {
    if (!(await this.#mayEdit(actor))) return { kind: 'forbidden' };
    const edit = await this.#editOf(change);
    if (edit === 'unknown') return { kind: 'unknown' };
    const standing = await this.#standing(change.entryId);
    if ((standing?.number ?? 0) !== change.base) return { kind: 'conflict' };
    if (!edit && !this.#isThere(change.entryId, standing)) return { kind: 'unknown' };
    const { check, revision } = await this.#parts.check(change.entryId, edit);
    if (isHarmful(check)) return { kind: 'refused', check };
    return this.#keep(actor, { ...change, edit }, revision);
  }

  /** Publishes or rejects what somebody else proposed. */
  async decide(actor: PersonKey, number: number, decision: 'published' | 'rejected'): Promise<FaqOutcome> {
    const { faq, roles, edition } = this.#parts;
    if (!(await roles.rolesOf(actor)).has('support-lead')) return { kind: 'forbidden' };
    const version = await faq.byNumber(number);
    if (version?.edition !== edition) return { kind: 'unknown' };
    if (version.state !== 'proposed') return { kind: 'not-now' };
    if (version.author === actor.personId) return { kind: 'own-change' };
    if (decision === 'rejected') return this.#settle(actor, version, decision);
    const { check, revision } = await this.#parts.check(version.entryId, version.edit);
    return isHarmful(check) ? { kind: 'refused', check } : this.#settle(actor, version, decision, revision);
  }

  /** The words that a change brings; those of the restored version where it restores one. */
  async #editOf({ entryId, edit, restores }: FaqChange): Promise<FaqEdit | undefined | 'unknown'> {
    if (!OWN_ENTRY_ID.test(entryId) && !this.#parts.isInFiles(entryId)) return 'unknown';
    if (restores === undefined) return edit;
    const restored = await this.#parts.faq.byNumber(restores);
    return restored?.entryId === entryId && restored.edition === this.#parts.edition ? restored.edit : 'unknown';
  }

  async #standing(entryId: string): Promise<FaqVersion | undefined> {
    const published = await this.#parts.faq.published(this.#parts.edition);
    return published.find((version) => version.entryId === entryId);
  }

  #isThere(entryId: string, standing: FaqVersion | undefined): boolean {
    return standing ? standing.edit !== undefined : this.#parts.isInFiles(entryId);
  }

  async #keep(actor: PersonKey, change: FaqChange, revision: number): Promise<FaqOutcome> {
    const { entryId, base, edit, restores, ticketId } = change;
    const { faq, clock, edition, settings } = this.#parts;
    const state = settings.faqApproval ? 'proposed' : 'published';
    const at = clock();
    const version = { edition, entryId, edit, base, state, author: actor.personId, at, restores, ticketId } as const;
    const action = state === 'proposed' ? 'faq.propose' : publishing(edit);
    return this.#outcome(await faq.add(version, this.#entry(actor, action, entryId), revision), state);
  }

  async #settle(
    actor: PersonKey,
    { number, entryId, edit }: FaqVersion,
    state: 'published' | 'rejected',
    revision?: number,
  ): Promise<FaqOutcome> {
    const { faq } = this.#parts;
    const action = state === 'rejected' ? 'faq.reject' : publishing(edit);
    const decision = { number, state, by: actor.personId, revision };
    const decided = await faq.decide(decision, this.#entry(actor, action, entryId));
    const isLate = decided === 'conflict' && (await faq.byNumber(number))?.state !== 'proposed';
    return isLate ? { kind: 'not-now' } : this.#outcome(decided, state);
  }

  async #outcome(version: FaqVersion | 'conflict', kind: 'published' | 'proposed' | 'rejected'): Promise<FaqOutcome> {
    if (version === 'conflict') return { kind: 'conflict' };
    if (kind === 'published') await this.#parts.onPublished();
    return { kind, version };
  }

  #entry(actor: PersonKey, action: string, subject: string): AuditEntry {
    return { at: this.#parts.clock(), actor, action, subject };
  }

  async #mayEdit(actor: PersonKey): Promise<boolean> {
    const roles = await this.#parts.roles.rolesOf(actor);
    return FAQ_EDITORS.some((role) => roles.has(role));
  }
}

const publishing = (edit: FaqEdit | undefined): string => (edit ? 'faq.publish' : 'faq.delete');

const isHarmful = ({ problems, isBelowFloor }: FaqCheck): boolean => problems.length > 0 || isBelowFloor;
