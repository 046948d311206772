import { expect } from 'chai';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  changed,
  claimed,
  entry,
  FAST,
  NO_LIMITS,
  newAnnouncement,
  people,
  sending,
  sendToAll,
} from '../../helpers/storedAnnouncements.ts';

onEachDatabase('what is cancelled', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
    await people(store, 3);
  });

  /** One whose audience is about to be frozen. */
  async function preparing(): Promise<Announcement> {
    const announcement = newAnnouncement({ state: 'preparing' });
    await store.announcements.create(announcement, entry('announcement.create'));
    return announcement;
  }

  async function cancel(announcement: Announcement): Promise<void> {
    const next = changed(announcement, { state: 'cancelled' });
    expect(await store.announcements.save(next, entry('announcement.cancel'))).to.equal('saved');
  }

  /** Nobody waits, and the sending is over. */
  async function expectEnded({ id }: Announcement): Promise<void> {
    expect(await store.ledger.counts(id)).to.include({ waiting: 0, sending: 0, sent: 0, skipped: 3 });
    const reasons = (await store.ledger.notReached(id, 0, 9)).map(({ reason }) => reason);
    expect(reasons).to.deep.equal(['cancelled', 'cancelled', 'cancelled']);
    expect(await store.ledger.claim(id, 9, 250, FAST)).to.deep.equal({ deliveries: [], rest: 'not-sending' });
  }

  it('before its audience was written leaves nobody waiting', async () => {
    const announcement = await preparing();
    await cancel(announcement);
    await store.ledger.freeze(announcement, NO_LIMITS);
    await expectEnded(announcement);
  });

  it('while its audience is written leaves nobody waiting', async () => {
    for (let round = 0; round < 5; round++) {
      const announcement = await preparing();
      await Promise.all([store.ledger.freeze(announcement, NO_LIMITS), cancel(announcement)]);
      await expectEnded(announcement);
    }
  });

  it('while a card was on its way is not tried again where it had no effect', async () => {
    const announcement = await sending(store);
    const deliveries = await claimed(store, announcement);
    await cancel(announcement);
    const result = { kind: 'retry', throttled: true, code: 'Throttled' } as const;
    const reports = deliveries.map((delivery) => ({ ...delivery, result }));
    await store.ledger.report(announcement.id, reports);
    await expectEnded(announcement);
  });

  it('while it is reported what is to be tried again leaves nobody waiting', async () => {
    for (let round = 0; round < 10; round++) {
      const announcement = await sending(store);
      const deliveries = await claimed(store, announcement);
      const result = { kind: 'retry', throttled: true, code: 'Throttled' } as const;
      const reports = deliveries.map((delivery) => ({ ...delivery, result }));
      await Promise.all([store.ledger.report(announcement.id, reports), cancel(announcement)]);
      await expectEnded(announcement);
    }
  });

  it('or sent takes nobody in whom a late run of the job would find', async () => {
    const announcement = await sending(store);
    await sendToAll(store, announcement);
    await people(store, 4);
    await store.ledger.freeze(announcement, NO_LIMITS);
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 3, waiting: 0 });
  });
});
