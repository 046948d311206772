import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import { TENANT } from '../../helpers/activities.ts';
import { consoleHouse, PEOPLE } from '../../helpers/consoleHouse.ts';
import { chat, claimed, entry, NO_LIMITS, newAnnouncement, sent } from '../../helpers/storedAnnouncements.ts';

const NOT_ENROLLED = { kind: 'people', markets: [], locales: [], enrollment: 'not-enrolled' } as const;

describe('an announcement to people chosen by enrollment', () => {
  const house = consoleHouse();
  let id: string;

  before(async () => {
    const { store } = house();
    for (let who = 1; who <= 7; who += 1)
      await store.people.remember(
        chat(who, { person: { tenantId: TENANT, personId: `person-${who}` }, locale: who === 1 ? 'de' : 'en' }),
      );
    const announcement = newAnnouncement({
      ...{ tenantId: TENANT, state: 'sending', approvedBy: 'approver', audience: NOT_ENROLLED },
    });
    id = announcement.id;
    await store.announcements.create(announcement, entry('announcement.create'));
    await store.ledger.freeze(announcement, NO_LIMITS);
    const deliveries = await claimed(store, announcement);
    const refused = { kind: 'rejected', status: 400, code: 'BadSyntax' } as const;
    const reports = deliveries.map((delivery, n) => ({ ...delivery, result: n === 0 ? refused : sent(delivery) }));
    await store.ledger.report(id, reports);
  });

  it('is counted in multiples of the smallest group: the dry run tells of nobody', async () => {
    const all = (await house().call('author', 'POST', PATHS.audience, NOT_ENROLLED)).json;
    expect(all).to.deep.equal({ total: 5, reachable: 5, skipped: {}, byLocale: { en: 5 } });
    const one = (await house().call('author', 'POST', PATHS.audience, { ...NOT_ENROLLED, locales: ['de'] })).json;
    expect(one).to.deep.equal({ total: 0, reachable: 0, skipped: {}, byLocale: {} });
  });

  it('has outcomes in multiples of the smallest group', async () => {
    const { json } = await house().call('author', 'GET', PATHS.announcement(id));
    expect(json.figureStep).to.equal(5);
    expect(json.counts).to.include({ sent: 5, rejected: 0 });
  });

  it('lists nobody, neither on the page nor in a file', async () => {
    for (const path of [PATHS.notReached(id), PATHS.csv(id)]) {
      const { status, json } = await house().call('author', 'GET', path);
      expect([status, json]).to.deep.equal([403, { refusal: 'console.refusal.not-listed' }]);
    }
  });

  it('is not sent to fewer than the smallest group', async () => {
    const few = newAnnouncement({
      ...{ tenantId: TENANT, state: 'approved', approvedBy: 'approver', createdBy: PEOPLE.author },
      audience: { ...NOT_ENROLLED, locales: ['de'] },
    });
    await house().store.announcements.create(few, entry('announcement.create'));
    const { status, json } = await house().call('author', 'POST', PATHS.steps(few.id), {
      step: 'schedule',
      version: 1,
    });
    expect([status, json]).to.deep.equal([422, { refusal: 'console.refusal.few-people' }]);
  });
});
