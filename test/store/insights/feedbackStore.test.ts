import { expect } from 'chai';
import type { Feedback } from '../../../domain/insights/feedback.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';

const ANN = { tenantId: 'tenant', personId: 'ann' };
const FEEDBACK: Feedback = {
  person: ANN,
  answer: 'nonce-1',
  at: new Date('2026-11-02T09:00:00Z'),
  entryId: 'cost',
  edition: 'e1',
  version: 3,
  locale: 'fr',
  verdict: 'not-helpful',
  reason: 'outdated',
  comment: 'The price is last year’s.\u0000',
};
const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const LATER = { at: new Date('2026-11-04T09:00:00Z') };

onEachDatabase('feedback store', (database) => {
  it('gives back what was said, and keeps no comment in plain text', async () => {
    const { feedback } = await given(FEEDBACK);
    expect(await feedback.ofPerson(ANN)).to.deep.equal([FEEDBACK]);
    const { person: _, answer: __, ...ofEntry } = FEEDBACK;
    expect(await feedback.ofEntry('cost', 10)).to.deep.equal([ofEntry]);
    expect(JSON.stringify(await database.rows('select * from feedback'))).to.not.include('price');
  });

  it('replaces an earlier word, with its counts', async () => {
    const { insights, feedback } = await given(FEEDBACK, { ...said('helpful'), ...LATER });
    expect(await feedback.ofPerson(ANN)).to.have.length(1);
    expect(await insights.totals(PERIOD)).to.include({ helpful: 1, notHelpful: 0 });
    expect(await insights.totals({ ...PERIOD, to: '2026-11-03' })).to.include({ helpful: 0, notHelpful: 0 });
    expect((await insights.entries(PERIOD))[0]?.reasons).to.deep.equal({});
  });

  it('keeps the reason and the text of the same verdict that comes again alone, but not of the other one', async () => {
    const store = await given(FEEDBACK, { ...said('not-helpful'), ...LATER });
    expect((await store.feedback.ofPerson(ANN))[0]).to.deep.equal({ ...FEEDBACK, ...LATER });
    await store.feedback.give(said('helpful', '2026-11-05T09:00:00Z'));
    expect((await store.feedback.ofPerson(ANN))[0]).to.include({ reason: undefined, comment: undefined });
  });

  it('is not taken back by a word that was said before', async () => {
    const { feedback } = await given({ ...FEEDBACK, ...LATER }, said('helpful'));
    expect((await feedback.ofPerson(ANN))[0]?.verdict).to.equal('not-helpful');
  });

  it('counts one word of 20 that are said at the same moment', async () => {
    const stores = [await database.openStore(), await database.openStore()];
    const words = Array.from({ length: 20 }, (_, index) => said(index % 2 ? 'helpful' : 'not-helpful'));
    await Promise.all(words.map((one, index) => stores[index % 2]?.feedback.give(one)));
    const { helpful = 0, notHelpful = 0 } = (await stores[0]?.insights.totals(PERIOD)) ?? {};
    expect(helpful + notHelpful).to.equal(1);
  });

  it('forgets the words but not the verdict, and still replaces it', async () => {
    const { feedback, insights } = await given(FEEDBACK, { ...FEEDBACK, person: { ...ANN, personId: 'bob' } });
    await feedback.forget(ANN);
    expect(await feedback.ofPerson(ANN)).to.deep.equal([]);
    expect(await feedback.ofEntry('cost', 10)).to.have.length(1);
    expect(await insights.totals(PERIOD)).to.include({ helpful: 0, notHelpful: 2 });
    await feedback.give({ ...said('helpful'), ...LATER });
    expect(await insights.totals(PERIOD)).to.include({ helpful: 1, notHelpful: 1 });
  });

  it('is deleted by retention, and stays counted', async () => {
    const store = await given(FEEDBACK);
    expect(await store.runRetention(new Date('2027-04-30T09:00:00Z'))).to.include({ deletedFeedback: 0 });
    expect(await store.runRetention(new Date('2027-05-02T09:00:00Z'))).to.include({ deletedFeedback: 1 });
    expect(await store.insights.totals(PERIOD)).to.include({ notHelpful: 1 });
  });

  async function given(...words: readonly Feedback[]): Promise<Store> {
    const store = await database.openStore();
    for (const one of words) await store.feedback.give(one);
    return store;
  }
});

/** A verdict that comes alone. */
function said(verdict: Feedback['verdict'], at = '2026-11-02T09:00:00Z'): Feedback {
  const { reason: _, comment: __, ...rest } = FEEDBACK;
  return { ...rest, verdict, at: new Date(at) };
}
