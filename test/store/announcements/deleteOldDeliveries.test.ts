import { expect } from 'chai';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  changed,
  claimed,
  entry,
  people,
  personsOf,
  reportOf,
  sending,
  sent,
  TENANT,
} from '../../helpers/storedAnnouncements.ts';

onEachDatabase('retention of deliveries', (database) => {
  let store: Store;
  let announcement: Announcement;
  beforeEach(async () => {
    store = await database.openStore();
    await people(store, 3);
    announcement = await sending(store);
    const [first] = await claimed(store, announcement, 1);
    await store.ledger.report(announcement.id, [reportOf(first, sent({ number: 1 }))]);
    await become('paused');
  });

  async function become(state: Announcement['state']): Promise<void> {
    const before = await store.announcements.byId(TENANT, announcement.id);
    if (!before) throw new Error('It is there.');
    await store.announcements.save(changed(before, { state, updatedAt: database.now }), entry(`announcement.${state}`));
  }

  const halfAYearOn = async (): Promise<number> => {
    database.now = new Date(database.now.getTime() + 181 * 86_400_000);
    return (await store.runRetention(database.now)).deletedDeliveries;
  };

  it('leaves a paused announcement alone as long as somebody waits: resumed, they get it', async () => {
    expect(await halfAYearOn()).to.equal(0);
    await become('sending');
    expect(personsOf(await claimed(store, announcement))).to.deep.equal(['person-2', 'person-3']);
  });

  it('keeps counts alone once it was cancelled, which says who was left out', async () => {
    await become('cancelled');
    expect(await halfAYearOn()).to.equal(3);
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 1, skipped: 2, waiting: 0 });
  });
});
