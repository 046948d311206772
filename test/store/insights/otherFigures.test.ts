import { expect } from 'chai';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { people, sending, sendToAll } from '../../helpers/storedAnnouncements.ts';
import { newEnrollment } from '../../helpers/storedEnrollments.ts';
import { newTicket, TENANT } from '../../helpers/storedTickets.ts';

const DAY = { from: '2026-11-02', to: '2026-11-02' };
const NEXT_DAY = { from: '2026-11-03', to: '2026-11-03' };
const NO_TICKETS = { opened: 0, open: 0, answered: 0, closed: 0, overdue: 0 };

onEachDatabase('figures of tickets, enrollments and announcements', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  async function opened(id: string, set = `state = 'open'`): Promise<void> {
    await store.tickets.open(newTicket({ id }), id, 10);
    await database.rows(`update tickets set ${set} where id = $1`, [id]);
  }

  it('tell how many tickets were opened, answered and closed, and after how many minutes half of them', async () => {
    await opened('a', `state = 'answered', first_answer_at = '2026-11-02T09:10:00Z'`);
    await opened('b', `state = 'answered', first_answer_at = '2026-11-02T09:20:00Z'`);
    await opened('c', `state = 'closed', first_answer_at = '2026-11-02T12:00:00Z', closed_at = '2026-11-02T13:00:00Z'`);
    await opened('d', `state = 'closed', closed_at = '2026-11-02T11:00:00Z'`);
    await opened('e');
    database.now = new Date('2026-11-02T11:00:00Z');
    expect(await store.insights.tickets(TENANT, DAY)).to.deep.equal({
      ...{ opened: 5, open: 3, answered: 3, closed: 2, overdue: 0 },
      ...{ medianToFirstAnswer: 20, medianToClose: 180 },
    });
    database.now = new Date('2026-11-02T11:00:01Z');
    expect((await store.insights.tickets(TENANT, DAY)).overdue).to.equal(1);
  });

  it('are about tickets of the tenant and the period only, and have no times where there are none', async () => {
    await opened('a');
    const none = { ...NO_TICKETS, medianToFirstAnswer: undefined, medianToClose: undefined };
    expect(await store.insights.tickets('another', DAY)).to.deep.equal(none);
    expect(await store.insights.tickets(TENANT, NEXT_DAY)).to.deep.equal(none);
    expect((await store.insights.tickets(TENANT, DAY)).opened).to.equal(1);
  });

  it('tell how many enrollments reached each state, in the period in which they did', async () => {
    const started = await store.enrollments.start(newEnrollment({ startedAt: database.now, updatedAt: database.now }));
    const next = { ...started, version: 2, state: 'confirmed', updatedAt: new Date('2026-11-03T09:00:00Z') } as const;
    await store.enrollments.save(next);
    expect(await store.insights.enrollments(DAY)).to.deep.equal({ started: 1 });
    expect(await store.insights.enrollments(NEXT_DAY)).to.deep.equal({ confirmed: 1 });
  });

  it('have the funnels of announcements that were begun to be sent in the period', async () => {
    await people(store, 3);
    const announcement = await sending(store);
    await sendToAll(store, announcement, () => ({ kind: 'sent', activityId: '1' }));
    await store.ledger.noteOpened(announcement.id, { tenantId: TENANT, personId: 'person-1' });
    const sentAt = (moment: string) => database.rows('update announcements set send_at = $1', [new Date(moment)]);
    await sentAt('2026-11-02T00:00:00Z');
    const [announced, ...others] = await store.insights.announcements(announcement.tenantId, DAY);
    const { audience, funnel } = announced ?? expect.fail();
    expect(audience).to.deep.equal(announcement.audience);
    expect(funnel).to.deep.equal(await store.ledger.funnel(announcement.id));
    expect([funnel.delivered, funnel.opened, others.length]).to.deep.equal([3, 1, 0]);
    await sentAt('2026-11-03T00:00:00Z');
    expect(await store.insights.announcements(announcement.tenantId, DAY)).to.deep.equal([]);
    expect(await store.insights.announcements('another', NEXT_DAY)).to.deep.equal([]);
  });
});
