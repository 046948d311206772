import { expect } from 'chai';
import type { Role } from '../../../../domain/console/roles.ts';
import type { FaqCheck, FaqOutcome } from '../../../../domain/faq/editing/faqOutcome.ts';
import { FaqService } from '../../../../domain/faq/editing/faqService.ts';
import type { FaqChange } from '../../../../domain/faq/editing/faqServiceParts.ts';
import { anEdit } from '../../../helpers/faqVersions.ts';
import { type MemoryFaqStore, memoryFaqStore } from '../../../helpers/memoryFaqStore.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const HARMLESS: FaqCheck = { problems: [], duplicates: [], lost: [], won: [], figures: [], isBelowFloor: false };
const LOST = { text: 'How do I buy?', locale: 'en', expected: 'purchase-steps', instead: 'own/bicycle' } as const;
const ROLES: Readonly<Record<string, readonly Role[]>> = {
  expert: ['expert'],
  lead: ['support-lead'],
  'other-lead': ['support-lead'],
  author: ['author', 'approver', 'administrator'],
};
const who = (personId: string) => ({ tenantId: 'tenant-1', personId });

describe('FaqService', () => {
  let faq: MemoryFaqStore;
  let check: FaqCheck;
  let told: number;
  /** What somebody else does while a change is checked. */
  let meanwhile: () => Promise<unknown>;
  beforeEach(() => {
    faq = memoryFaqStore();
    check = HARMLESS;
    told = 0;
    meanwhile = async () => undefined;
  });

  const service = (faqApproval = false) =>
    new FaqService({
      ...{ faq, settings: { faqApproval }, clock: () => NOW, edition: 'first' },
      roles: { rolesOf: async ({ personId }) => new Set(ROLES[personId]) },
      isInFiles: (entryId) => ['apples', 'markets'].includes(entryId),
      check: async () => {
        const revision = await faq.revision('first');
        await meanwhile();
        return { check, revision };
      },
      onPublished: async () => {
        told += 1;
      },
    });
  const change = (by: string, changes: Partial<FaqChange> = {}, approval = false): Promise<FaqOutcome> =>
    service(approval).change(who(by), { entryId: 'own/bicycle', base: 0, edit: anEdit(), ...changes });
  const proposed = async (): Promise<number> => {
    const outcome = await change('expert', {}, true);
    return 'version' in outcome ? outcome.version.number : 0;
  };

  it('publishes at once where nobody has to approve, audits it, and tells so', async () => {
    const outcome = await change('expert', { ticketId: 'ticket-1' });
    expect(outcome).to.have.nested.property('version.state', 'published');
    expect(outcome).to.deep.include({ kind: 'published' });
    expect(faq.audited).to.deep.equal([
      { at: NOW, actor: who('expert'), action: 'faq.publish', subject: 'own/bicycle' },
    ]);
    expect(told).to.equal(1);
    expect(await faq.byNumber(1)).to.deep.include({ author: 'expert', ticketId: 'ticket-1', at: NOW });
  });

  it('lets nobody else check or change anything', async () => {
    expect(await change('author')).to.deep.equal({ kind: 'forbidden' });
    expect(await service().check(who('author'), 'apples', anEdit())).to.equal('forbidden');
    expect(await service().check(who('expert'), 'apples', anEdit())).to.equal(HARMLESS);
  });

  it('proposes where a second person has to approve, and publishes when one does', async () => {
    const number = await proposed();
    expect(told).to.equal(0);
    const outcome = await service(true).decide(who('lead'), number, 'published');
    expect(outcome).to.deep.include({ kind: 'published' });
    expect(faq.audited.map(({ action, actor }) => `${action} ${actor.personId}`)).to.deep.equal([
      'faq.propose expert',
      'faq.publish lead',
    ]);
    expect(told).to.equal(1);
  });

  it('refuses approval by one’s own hand, by experts, and of what was decided already', async () => {
    const own = await change('lead', {}, true);
    const number = 'version' in own ? own.version.number : 0;
    expect(await service(true).decide(who('lead'), number, 'published')).to.deep.equal({ kind: 'own-change' });
    expect(await service(true).decide(who('expert'), number, 'published')).to.deep.equal({ kind: 'forbidden' });
    expect(await service(true).decide(who('lead'), 99, 'published')).to.deep.equal({ kind: 'unknown' });
    expect(await service(true).decide(who('other-lead'), number, 'rejected')).to.deep.include({ kind: 'rejected' });
    expect(await service(true).decide(who('other-lead'), number, 'published')).to.deep.equal({ kind: 'not-now' });
    expect(faq.audited.at(-1)).to.deep.include({ action: 'faq.reject' });
  });

  it('refuses what has a problem or falls below the floor, with the check, and keeps nothing', async () => {
    for (const harmful of [
      { ...HARMLESS, problems: [{ key: 'faq.problem.no-text' }] },
      { ...HARMLESS, isBelowFloor: true, lost: [LOST] },
    ]) {
      check = harmful;
      expect(await change('expert')).to.deep.equal({ kind: 'refused', check: harmful });
    }
    expect(await faq.history('first', 'own/bicycle')).to.deep.equal([]);
  });

  it('checks a proposal again when it is approved, but rejects it without', async () => {
    const number = await proposed();
    check = { ...HARMLESS, isBelowFloor: true };
    expect(await service(true).decide(who('lead'), number, 'published')).to.deep.equal({ kind: 'refused', check });
    expect(await service(true).decide(who('lead'), number, 'rejected')).to.deep.include({ kind: 'rejected' });
  });

  it('refuses a change of what somebody else changed meanwhile', async () => {
    await change('expert');
    expect(await change('lead')).to.deep.equal({ kind: 'conflict' });
    expect(await change('lead', { base: 1 })).to.deep.include({ kind: 'published' });
  });

  it('publishes nothing that was checked against what is not the newest any more', async () => {
    const number = await proposed();
    meanwhile = () => {
      meanwhile = async () => undefined;
      return change('lead', { entryId: 'apples' });
    };
    expect(await change('expert', { entryId: 'own/other' })).to.deep.equal({ kind: 'conflict' });
    meanwhile = () => {
      meanwhile = async () => undefined;
      return change('lead', { entryId: 'markets' });
    };
    expect(await service(true).decide(who('lead'), number, 'published')).to.deep.equal({ kind: 'conflict' });
    expect(await service(true).decide(who('lead'), number, 'published')).to.deep.include({ kind: 'published' });
  });

  it('deletes what is there, and nothing else', async () => {
    expect(await change('expert', { entryId: 'apples', edit: undefined })).to.deep.include({ kind: 'published' });
    expect(faq.audited.at(-1)).to.deep.include({ action: 'faq.delete', subject: 'apples' });
    const again = { entryId: 'apples', base: 1, edit: undefined };
    expect(await change('expert', again)).to.deep.equal({ kind: 'unknown' });
    expect(await change('expert', { edit: undefined })).to.deep.equal({ kind: 'unknown' });
    expect(await change('expert', { entryId: 'neither/own-nor-there' })).to.deep.equal({ kind: 'unknown' });
  });

  it('restores the very words of an old version of the same entry', async () => {
    await change('expert');
    const other = anEdit({ texts: { en: { question: 'Q', answer: 'A' } } });
    await change('expert', { base: 1, edit: other });
    expect(await change('lead', { base: 2, edit: other, restores: 1 })).to.have.deep.nested.property(
      'version.edit',
      anEdit(),
    );
    expect(await faq.byNumber(3)).to.deep.include({ restores: 1, author: 'lead' });
    expect(await change('lead', { entryId: 'apples', restores: 1 })).to.deep.equal({ kind: 'unknown' });
  });
});
