import { expect } from 'chai';
import Papa from 'papaparse';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import type { InsightEvent } from '../../../domain/insights/event.ts';
import { TENANT } from '../../helpers/activities.ts';
import { consoleHouse, PEOPLE, type PersonName } from '../../helpers/consoleHouse.ts';

const DAY_MS = 86_400_000;
const READERS: readonly PersonName[] = ['author', 'approver', 'expert', 'supportLead'];

describe('insights over HTTP', () => {
  const house = consoleHouse();
  let keys = 0;

  const read = async (query = '', who: PersonName = 'expert') =>
    (await house().call(who, 'GET', `${PATHS.insights}${query}`)).json;

  /** Something that happened to so many people, so many days ago. */
  async function happened(event: InsightEvent['event'], times = 1, daysAgo = 0): Promise<void> {
    const at = new Date(house().now.getTime() - daysAgo * DAY_MS);
    for (let count = 0; count < times; count += 1) {
      keys += 1;
      await house().store.events.record({ ...{ key: `e${keys}`, at, edition: 'e1', locale: 'en' }, event });
    }
  }

  const answers = (entryId: string, times: number, daysAgo = 0) =>
    happened({ kind: 'answered', entryId, how: 'answer' }, times, daysAgo);

  before(async () => {
    await answers('what-is-hup', 9);
    await answers('what-is-hup', 6, 1);
    await answers('markets', 2, 1);
    await happened({ kind: 'not-answered' }, 5);
    await happened({ kind: 'enrollment', step: 'started' }, 7);
    await happened({ kind: 'enrollment', step: 'confirmed' }, 2);
    for (const verdict of ['helpful', 'not-helpful', 'not-helpful', 'not-helpful', 'not-helpful'] as const)
      await happened({ kind: 'feedback', entryId: 'what-is-hup', verdict });
  });

  it('are read by HR and support, and by nobody else', async () => {
    for (const who of READERS) expect((await house().call(who, 'GET', PATHS.insights)).status).to.equal(200);
    for (const path of [PATHS.insights, PATHS.insightsCsv, PATHS.unanswered])
      for (const who of ['administrator', 'employee'] as const)
        expect((await house().call(who, 'GET', path)).status, `${path} ${who}`).to.equal(403);
  });

  it('show the last 30 days, and hide what tells of too few', async () => {
    const { period, totals, days, enrollments, smallestGroup } = await read();
    expect([smallestGroup, days.length, period.to]).to.deep.equal([5, 30, house().now.toISOString().slice(0, 10)]);
    expect(totals).to.include({ questions: 22, answered: 17, refused: 5, potential: 17, helpful: 'hidden' });
    expect(days.at(-1)).to.include({ questions: 14, answered: 9, refused: 5 });
    expect(enrollments.slice(0, 3)).to.deep.equal([
      { state: 'started', count: 7 },
      { state: 'confirmation-sent', count: 0 },
      { state: 'confirmed', count: 'hidden' },
    ]);
  });

  it('name entries in the language that is asked for, and hide one whose answers would tell of another', async () => {
    const { entries } = await read('?language=de');
    const [all] = entries.filter(({ id }: { id: string }) => id === 'what-is-hup');
    expect(all.question).to.not.equal('');
    expect(all.question).to.not.equal((await read()).entries[0].question);
    expect(entries.map(({ answered }: { answered: unknown }) => answered)).to.deep.equal(['hidden', 'hidden']);
  });

  it('list what somebody should look at', async () => {
    const { attention } = await read();
    const why = (id: string) =>
      attention.filter((one: { id: string }) => one.id === id).map((one: { why: string }) => one.why);
    expect(why('what-is-hup')).to.deep.equal(['not-helpful', 'stale']);
    expect(why('confirm-email')).to.deep.equal(['stale', 'never-used']);
  });

  it('are refused for a period that is none, or too long', async () => {
    for (const query of [
      '?from=2026-11-02&to=2026-11-01',
      '?from=2024-01-01&to=2026-11-01',
      '?from=yesterday',
      '?locale=xx',
    ])
      expect((await house().call('expert', 'GET', `${PATHS.insights}${query}`)).status, query).to.equal(400);
    const { days } = await read('?from=2026-11-01&to=2026-11-02&locale=');
    expect(days.map(({ day }: { day: string }) => day)).to.deep.equal(['2026-11-01', '2026-11-02']);
  });

  it('come as one file, a figure a line, in which no title is taken for a formula', async () => {
    await answers('=cmd|calc', 20);
    const { text, headers } = await house().call('author', 'GET', PATHS.insightsCsv);
    expect(headers.get('content-disposition')).to.match(/filename="insights-2026-.*\.csv"/);
    const { data } = Papa.parse<string[]>(text.trim());
    expect(data[0]?.at(-1)).to.equal('value');
    expect(data).to.deep.include(['totals', `2026-10-25/2026-11-23`, '', 'refused', '5']);
    expect(data).to.deep.include(['enrollments', 'confirmed', '', 'count', 'hidden']);
    expect(data.filter(([part, name]) => part === 'entry' && name === "'=cmd|calc")).to.not.deep.equal([]);
  });

  it('group what had no answer, without saying who asked', async () => {
    const { questions } = house().store;
    const texts = ['Where is the gym?', 'where is the gym', 'May I bring my dog?'];
    for (const text of texts) await questions.keep(text, 'en', house().now);
    const { groups, keptDays } = (await house().call('supportLead', 'GET', PATHS.unanswered)).json;
    expect(keptDays).to.equal(30);
    expect(groups.map(({ count }: { count: number }) => count)).to.deep.equal([2, 1]);
    expect(Object.keys(groups[1]).sort()).to.deep.equal(['count', 'locale', 'newest', 'questions', 'title']);
    // The house's understanding finds an answer for gyms by now.
    expect(groups[0].answeredBy).to.include({ id: 'markets' });
  });

  it('leave in the audit log who looked: at figures once a day, at files and texts each time', async () => {
    const noted = async (action: string) => {
      const entries = await house().store.audit.list(TENANT, 1_000);
      return entries.filter((entry) => entry.actor.personId === PEOPLE.approver && entry.action === action).length;
    };
    const before = [await noted('insights.view'), await noted('insights.download'), await noted('insights.unanswered')];
    for (const path of [PATHS.insights, PATHS.insightsCsv, PATHS.unanswered])
      for (let times = 0; times < 2; times += 1) await house().call('approver', 'GET', path);
    const after = [await noted('insights.view'), await noted('insights.download'), await noted('insights.unanswered')];
    expect(after.map((count, index) => count - (before[index] ?? 0))).to.deep.equal([0, 2, 2]);
    house().now = new Date(house().now.getTime() + DAY_MS);
    await read('', 'approver');
    expect(await noted('insights.view')).to.equal((after[0] ?? 0) + 1);
  });
});
