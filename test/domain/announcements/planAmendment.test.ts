import { expect } from 'chai';
import type { AnnouncementStep } from '../../../domain/announcements/announcementDeeds.ts';
import type { StepWish } from '../../../domain/announcements/announcementOutcome.ts';
import { AnnouncementHouse, DRAFT, NO_COUNTS, person, RULES, textOf } from '../../helpers/announcementHouse.ts';

describe('Announcements that were delivered', () => {
  let house: AnnouncementHouse;
  const version = () => house.kept.get('a-1')?.version ?? 0;
  const step = (who: string, name: AnnouncementStep, wish: Partial<StepWish> = {}) =>
    house.service.step(person(who), 'a-1', { step: name, version: version(), ...wish });
  const state = () => house.kept.get('a-1')?.state;
  const audited = () => house.audit.map(({ action }) => action);
  const correct = (who: string, texts = DRAFT.texts) =>
    house.service.amend(person(who), 'a-1', version(), { kind: 'correct', texts });

  beforeEach(() => {
    house = new AnnouncementHouse();
    house.put('sent');
    house.counts = { ...NO_COUNTS, sent: 5 };
  });

  it('are recalled by an author', async () => {
    const outcome = await house.service.amend(person('author'), 'a-1', version(), { kind: 'recall' });
    expect(outcome)
      .to.deep.include({ kind: 'amended', cards: 5 })
      .and.to.have.nested.property('announcement.state', 'sent');
    expect(house.amendments[0]).to.deep.include({ kind: 'recall', by: 'author', announcementId: 'a-1', texts: {} });
    expect(audited()).to.deep.equal(['announcement.recall']);
  });

  it('are neither corrected nor sent again once their recall was asked for, but recalled once more', async () => {
    house.counts = { ...NO_COUNTS, sent: 5, unconfirmed: 1 };
    const recall = () => house.service.amend(person('author'), 'a-1', version(), { kind: 'recall' });
    await recall();
    expect(await correct('approver')).to.have.property('kind', 'not-now');
    expect(await step('both', 'approve')).to.have.property('kind', 'not-now');
    const resent = await house.service.resend(person('author'), 'a-1', version(), ['unconfirmed']);
    expect(resent).to.have.property('kind', 'not-now');
    expect(await recall()).to.have.property('kind', 'amended');
  });

  it('are neither corrected nor sent again by whoever saw an older version, but recalled', async () => {
    house.counts = { ...NO_COUNTS, sent: 5, unconfirmed: 1 };
    const { service } = house;
    const old = version() - 1;
    for (const outcome of [
      await service.amend(person('approver'), 'a-1', old, { kind: 'correct', texts: DRAFT.texts }),
      await service.resend(person('author'), 'a-1', old, ['unconfirmed']),
    ])
      expect(outcome).to.have.property('kind', 'conflict');
    expect(audited()).to.deep.equal([]);
    const recalled = await service.amend(person('author'), 'a-1', old, { kind: 'recall' });
    expect(recalled).to.have.property('kind', 'amended');
  });

  it('are stopped by their recall while they are being sent', async () => {
    house.put('sending');
    await house.service.amend(person('author'), 'a-1', version(), { kind: 'recall' });
    expect(state()).to.equal('cancelled');
  });

  it('are corrected once a second person approved, and whoever still gets it gets the new text', async () => {
    const texts = { ...DRAFT.texts, en: textOf({ body: 'Save 25 %.' }) };
    expect(await correct('author', texts)).to.have.property('kind', 'done');
    expect([house.kept.get('a-1')?.texts, house.amendments]).to.deep.equal([DRAFT.texts, []]);
    expect(await step('approver', 'approve')).to.deep.include({ kind: 'amended', cards: 5 });
    expect(house.amendments[0]).to.deep.include({ kind: 'correct', by: 'author', texts });
    expect(house.kept.get('a-1')).to.deep.include({ texts, approvedBy: 'approver', correction: undefined });
    expect(audited()).to.deep.equal(['announcement.correct', 'announcement.approve']);
  });

  it('go on with a corrected text only once somebody approved it who wrote none of it', async () => {
    house.put('paused', { createdBy: 'author' });
    house.counts = { ...NO_COUNTS, sent: 5, waiting: 5 };
    await correct('approver', { ...DRAFT.texts, en: textOf({ body: 'Nobody but me read this.' }) });
    expect(await step('approver', 'resume')).to.have.property('kind', 'not-now');
    expect(await step('author', 'resume')).to.have.property('kind', 'not-now');
    expect(await step('approver', 'approve')).to.have.property('kind', 'own-announcement');
    expect(await step('both', 'approve')).to.deep.nested.include({
      ...{ kind: 'amended', 'announcement.state': 'paused', 'announcement.approvedBy': 'both' },
      'announcement.writers': ['approver'],
    });
    expect(await step('both', 'approve')).to.have.property('kind', 'not-now');
    expect(await step('author', 'resume')).to.have.nested.property('announcement.state', 'sending');
  });

  it('are sent again with a corrected text only once it was approved', async () => {
    house.counts = { ...NO_COUNTS, sent: 5, unconfirmed: 1 };
    await correct('approver', { ...DRAFT.texts, en: textOf({ body: 'Nobody but me read this.' }) });
    const resend = () => house.service.resend(person('approver'), 'a-1', version(), ['unconfirmed']);
    expect(await resend()).to.have.property('kind', 'not-now');
    expect(await step('both', 'approve')).to.have.nested.property('announcement.state', 'sent');
    expect(await resend()).to.have.property('kind', 'resent');
  });

  it('are not corrected any more by what waited for approval when they were recalled', async () => {
    await correct('author', { ...DRAFT.texts, en: textOf({ body: 'Save 25 %.' }) });
    await house.service.amend(person('author'), 'a-1', version(), { kind: 'recall' });
    expect(await step('both', 'approve')).to.have.property('kind', 'not-now');
    expect(house.amendments.map(({ kind }) => kind)).to.deep.equal(['recall']);
  });

  it('are not corrected by what was sound when it was handed in and is no more when it is approved', async () => {
    const buttons = [{ title: 'Sign up', action: { kind: 'link', linkId: 'sign-up' } }] as const;
    await correct('author', { ...DRAFT.texts, en: textOf({ buttons }) });
    house.rules = { ...RULES, shownLinkIds: new Set() };
    const problems = [{ key: 'console.problem.dead-link', locale: 'en' }];
    expect(await step('approver', 'approve')).to.deep.equal({ kind: 'problems', problems });
    expect(house.amendments).to.deep.equal([]);
  });

  it('tell of a correction whose words they have now', async () => {
    await correct('author', { ...DRAFT.texts, en: textOf({ body: 'Save 25 %.' }) });
    house.put('sent', { ...house.kept.get('a-1'), editedBy: 'second-author' });
    await step('approver', 'approve');
    expect(house.kept.get('a-1')).to.include({ editedBy: 'author', approvedBy: 'approver' });
  });

  it('are recalled although somebody else does something with them in the very same moment', async () => {
    house.put('sending');
    const recall = () => house.service.amend(person('author'), 'a-1', version(), { kind: 'recall' });
    const [paused, recalled] = await Promise.all([step('approver', 'pause'), recall()]);
    expect([paused.kind, recalled.kind]).to.deep.equal(['done', 'amended']);
    expect(house.amendments.map(({ kind }) => kind)).to.deep.equal(['recall']);
  });

  it('are corrected only with texts that might have been submitted', async () => {
    const texts = { ...DRAFT.texts, en: textOf({ title: '' }) };
    const problems = [{ key: 'console.problem.no-title', locale: 'en' }];
    expect(await correct('approver', texts)).to.deep.equal({ kind: 'problems', problems });
    expect(house.amendments).to.deep.equal([]);
  });

  it('are corrected by nobody’s word alone: who handed in an earlier wording does not approve a later one', async () => {
    const texts = { ...DRAFT.texts, en: textOf({ body: 'Save 25 %.' }) };
    await correct('approver', texts);
    await correct('author', texts);
    expect(await step('approver', 'approve')).to.have.property('kind', 'own-announcement');
    const outcome = await step('both', 'approve');
    expect('announcement' in outcome && outcome.announcement.writers).to.deep.equal(['author', 'approver']);
  });

  it('keep their text where whoever handed a correction in takes it back, and nobody else but an approver does', async () => {
    await correct('author', { ...DRAFT.texts, en: textOf({ body: 'Save 99 %.' }) });
    expect(await step('author', 'send-back', { note: 'Mine.' })).to.have.property('kind', 'done');
    await correct('approver', { ...DRAFT.texts, en: textOf({ body: 'Save 98 %.' }) });
    expect(await step('author', 'send-back', { note: 'Not mine.' })).to.deep.equal({ kind: 'forbidden' });
  });

  it('stay as they were where their correction is sent back', async () => {
    await correct('author', { ...DRAFT.texts, en: textOf({ body: 'Save 99 %.' }) });
    const sendBack = () => step('approver', 'send-back', { note: 'Wrong.' });
    expect(await sendBack()).to.have.nested.property('announcement.state', 'sent');
    const asBefore = { correction: undefined, texts: DRAFT.texts, approvedBy: 'approver', reviewNote: 'Wrong.' };
    expect(house.kept.get('a-1')).to.deep.include(asBefore);
    expect(house.amendments).to.deep.equal([]);
    expect(await sendBack()).to.have.property('kind', 'not-now');
  });

  it('are corrected by an author alone where approval is switched off', async () => {
    house = new AnnouncementHouse({ approvalRequired: false });
    house.put('sent');
    house.counts = { ...NO_COUNTS, sent: 5 };
    expect(await correct('author')).to.have.property('kind', 'amended');
  });

  it('are neither corrected nor recalled where nothing was sent', async () => {
    house.counts = { ...NO_COUNTS, unreachable: 5 };
    expect(await correct('approver')).to.have.property('kind', 'nothing-sent');
    const recalled = await house.service.amend(person('author'), 'a-1', version(), { kind: 'recall' });
    expect(recalled).to.have.property('kind', 'nothing-sent');
  });
});
