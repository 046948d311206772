import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import type { SendResult } from '../../../domain/announcements/delivery.ts';
import { TENANT } from '../../helpers/activities.ts';
import { consoleHouse, PEOPLE } from '../../helpers/consoleHouse.ts';
import { chat, claimed, entry, NO_LIMITS, newAnnouncement, sent } from '../../helpers/storedAnnouncements.ts';

/** What a spreadsheet would run. */
const FORMULA = '=HYPERLINK("http://evil.example","x")';

describe('who was reached, over HTTP', () => {
  const house = consoleHouse();
  let id: string;

  before(async () => {
    const { store } = house();
    for (let who = 1; who <= 4; who += 1)
      await store.people.remember(chat(who, { person: { tenantId: TENANT, personId: `person-${who}` } }));
    await store.people.remember(chat(5, { person: { tenantId: TENANT, personId: FORMULA } }));
    const announcement = newAnnouncement({ tenantId: TENANT, state: 'sending', approvedBy: 'approver' });
    id = announcement.id;
    await store.announcements.create(announcement, entry('announcement.create'));
    await store.ledger.freeze(announcement, NO_LIMITS);
    const deliveries = await claimed(store, announcement);
    const resultOf = (personId = ''): SendResult => {
      if (personId === 'person-4') return { kind: 'unreachable', retire: false, status: 403, code: '@SUM(A1)' };
      if (personId === FORMULA) return { kind: 'rejected', status: 400, code: 'BadSyntax' };
      return sent({ number: Number(personId.at(-1)) });
    };
    const reports = deliveries.map((delivery) => ({ ...delivery, result: resultOf(delivery.recipient.personId) }));
    await store.ledger.report(id, reports);
  });

  it('outcomes add up to the audience, and a funnel of so few tells no figure', async () => {
    const { json } = await house().call('approver', 'GET', PATHS.announcement(id));
    expect(json.state).to.equal('sent');
    expect(json.counts).to.deep.equal({
      ...{ waiting: 0, sending: 0, sent: 3, unreachable: 1, rejected: 1, unconfirmed: 0, skipped: 0, recalled: 0 },
    });
    expect(json.funnel.delivered).to.equal(undefined);
    expect(json.steps).to.include('resend').and.to.include('recall');
    expect(json.problems).to.deep.equal([]);
  });

  it('a stall is told with its reason', async () => {
    house().stall = { kind: 'held-back', since: '2026-11-23T08:59:00.000Z', until: '2026-11-23T09:05:00.000Z' };
    const { json } = await house().call('author', 'GET', PATHS.announcement(id));
    expect(json.stall).to.deep.equal(house().stall);
  });

  it('whoever was not reached is listed, with the reason', async () => {
    const { json } = await house().call('author', 'GET', PATHS.notReached(id));
    const rows = json.rows.map(({ number: _, ...row }: { number: number }) => row);
    expect(rows).to.have.deep.members([
      { personId: 'person-4', outcome: 'unreachable', reason: '@SUM(A1)', status: 403 },
      { personId: FORMULA, outcome: 'rejected', reason: 'BadSyntax', status: 400 },
    ]);
    expect(json).to.not.have.property('next');
    const after = await house().call('author', 'GET', `${PATHS.notReached(id)}?after=${json.rows[1].number}`);
    expect(after.json.rows).to.deep.equal([]);
  });

  it('everybody is in the download, in which no spreadsheet finds a formula', async () => {
    const { status, headers, text } = await house().call('author', 'GET', PATHS.csv(id));
    expect(status).to.equal(200);
    expect(Object.fromEntries(headers)).to.include({
      ...{
        'content-type': 'text/csv; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
      'content-disposition': `attachment; filename="recipients-${id}.csv"`,
    });
    const [head, ...lines] = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).to.equal('number,person,team,outcome,reason,status');
    const cells = lines.map((line) => line.replace(/^\d+,/, '')).toSorted();
    expect(cells).to.deep.equal([
      ...[`"'=HYPERLINK(""http://evil.example"",""x"")",,rejected,BadSyntax,400`],
      ...['person-1,,sent,,', 'person-2,,sent,,', 'person-3,,sent,,', "person-4,,unreachable,'@SUM(A1),403"],
    ]);
  });

  it('who downloaded it stands in the audit', async () => {
    await house().call('approver', 'GET', PATHS.csv(id));
    const [newest] = await house().store.audit.list(TENANT, 1);
    expect(newest).to.deep.include({
      action: 'announcement.download',
      subject: id,
      actor: { tenantId: TENANT, personId: PEOPLE.approver },
    });
  });

  it('is sent again to those who were not reached, or taken back from those who were', async () => {
    const { version } = (await house().call('author', 'GET', PATHS.announcement(id))).json;
    const stale = await house().call('author', 'POST', PATHS.resend(id), {
      version: version - 1,
      states: ['unreachable'],
    });
    expect([stale.status, stale.json.refusal]).to.deep.equal([409, 'console.refusal.conflict']);
    const resent = await house().call('author', 'POST', PATHS.resend(id), { version, states: ['unreachable'] });
    expect([resent.status, resent.json.state, resent.json.counts.waiting]).to.deep.equal([200, 'sending', 1]);
    const recalled = await house().call('approver', 'POST', PATHS.amendments(id), {
      kind: 'recall',
      version: version + 1,
    });
    expect([recalled.status, recalled.json.state]).to.deep.equal([200, 'cancelled']);
    const { announcements } = (await house().call('author', 'GET', PATHS.announcements)).json;
    expect(announcements).to.have.lengthOf(1).and.to.have.nested.property('[0].isRecalled', true);
    expect(recalled.json.amendments).to.have.length(1);
    expect(recalled.json.amendments[0]).to.deep.include({ kind: 'recall', at: house().now.toISOString() });
    expect(recalled.json.amendments[0].counts).to.include({ waiting: 3 });
  });
});
