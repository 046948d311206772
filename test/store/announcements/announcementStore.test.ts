import { expect } from 'chai';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  changed,
  claimed,
  entry,
  newAnnouncement,
  people,
  sending,
  sendToAll,
  TENANT,
} from '../../helpers/storedAnnouncements.ts';

onEachDatabase('announcement store', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const actions = async () => (await store.audit.list(TENANT, 99)).map(({ action }) => action).toReversed();
  const jobs = () => database.rows('select name, data, start_after from pgboss.job order by name');

  it('gives an announcement back as it was kept, to its tenant alone', async () => {
    const full = newAnnouncement({
      texts: { ja: { title: '知らせ \u0000', body: '**本文**', buttons: [{ title: 'x', action: { kind: 'ask' } }] } },
      audience: { kind: 'people', markets: ['PT'], locales: ['ja'], enrollment: 'not-enrolled' },
      ...{
        expiresAt: database.now,
        sendAt: database.now,
        approvedBy: 'approver',
        reviewNote: 'note',
        writers: ['both'],
        headCount: 7,
        hold: { kind: 'teams-unread', teams: 2 },
        correction: { texts: { ja: { title: '訂正', body: '本文', buttons: [] } }, by: 'author', writers: ['author'] },
      },
    });
    await store.announcements.create(full, entry('announcement.create'));
    expect(await store.announcements.byId(TENANT, full.id)).to.deep.equal(full);
    expect(await store.announcements.byId('tenant-2', full.id)).to.equal(undefined);
  });

  it('names the entries of buttons that somebody may click, or will', async () => {
    const since = new Date('2026-10-01T00:00:00Z');
    const [before, after] = [new Date(since.getTime() - 1), since];
    const asks = (entryId: string, changes: Partial<Announcement>) => {
      const button = { title: 'x', action: { kind: 'ask', entryId } } as const;
      const texts = { it: { title: 'Title', body: 'Body', buttons: [button] } };
      return newAnnouncement({ updatedAt: before, sendAt: before, ...changes, texts });
    };
    for (const announcement of [
      asks('sent-long-ago', { state: 'sent' }),
      asks('written-long-ago', { state: 'draft' }),
      asks('sent-lately', { state: 'sent', sendAt: after }),
      asks('written-lately', { state: 'draft', updatedAt: after, tenantId: 'tenant-2' }),
      asks('to-be-sent', { state: 'scheduled' }),
      newAnnouncement({ updatedAt: after }),
    ])
      await store.announcements.create(announcement, entry('announcement.create'));
    const asked = await store.announcements.entriesAsked(since);
    expect([...asked]).to.have.members(['sent-lately', 'written-lately', 'to-be-sent']);
  });

  it('lists the newest first, page by page', async () => {
    const days = [1, 3, 2, 4].map((day) =>
      newAnnouncement({ id: `day-${day}`, createdAt: new Date(Date.UTC(2026, 9, day)) }),
    );
    for (const announcement of days) await store.announcements.create(announcement, entry('announcement.create'));
    await store.announcements.create(newAnnouncement({ tenantId: 'tenant-2' }), entry('announcement.create'));
    const first = await store.announcements.list(TENANT, 3);
    expect(first.map(({ id }) => id)).to.deep.equal(['day-4', 'day-3', 'day-2']);
    const rest = await store.announcements.list(TENANT, 3, first.at(-1));
    expect(rest.map(({ id }) => id)).to.deep.equal(['day-1']);
  });

  it('lists all that began at the same moment, also where a page ends among them', async () => {
    for (const id of ['c', 'a', 'd', 'b'])
      await store.announcements.create(newAnnouncement({ id }), entry('announcement.create'));
    const first = await store.announcements.list(TENANT, 2);
    const rest = await store.announcements.list(TENANT, 9, first.at(-1));
    expect([...first, ...rest].map(({ id }) => id)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('lets one of 10 simultaneous changes win, and writes audit and jobs for that one alone', async () => {
    const draft = newAnnouncement();
    await store.announcements.create(draft, entry('announcement.create'));
    const next = changed(draft, { state: 'sending' });
    const saves = Array.from({ length: 10 }, () =>
      store.announcements.save(next, entry('announcement.send'), [{ kind: 'send' }]),
    );
    expect((await Promise.all(saves)).filter((result) => result === 'saved')).to.have.length(1);
    expect(await actions()).to.deep.equal(['announcement.create', 'announcement.send']);
    expect(await jobs()).to.have.length(4);
  });

  it('writes over no version but the one before, and nothing of another tenant', async () => {
    const draft = newAnnouncement();
    await store.announcements.create(draft, entry('announcement.create'));
    expect(await store.announcements.save({ ...draft, version: 3 }, entry('x'))).to.equal('conflict');
    expect(await store.announcements.save(changed(draft, { tenantId: 'tenant-2' }), entry('x'))).to.equal('conflict');
    expect(await store.announcements.save(changed(draft, { createdBy: 'somebody' }), entry('edit'))).to.equal('saved');
  });

  it('prepares at its moment, not before', async () => {
    const draft = newAnnouncement();
    await store.announcements.create(draft, entry('announcement.create'));
    const at = new Date(Date.now() + 3_600_000);
    const next = changed(draft, { state: 'scheduled', sendAt: at });
    await store.announcements.save(next, entry('announcement.schedule'), [{ kind: 'prepare', at }]);
    const data = { announcementId: draft.id };
    expect(await jobs()).to.deep.equal([{ name: 'announcement-prepare', data, start_after: at }]);
  });

  it('deletes a draft that nobody changed meanwhile, and nothing else', async () => {
    const draft = newAnnouncement();
    await store.announcements.create(draft, entry('announcement.create'));
    await store.announcements.save(changed(draft, {}), entry('announcement.edit'));
    expect(await store.announcements.remove(draft, entry('announcement.delete'))).to.equal('conflict');
    expect(await store.announcements.remove(changed(draft, {}), entry('announcement.delete'))).to.equal('saved');
    expect(await store.announcements.list(TENANT, 9)).to.deep.equal([]);
    const sent = await sending(store);
    expect(await store.announcements.remove(sent, entry('announcement.delete'))).to.equal('conflict');
    expect((await actions()).filter((action) => action === 'announcement.delete')).to.have.length(1);
  });

  describe('resending', () => {
    const outcomes = ['sent', 'unconfirmed', 'rejected', 'rejected'] as const;

    it('puts back whoever HR names, with the audit of how many, and is sent once it is done', async () => {
      await people(store, 4);
      const announcement = await sending(store);
      await sendToAll(store, announcement, ({ number }) => ({ kind: outcomes[number % 4] ?? 'sent', code: 'x' }));
      const done = await store.announcements.byId(TENANT, announcement.id);
      if (!done) throw new Error('It is there.');
      const next = changed(done, { state: 'sending' });
      expect(await store.ledger.resend(next, ['rejected'], entry('announcement.resend'))).to.equal(2);
      expect(await store.ledger.counts(announcement.id)).to.include({ waiting: 2, unconfirmed: 1, sent: 1 });
      expect((await store.audit.list(TENANT, 1))[0]).to.deep.include({
        action: 'announcement.resend',
        details: { people: 2 },
      });
      expect((await claimed(store, announcement)).map(({ attempts }) => attempts)).to.deep.equal([0, 0]);
      expect(await jobs()).to.have.length(4);
      expect(await store.ledger.resend(next, ['unconfirmed'], entry('x'))).to.equal('conflict');
    });

    it('with nobody to put back writes nothing', async () => {
      await people(store, 1);
      const announcement = await sending(store);
      await sendToAll(store, announcement);
      const done = changed(announcement, { state: 'sent' });
      expect(await store.ledger.resend(changed(done, { state: 'sending' }), ['rejected'], entry('x'))).to.equal(0);
      expect((await store.announcements.byId(TENANT, announcement.id))?.state).to.equal('sent');
      expect(await actions()).to.deep.equal(['announcement.create', 'announcement.finish']);
    });
  });
});
