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
    await Promise.all(Array.from({ length: 20 }, () => events.record(EVENT)));
    const { key, ...kept } = EVENT;
    const [row, ...others] = (await database.rows('select * from insight_events')) as object[];
    expect(others).to.deep.equal([]);
    expect(row).to.deep.include({ ...kept, kind: 'feedback' });
    expect(JSON.stringify(row)).to.not.include(key);
  });

  it('keeps events of two keys', async () => {
    const { events } = await database.openStore();
    for (const key of ['nonce-1', 'nonce-2']) await events.record({ ...EVENT, key });
    expect(await database.rows('select * from insight_events')).to.have.length(2);
  });
});
