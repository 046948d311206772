import { expect } from 'chai';
import fc from 'fast-check';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { histories } from '../../helpers/happenings.ts';
import { type Happening, InsightModel } from '../../helpers/insightModel.ts';

const ALL = { from: '2026-11-01', to: '2027-01-31' };

onEachDatabase('insight store', (database) => {
  it('has the figures of a plain count over everything that happened', async function () {
    this.timeout(120_000);
    const store = await database.openStore();
    const agrees = fc.asyncProperty(histories, async (happenings) => {
      await database.rows('truncate insight_events, insight_days, insight_entries, feedback');
      for (const happening of happenings) await happen(store, happening);
      await expectPlainCount(store, new InsightModel(happenings));
    });
    await fc.assert(agrees, { numRuns: 40 });
  });

  it('adds up to the events that are kept, whatever two instances record at the same moment', async function () {
    this.timeout(120_000);
    const stores = [await database.openStore(), await database.openStore()];
    const agrees = fc.asyncProperty(histories, async (happenings) => {
      await database.rows('truncate insight_events, insight_days, insight_entries, feedback');
      await Promise.all(happenings.map((happening, index) => happen(stores[index % 2] as Store, happening)));
      expect(await counted()).to.deep.equal(await kept());
    });
    await fc.assert(agrees, { numRuns: 25 });
  });

  /** What the daily counts say that answers settled. */
  const counted = () =>
    database.rows(`select kind, sum(count)::integer as count from insight_days
      where kind in ('confirmed', 'potential', 'none', 'helpful', 'not-helpful') group by kind having sum(count) <> 0 order by kind`);
  /** The same, by what stands at the events. */
  const kept = () =>
    database.rows(`select kind, count(*)::integer as count from (
      select case when helpful > 0 then 'confirmed' when not_helpful > 0 or is_left_open then 'none' else 'potential' end as kind
      from insight_events where kind = 'answered' and event->>'how' = 'answer'
      union all select event->>'verdict' from insight_events where kind = 'feedback'
    ) e group by kind order by kind`);
});

const happen = (store: Store, happening: Happening): Promise<void> =>
  happening.kind === 'event' ? store.events.record(happening.event) : store.feedback.give(happening.feedback);

async function expectPlainCount({ insights }: Store, model: InsightModel): Promise<void> {
  for (const locale of [undefined, 'ja'] as const) {
    const look = { ...ALL, locale };
    expect(await insights.totals(look)).to.deep.equal(model.figures(look));
    for (const { day, ...figures } of await insights.byDay({ ...look, to: '2026-11-20' }))
      expect(figures, day).to.deep.equal(model.figures({ locale, from: day, to: day }));
    const entries = await insights.entries(look);
    for (const entry of entries) expect(entry).to.deep.equal(model.entry(entry.entryId, look));
    const sum = entries.reduce((total, { answered }) => total + answered, 0);
    expect(sum).to.equal(model.figures(look).answered);
  }
}
