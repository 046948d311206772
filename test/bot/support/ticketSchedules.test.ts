import fc from 'fast-check';
import type { Store } from '../../../store/store.ts';
import { onEmbedded, onServer, type TestDatabase } from '../../helpers/database.ts';
import { anySchedule } from '../../helpers/ticketSchedule.ts';
import { expectTicketTruths } from '../../helpers/ticketTruths.ts';
import { TicketWorld } from '../../helpers/ticketWorld.ts';

const BEGUN = new Date('2026-11-02T09:00:00Z');

/** Lets so many schedules happen, each in a tenant of its own; the same ones each time. */
async function expectOfSchedules(database: TestDatabase, numRuns: number, instances: number): Promise<void> {
  const stores: Store[] = [];
  for (let index = 0; index < instances; index++) stores.push(await database.openStore());
  const [store] = stores;
  if (!store) throw new Error('There is an instance.');
  let tenants = 0;
  const property = fc.asyncProperty(anySchedule, async (steps) => {
    database.now = BEGUN;
    const world = new TicketWorld(database, stores, `tenant-${++tenants}`);
    await world.live(steps);
    await expectTicketTruths(world, store);
  });
  await fc.assert(property, { numRuns, seed: 20261102 });
}

onEmbedded('ticket schedules', (database) => {
  it('lose, double and orphan nothing in 1000 of crash, redelivery, double click and channel failure', async function () {
    this.timeout(600_000);
    await expectOfSchedules(database, 1000, 1);
  });
});

onServer('ticket schedules', (database) => {
  it('lose, double and orphan nothing in 150 on two instances', async function () {
    this.timeout(600_000);
    await expectOfSchedules(database, 150, 2);
  });
});
