import { expect } from 'chai';
import type { InsightEvent } from '../../../domain/insights/event.ts';
import type { Feedback, Verdict } from '../../../domain/insights/feedback.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';

const ANN = { tenantId: 'tenant', personId: 'ann' };
const BOB = { ...ANN, personId: 'bob' };
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const HOURS = 60;

type What = InsightEvent['event'];
const COST: What = { kind: 'answered', entryId: 'cost', how: 'answer' };
const OTHER: What = { kind: 'answered', entryId: 'install', how: 'answer' };
const ASKED_BACK: What = { kind: 'answered', entryId: 'cost', how: 'clarify' };
const REFUSED: What = { kind: 'not-answered' };
const TICKET: What = { kind: 'ticket' };

onEachDatabase('what an answer settled', (database) => {
  /** What Ann's answer settled where this event comes so many minutes after it. */
  const settledAfter = async (event: What, minutes: number, asker = ANN): Promise<string> => {
    const store = await database.openStore();
    await record(store, 'n1', COST, 0);
    await record(store, 'n2', event, minutes, asker);
    return (await settled(store))[0] ?? '';
  };

  for (const [title, event, minutes, expected] of [
    ['a ticket after 24 hours', TICKET, 24 * HOURS, 'none'],
    ['a ticket later', TICKET, 24 * HOURS + 1, 'potential'],
    ['the same answer again', COST, 24 * HOURS, 'none'],
    ['the same answer later', COST, 24 * HOURS + 1, 'potential'],
    ['being asked back about the same entry', ASKED_BACK, 5, 'none'],
    ['another answer', OTHER, 1, 'potential'],
    ['a refusal after ten minutes', REFUSED, 10, 'none'],
    ['a refusal later', REFUSED, 11, 'potential'],
  ] as const)
    it(`${title}: ${expected}`, async () => {
      expect(await settledAfter(event, minutes)).to.equal(expected);
    });

  it('somebody else’s ticket: potential', async () => {
    expect(await settledAfter(TICKET, 1, BOB)).to.equal('potential');
  });

  it('follows what people say of it, and back', async () => {
    const store = await database.openStore();
    await record(store, 'n1', COST, 0);
    const said: string[][] = [];
    for (const [minute, verdict] of (['helpful', 'not-helpful', 'helpful'] as const).entries()) {
      await store.feedback.give(word(verdict, minute));
      said.push(await settled(store));
    }
    await record(store, 'n2', TICKET, 60);
    expect([...said, await settled(store)]).to.deep.equal([['confirmed'], ['none'], ['confirmed'], ['confirmed']]);
    await store.feedback.give({ ...word('not-helpful', 70), person: BOB });
    expect(await settled(store)).to.deep.equal(['confirmed']);
  });

  it('knows an answer of a card with two by its entry', async () => {
    const store = await database.openStore();
    for (const event of [COST, OTHER] as const)
      await store.events.record({ ...at(0), key: `answered:n1:${event.kind === 'answered' && event.entryId}`, event });
    await store.feedback.give(word('helpful', 1));
    expect(await settled(store)).to.deep.equal(['confirmed', 'potential']);
  });

  it('keeps who asked of answers only, as a hash, and not beyond the 24 hours', async () => {
    const store = await database.openStore();
    for (const [index, event] of [COST, REFUSED, TICKET, ASKED_BACK].entries())
      await record(store, `n${index}`, event, index * 30);
    const hashes = () => database.rows('select kind, asker_hash from insight_events where asker_hash is not null');
    expect(await hashes()).to.have.length(1);
    expect(JSON.stringify(await hashes())).to.not.include('ann');
    expect(await store.runRetention(new Date('2026-11-03T09:00:00Z'))).to.include({ forgottenAskers: 0 });
    expect(await store.runRetention(new Date('2026-11-03T09:00:01Z'))).to.include({ forgottenAskers: 1 });
    expect(await hashes()).to.deep.equal([]);
  });

  it('lets go of who asked when they have their data deleted', async () => {
    const store = await database.openStore();
    await record(store, 'n1', COST, 0);
    await store.feedback.forget(ANN);
    expect(await database.rows('select * from insight_events where asker_hash is not null')).to.deep.equal([]);
  });
});

const at = (minutes: number) => ({
  ...{ at: new Date(Date.UTC(2026, 10, 2, 9, minutes)), edition: 'e1', locale: 'en' as const },
});

function record({ events }: Store, nonce: string, event: What, minutes: number, asker = ANN): Promise<void> {
  return events.record({ ...at(minutes), key: `answered:${nonce}`, asker, event });
}

function word(verdict: Verdict, minutes: number): Feedback {
  return { ...at(minutes), person: ANN, answer: 'n1', entryId: 'cost', version: 0, verdict };
}

/** The kinds that answers are counted as, of at least one each. */
async function settled({ insights }: Store): Promise<string[]> {
  const { confirmed, potential, none } = await insights.totals(PERIOD);
  return Object.entries({ none, confirmed, potential }).flatMap(([kind, count]) => (count > 0 ? [kind] : []));
}
