import { expect } from 'chai';
import type { InsightEvent } from '../../domain/insights/event.ts';
import { onEachDatabase } from '../helpers/database.ts';

const EVENT: InsightEvent = {
  key: 'nonce-1',
  at: new Date('2026-11-02T09:00:00Z'),
  edition: 'hup-2020-08',
  locale: 'fr',
  event: { kind: 'feedback', entryId: 'cost', verdict: 'helpful' },
};

onEachDatabase('event store', (database) => {
  it('keeps an event once, of 20 simultaneous ones with its key', async () => {
    const { events } = await database.openStore();
    const kept = await Promise.all(Array.from({ length: 20 }, () => events.record(EVENT)));
    expect(kept.filter(Boolean)).to.have.length(1);
    expect(await database.rows('select * from insight_events')).to.deep.equal([{ ...EVENT, kind: 'feedback' }]);
  });
});
