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
    return (await this.#mayEdit(actor)) ? this.#parts.check(entryId, edit) : 'forbidden';
  }

  /** Publishes a change, or proposes it where a second person has to approve. */
  async change(actor: PersonKey, change: FaqChange): Promise<FaqOutcome> {
    if (!(await this.#mayEdit(actor))) return { kind: 'forbidden' };
    const edit = await this.#editOf(change);
    if (edit === 'unknown') return { kind: 'unknown' };
    const standing = await this.#standing(change.entryId);
    if ((standing?.number ?? 0) !== change.base) return { kind: 'conflict' };
    if (!edit && !this.#isThere(change.entryId, standing)) return { kind: 'unknown' };
    const check = await this.#parts.check(change.entryId, edit);
    if (isHarmful(check)) return { kind: 'refused', check };
    return this.#keep(actor, { ...change, edit });
  }

  /** Publishes or rejects what somebody else proposed. */
  async decide(actor: PersonKey, number: number, decision: 'published' | 'rejected'): Promise<FaqOutcome> {
    const { faq, roles, edition } = this.#parts;
    if (!(await roles.rolesOf(actor)).has('support-lead')) return { kind: 'forbidden' };
    const version = await faq.byNumber(number);
    if (version?.edition !== edition) return { kind: 'unknown' };
    if (version.state !== 'proposed') return { kind: 'not-now' };
    if (version.author === actor.personId) return { kind: 'own-change' };
    if (decision === 'published') {
      const check = await this.#parts.check(version.entryId, version.edit);
      if (isHarmful(check)) return { kind: 'refused', check };
    }
    return this.#settle(actor, version, decision);
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

  async #keep(actor: PersonKey, { entryId, base, edit, restores, ticketId }: FaqChange): Promise<FaqOutcome> {
    const { faq, clock, edition, settings } = this.#parts;
    const state = settings.faqApproval ? 'proposed' : 'published';
    const at = clock();
    const version = { edition, entryId, edit, base, state, author: actor.personId, at, restores, ticketId } as const;
    const action = state === 'proposed' ? 'faq.propose' : publishing(edit);
    return this.#outcome(await faq.add(version, this.#entry(actor, action, entryId)), state);
  }

  async #settle(actor: PersonKey, version: FaqVersion, decision: 'published' | 'rejected'): Promise<FaqOutcome> {
    const { faq } = this.#parts;
    const action = decision === 'rejected' ? 'faq.reject' : publishing(version.edit);
    const entry = this.#entry(actor, action, version.entryId);
    const decided = await faq.decide(version.number, decision, actor.personId, entry);
    const isLate = decided === 'conflict' && (await faq.byNumber(version.number))?.state !== 'proposed';
    return isLate ? { kind: 'not-now' } : this.#outcome(decided, decision);
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
