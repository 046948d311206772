import { expect } from 'chai';
import type { AnnouncementStep } from '../../../domain/announcements/announcementDeeds.ts';
import type { StepWish } from '../../../domain/announcements/announcementOutcome.ts';
import { AnnouncementHouse, DRAFT, NO_COUNTS, NOW, person, textOf } from '../../helpers/announcementHouse.ts';

describe('The announcements', () => {
  let house: AnnouncementHouse;
  const step = (who: string, name: AnnouncementStep, wish: Partial<StepWish> = {}) =>
    house.service.step(person(who), 'a-1', { step: name, version: house.kept.get('a-1')?.version ?? 0, ...wish });
  const version = () => house.kept.get('a-1')?.version ?? 0;
  const state = () => house.kept.get('a-1')?.state;
  const audited = () => house.audit.map(({ action }) => action);

  beforeEach(() => {
    house = new AnnouncementHouse();
  });

  it('go from an author by an approver to everyone', async () => {
    const created = await house.service.create(person('author'), DRAFT);
    const { id } = 'announcement' in created ? created.announcement : expect.fail(created.kind);
    const take = (who: string, name: AnnouncementStep, version: number) =>
      house.service.step(person(who), id, { step: name, version });
    expect(await take('author', 'submit', 1)).to.have.nested.property('announcement.state', 'in-review');
    expect(await take('approver', 'approve', 2)).to.have.nested.property('announcement.approvedBy', 'approver');
    const scheduled = await take('author', 'schedule', 3);
    const sendAt = new Date(NOW.getTime() + 60_000);
    expect(scheduled).to.deep.include({ kind: 'done' }).and.to.deep.nested.include({ 'announcement.sendAt': sendAt });
    expect(house.jobs).to.deep.equal([{ kind: 'prepare', at: sendAt }]);
    expect(audited()).to.deep.equal(['create', 'submit', 'approve', 'schedule'].map((name) => `announcement.${name}`));
    expect(house.audit[3]?.details).to.deep.equal({ version: 3, headCount: 10, inSeconds: 60 });
  });

  it('are not begun by whoever is no author', async () => {
    for (const who of ['approver', 'administrator', 'employee', 'nobody'])
      expect(await house.service.create(person(who), DRAFT)).to.deep.equal({ kind: 'forbidden' });
    expect(house.kept.size).to.equal(0);
    expect(house.audit).to.deep.equal([]);
  });

  it('are not approved by the hand that wrote them', async () => {
    house.put('in-review', { createdBy: 'both', editedBy: 'author' });
    expect(await step('both', 'approve')).to.have.property('kind', 'own-announcement');
    expect(state()).to.equal('in-review');
    expect(house.audit).to.deep.equal([]);
  });

  it('are not approved by the hand that edited them last', async () => {
    house.put('in-review', { createdBy: 'author', editedBy: 'both' });
    expect(await step('both', 'approve')).to.have.property('kind', 'own-announcement');
    expect(await step('approver', 'approve')).to.have.property('kind', 'done');
  });

  it('are approved by submitting them where approval is switched off', async () => {
    house = new AnnouncementHouse({ approvalRequired: false });
    house.put('draft');
    expect(await step('author', 'submit')).to.have.nested.property('announcement.state', 'approved');
    expect(await step('author', 'schedule')).to.have.nested.property('announcement.state', 'scheduled');
  });

  it('need the approval that was switched off meanwhile once it is switched on again', async () => {
    house.put('approved', { approvedBy: undefined });
    expect(await step('author', 'schedule')).to.have.property('kind', 'not-now');
  });

  it('become drafts by an edit, and lose their approval', async () => {
    house.put('approved');
    const changed = await house.service.change(person('second-author'), 'a-1', 7, { ...DRAFT, expiresAt: undefined });
    expect(changed).to.deep.nested.include({
      ...{ kind: 'done', 'announcement.state': 'draft', 'announcement.version': 8 },
      ...{
        'announcement.editedBy': 'second-author',
        'announcement.createdBy': 'author',
        'announcement.approvedBy': undefined,
      },
    });
    expect(house.audit[0]).to.deep.include({ action: 'announcement.edit', details: { version: 7, languages: 2 } });
  });

  it('are sent back with a note', async () => {
    house.put('in-review');
    expect(await step('approver', 'send-back', { note: 'Which price?' })).to.deep.nested.include({
      ...{ 'announcement.state': 'draft', 'announcement.reviewNote': 'Which price?' },
    });
    expect(JSON.stringify(house.audit)).to.not.include('price');
  });

  it('are not submitted, approved or scheduled while something is wrong', async () => {
    for (const [from, name] of [
      ['draft', 'submit'],
      ['in-review', 'approve'],
      ['approved', 'schedule'],
    ] as const) {
      house.put(from, { texts: { en: textOf({ body: '[a](javascript:x)' }) } });
      const outcome = await step(name === 'approve' ? 'approver' : 'author', name);
      expect(outcome).to.deep.equal({
        kind: 'problems',
        problems: [{ key: 'console.problem.body-not-https', locale: 'en' }],
      });
      expect(state()).to.equal(from);
    }
  });

  it('of another tenant, or that are not there, are unknown', async () => {
    house.put('draft');
    const stranger = person('author', 'tenant-2');
    expect(await house.service.step(stranger, 'a-1', { step: 'submit', version: 7 })).to.deep.equal({
      kind: 'unknown',
    });
    expect(await house.service.remove(stranger, 'a-1', 7)).to.deep.equal({ kind: 'unknown' });
    expect(await house.service.duplicate(person('author'), 'a-2')).to.deep.equal({ kind: 'unknown' });
  });

  it('are not changed by who saw an older version, or by who was slower', async () => {
    const present = house.put('draft');
    expect(await step('author', 'submit', { version: 6 })).to.deep.equal({ kind: 'conflict', announcement: present });
    const both = await Promise.all([step('author', 'submit'), step('second-author', 'submit')]);
    expect(both.map(({ kind }) => kind)).to.have.members(['done', 'conflict']);
    expect(audited()).to.deep.equal(['announcement.submit']);
  });

  it('are deleted as long as they are drafts', async () => {
    house.put('approved');
    expect(await house.service.remove(person('author'), 'a-1', 7)).to.have.property('kind', 'not-now');
    house.put('draft');
    expect(await house.service.remove(person('second-author'), 'a-1', 7)).to.deep.equal({ kind: 'removed' });
    expect(audited()).to.deep.equal(['announcement.delete']);
  });

  it('are duplicated as a draft of who does it, without date, approval and note', async () => {
    const old = house.put('sent', { expiresAt: NOW, sendAt: NOW, reviewNote: 'x' });
    const outcome = await house.service.duplicate(person('second-author'), 'a-1');
    const copy = outcome.kind === 'done' ? outcome.announcement : expect.fail(outcome.kind);
    expect(copy).to.deep.include({ state: 'draft', version: 1, createdBy: 'second-author', texts: old.texts });
    expect([copy.expiresAt, copy.sendAt, copy.approvedBy, copy.reviewNote]).to.deep.equal(Array(4).fill(undefined));
    expect(house.audit[0]).to.deep.include({ action: 'announcement.duplicate', subject: copy.id });
  });

  it('are taken back before anything went out', async () => {
    house.put('scheduled', { sendAt: NOW });
    expect(await step('approver', 'undo')).to.deep.nested.include({
      'announcement.state': 'approved',
      'announcement.sendAt': undefined,
    });
    house.put('preparing');
    expect(await step('approver', 'undo')).to.have.property('kind', 'not-now');
  });

  it('are paused, resumed with a job that goes on, and cancelled', async () => {
    house.put('sending');
    await step('author', 'pause');
    expect([state(), house.jobs.length]).to.deep.equal(['paused', 0]);
    await step('approver', 'resume');
    expect([state(), house.jobs.length]).to.deep.equal(['sending', 1]);
    await step('author', 'cancel');
    expect([state(), house.jobs.length]).to.deep.equal(['cancelled', 1]);
  });

  it('that many more would get than was seen are resumed by whoever types their number', async () => {
    house.put('paused', { hold: { kind: 'audience-grew', people: 120, planned: 100 } });
    const resume = (headCount?: number) => step('author', 'resume', { headCount });
    expect(await resume()).to.deep.equal({ kind: 'head-count-needed', headCount: 120 });
    expect(await resume(100)).to.deep.equal({ kind: 'head-count-differs', headCount: 120 });
    const sending = { 'announcement.state': 'sending', 'announcement.hold': undefined, 'announcement.headCount': 120 };
    expect(await resume(120)).to.deep.nested.include(sending);
    expect(house.jobs.map(({ kind }) => kind)).to.deep.equal(['send']);
  });

  it('of which some teams could not be read are prepared once more', async () => {
    house.put('paused', { hold: { kind: 'teams-unread', teams: 1 } });
    const preparing = { 'announcement.state': 'preparing', 'announcement.hold': undefined };
    expect(await step('author', 'resume')).to.deep.nested.include(preparing);
    expect(house.jobs.map(({ kind }) => kind)).to.deep.equal(['prepare']);
  });

  it('are sent again to who was not reached, as one version', async () => {
    house.put('sent');
    house.counts = { ...NO_COUNTS, sent: 5, unreachable: 2, unconfirmed: 1 };
    const outcome = await house.service.resend(person('author'), 'a-1', version(), ['unreachable']);
    expect(outcome)
      .to.deep.include({ kind: 'resent', people: 2 })
      .and.to.have.nested.property('announcement.state', 'sending');
    expect(audited()).to.deep.equal(['announcement.resend']);
  });

  it('are not sent again where everybody has it, or all is over', async () => {
    house.put('sent');
    house.counts = { ...NO_COUNTS, sent: 5, unconfirmed: 1 };
    const resend = () => house.service.resend(person('author'), 'a-1', version(), ['unreachable']);
    expect(await resend()).to.have.property('kind', 'nobody-to-resend-to');
    house.put('sent', { expiresAt: NOW });
    expect(await resend()).to.have.property('kind', 'expired');
    house.put('cancelled');
    expect(await resend()).to.have.property('kind', 'not-now');
  });

  it('are counted for authors and approvers, teams after a look at who is in them', async () => {
    const audience = { kind: 'team-members', teamIds: ['team-1'] } as const;
    expect(await house.service.count(person('administrator'), audience)).to.deep.equal({ kind: 'forbidden' });
    expect(house.refreshed).to.deep.equal([]);
    expect(await house.service.count(person('author'), audience)).to.have.nested.property('count.reachable', 10);
    expect(house.refreshed).to.deep.equal(['team-1']);
  });

  it('say what somebody may do', async () => {
    expect(await house.service.stepsFor(person('author'), house.put('scheduled'))).to.deep.equal([
      'undo',
      'cancel',
      'duplicate',
    ]);
    expect(await house.service.stepsFor(person('administrator'), house.put('draft'))).to.deep.equal([]);
  });
});
