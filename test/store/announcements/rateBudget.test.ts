import { expect } from 'chai';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { FAST, people, sending, TENANT } from '../../helpers/storedAnnouncements.ts';

onEachDatabase('rate budget', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const at = (ms: number) => new Date(Date.parse('2026-11-02T09:00:00Z') + ms);

  for (const perSecond of [7, 30, 40]) {
    it(`of ${perSecond} a second is kept by three stores together, in every second`, async () => {
      const stores = [store, await database.openStore(), await database.openStore()];
      await people(store, 3 * perSecond);
      const announcements = [await sending(store), await sending(store)];
      const moments: number[] = [];
      for (let turn = 0; moments.length < 5 * perSecond; turn++) {
        database.now = at(turn * 37);
        const id = announcements[turn % 2]?.id ?? '';
        const claims = await Promise.all(stores.map(({ ledger }) => ledger.claim(id, 4, 250, perSecond)));
        for (const { sendAt } of claims.flatMap(({ deliveries }) => deliveries)) moments.push(sendAt.getTime());
        if (turn % 10 === 0) moments.push((await store.ledger.slot(TENANT, perSecond)).getTime());
      }
      moments.sort((a, b) => a - b);
      const fullest = moments.map((first) => moments.filter((it) => it >= first && it < first + 1_000).length);
      expect(Math.max(...fullest)).to.equal(perSecond);
    });
  }

  it('gives no more than is due within a quarter of a second, evenly spaced, and says when there is more', async () => {
    await people(store, 30);
    const { id } = await sending(store);
    const { deliveries, rest } = await store.ledger.claim(id, 100, 250, 40);
    expect(rest).to.equal('more');
    expect(deliveries.map(({ sendAt }) => sendAt)).to.deep.equal([0, 25, 50, 75, 100, 125, 150, 175, 200, 225].map(at));
    expect(await store.ledger.claim(id, 100, 250, 40)).to.deep.equal({
      deliveries: [],
      rest: 'waiting',
      nextAt: at(50),
    });
    database.now = at(50);
    expect((await store.ledger.claim(id, 100, 250, 40)).deliveries.map(({ sendAt }) => sendAt)).to.deep.equal([
      at(250),
      at(275),
    ]);
  });

  it('gives one at least, however short the time and slow the rate', async () => {
    await people(store, 3);
    const { id } = await sending(store);
    expect((await store.ledger.claim(id, 100, 0, 0.5)).deliveries).to.have.length(1);
    expect(await store.ledger.claim(id, 100, 0, 0.5)).to.deep.include({ rest: 'waiting', nextAt: at(2_000) });
  });

  it('gathers nothing while nobody sends: after a pause it is no faster', async () => {
    await people(store, 30);
    const { id } = await sending(store);
    await store.ledger.claim(id, 1, 250, 40);
    database.now = at(60_000);
    expect((await store.ledger.claim(id, 100, 250, 40)).deliveries).to.have.length(10);
  });

  it('is held back for everybody until Teams lets go, and no longer; never brought forward', async () => {
    await people(store, 3);
    const [{ id }, other] = [await sending(store), await sending(store)];
    await store.ledger.holdBack(TENANT, at(5_000));
    await store.ledger.holdBack(TENANT, at(1_000));
    for (const announcement of [id, other.id])
      expect(await store.ledger.claim(announcement, 10, 250, 40)).to.deep.include({
        rest: 'waiting',
        nextAt: at(4_750),
      });
    database.now = at(4_751);
    expect((await store.ledger.claim(id, 1, 250, 40)).deliveries[0]?.sendAt).to.deep.equal(at(5_000));
  });

  it('is not stopped for longer than Teams may ask for by an instance whose clock is days ahead', async () => {
    await people(store, 3);
    const { id } = await sending(store);
    database.now = at(3 * 86_400_000);
    await store.ledger.slot(TENANT, 40);
    database.now = at(0);
    const hour = 3_600_000;
    expect(await store.ledger.claim(id, 10, 250, 40)).to.deep.include({ rest: 'waiting', nextAt: at(hour - 250) });
    database.now = at(hour);
    expect((await store.ledger.claim(id, 10, 250, 40)).deliveries).to.have.length(3);
  });

  it('is held back for an hour where Teams asks for it', async () => {
    await people(store, 1);
    const { id } = await sending(store);
    await store.ledger.holdBack(TENANT, at(3_600_000));
    database.now = at(3_599_000);
    expect(await store.ledger.claim(id, 10, 250, 40)).to.deep.include({ rest: 'waiting', nextAt: at(3_599_750) });
  });

  it('of one tenant is nothing to another', async () => {
    await store.ledger.holdBack('tenant-2', at(5_000));
    await people(store, 1);
    const { id } = await sending(store);
    expect((await store.ledger.claim(id, 10, 250, FAST)).deliveries).to.have.length(1);
  });
});
