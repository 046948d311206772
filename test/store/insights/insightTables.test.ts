import { expect } from 'chai';
import type { InsightEvent } from '../../../domain/insights/event.ts';
import { INSIGHT_TABLES } from '../../../store/insights/insightTables.ts';
import { onEachDatabase } from '../../helpers/database.ts';

const PERIOD = { from: '2026-11-01', to: '2026-11-03' };
/** Events as they were kept before anything was counted by day. */
const OLD: readonly (readonly [at: string, locale: string, event: InsightEvent['event']])[] = [
  ['2026-11-01T23:59:59Z', 'en', { kind: 'answered', entryId: 'cost', how: 'answer' }],
  ['2026-11-02T00:00:00Z', 'en', { kind: 'answered', entryId: 'cost', how: 'answer' }],
  ['2026-11-02T09:00:00Z', 'de', { kind: 'answered', entryId: 'cost', how: 'clarify' }],
  ['2026-11-02T09:00:00Z', 'de', { kind: 'not-answered' }],
  ['2026-11-02T09:00:00Z', 'de', { kind: 'feedback', entryId: 'cost', verdict: 'helpful' }],
  ['2026-11-02T09:00:00Z', 'de', { kind: 'feedback', entryId: 'cost', verdict: 'not-helpful' }],
  ['2026-11-02T09:00:00Z', 'de', { kind: 'person-asked' }],
  ['2026-11-03T09:00:00Z', 'de', { kind: 'enrollment', step: 'confirmed' }],
];

onEachDatabase('tables of insights', (database) => {
  it('count the events from before them', async () => {
    await takeBack();
    for (const [index, [at, locale, event]] of OLD.entries())
      await database.rows('insert into insight_events values ($1, $2, $3, $4, $5, $6)', [
        ...[`key-${index}`, new Date(at), 'e1', locale, event.kind],
        JSON.stringify(event),
      ]);
    for (const statement of INSIGHT_TABLES) await database.rows(statement);
    const { insights } = await database.openStore();
    expect(await insights.totals(PERIOD)).to.deep.equal({
      ...{ questions: 4, answered: 2, clarified: 1, refused: 1, helpful: 1, notHelpful: 1, tickets: 0 },
      ...{ confirmed: 0, potential: 2, none: 0 },
    });
    expect((await insights.byDay(PERIOD)).map(({ answered }) => answered)).to.deep.equal([1, 1, 0]);
    expect(await insights.entries(PERIOD)).to.deep.equal([
      { entryId: 'cost', answered: 2, helpful: 1, notHelpful: 1, reasons: {} },
    ]);
    expect(await insights.enrollments(PERIOD)).to.deep.equal({ confirmed: 1 });
  });

  /** The database as it was before. */
  async function takeBack(): Promise<void> {
    await database.rows(`drop table insight_days, insight_entries, feedback; drop index answers_of_asker;
      alter table insight_events drop column asker_hash, drop column is_left_open, drop column helpful, drop column not_helpful`);
  }
});
