import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import { consoleHouse, PEOPLE, type PersonName } from '../../helpers/consoleHouse.ts';
import { aVersion } from '../../helpers/faqVersions.ts';

describe('tickets over HTTP', () => {
  const house = consoleHouse();

  async function numbers(query: string, who: PersonName = 'expert'): Promise<number[]> {
    const { json } = await house().call(who, 'GET', `${PATHS.tickets}${query}`);
    return json.tickets.map(({ number }: { number: number }) => number);
  }

  const deed = (who: PersonName, id: string, body: object) =>
    house().call(who, 'POST', PATHS.ticketDeeds(id), { nonce: randomUUID(), ...body });

  beforeEach(() => {
    house().desk.kept.clear();
    house().desk.audited.length = 0;
  });

  it('are listed newest first, by state and by who has them, page by page, never those of another tenant', async () => {
    const { desk } = house();
    for (let count = 0; count < 50; count += 1) desk.opened();
    const mine = { personId: PEOPLE.expert, name: 'Ines', at: house().now };
    desk.opened({ state: 'claimed', claim: mine });
    desk.opened({ state: 'closed' });
    desk.opened({ tenantId: 'others' });
    expect((await numbers('')).slice(0, 3)).to.deep.equal([52, 51, 50]);
    const first = (await house().call('expert', 'GET', `${PATHS.tickets}?states=open,claimed`)).json;
    expect([first.tickets.length, first.next]).to.deep.equal([50, 2]);
    expect(await numbers(`?states=open,claimed&before=${first.next}`)).to.deep.equal([1]);
    expect(await numbers('?mine=true')).to.deep.equal([51]);
    expect(await numbers('?mine=true', 'supportLead')).to.deep.equal([]);
    expect(await numbers('?states=closed')).to.deep.equal([52]);
  });

  it('tell of overdue ones, and of long questions the beginning', async () => {
    const { desk } = house();
    desk.opened({ question: '𝒜'.repeat(300), dueAt: new Date('2026-11-23T08:59:59Z') });
    desk.opened({ dueAt: new Date('2026-11-23T08:00:00Z'), state: 'answered' });
    const { json } = await house().call('expert', 'GET', PATHS.tickets);
    expect(json.tickets.map(({ isOverdue }: { isOverdue: boolean }) => isOverdue)).to.deep.equal([false, true]);
    expect(json.tickets[1].question).to.equal(`${'𝒜'.repeat(199)}…`);
  });

  it('one is shown whole, with what the bot said and nothing of who asked', async () => {
    const { desk } = house();
    const { id, number } = desk.opened();
    desk.versions = [aVersion(2, { entryId: 'own/gone', edit: undefined }), aVersion(1, { entryId: 'own/gone' })];
    desk.say(id);
    const { status, json, text } = await house().call('expert', 'GET', `${PATHS.ticket(id)}?language=de`);
    expect(status).to.equal(200);
    expect(json).to.deep.equal({
      ...{ id, number, state: 'open', version: 1, locale: 'fr', question: 'Puis-je l’acheter pour ma sœur ?' },
      ...{ openedAt: '2026-11-23T08:00:00.000Z', dueAt: '2026-11-23T12:00:00.000Z', isOverdue: false },
      market: { code: 'FR', name: 'Frankreich' },
      context: {
        ...{ shown: 'answer', confidence: 0.4237, enrollment: 'confirmed' },
        entries: [
          { id: 'what-is-hup', question: json.context.entries[0].question },
          { id: 'own/gone', question: 'Where do I park my bicycle?' },
        ],
      },
      messages: [
        { kind: 'addition', text: 'Elle habite chez moi.', at: '2026-11-23T09:30:00.000Z', relay: 'delivered' },
      ],
      ...{ deeds: ['claim', 'reply', 'close'], canReply: true },
    });
    expect(json.context.entries[0].question).to.match(/\?$/).and.not.equal('what-is-hup');
    expect(text).to.not.include('somebody');
    desk.opened({ id: 'forgotten', asker: undefined });
    expect((await house().call('expert', 'GET', PATHS.ticket('forgotten'))).json.canReply).to.equal(false);
  });

  it('who reads one, or lists them with what they begin with, is noted once a day', async () => {
    const { desk } = house();
    const { id } = desk.opened();
    const { now } = house();
    // A day on which no other test has listed any.
    house().now = new Date('2026-11-25T09:00:00Z');
    for (const query of ['', '?mine=true']) await house().call('expert', 'GET', `${PATHS.tickets}${query}`);
    for (const who of ['expert', 'expert', 'supportLead'] as const) await house().call(who, 'GET', PATHS.ticket(id));
    const noted = () => desk.audited.map(({ actor, action, subject }) => [actor.personId, action, subject]);
    const views = [PEOPLE.expert, PEOPLE.supportLead].map((personId) => [personId, 'ticket.view', id]);
    expect(noted()).to.deep.equal([[PEOPLE.expert, 'tickets.list', 'tickets'], ...views]);
    house().now = new Date('2026-11-26T09:00:00Z');
    await house().call('expert', 'GET', PATHS.ticket(id));
    await house().call('expert', 'GET', PATHS.tickets);
    house().now = now;
    expect(noted()).to.have.length(5);
  });

  it('is claimed, answered under the name of the token, closed and reopened; a doubled click does nothing twice', async () => {
    const { id } = house().desk.opened();
    const claimed = await deed('expert', id, { kind: 'claim' });
    expect([claimed.status, claimed.json.state]).to.deep.equal([200, 'claimed']);
    expect(claimed.json.claim).to.include({ personId: PEOPLE.expert });
    const reply = { kind: 'reply', nonce: randomUUID(), text: ' Oui. ', entryId: 'what-is-hup' };
    await deed('expert', id, reply);
    const { json } = await deed('expert', id, reply);
    expect(json.messages).to.have.length(1);
    expect(json.messages[0]).to.include({ kind: 'reply', text: 'Oui.', relay: 'waiting', author: json.claim.name });
    const { json: seen } = await house().call('expert', 'GET', PATHS.ticket(id));
    expect(seen.deeds).to.deep.equal(['reply', 'unassign', 'close', 'reopen']);
    expect((await deed('expert', id, { kind: 'close' })).json.state).to.equal('closed');
    expect((await deed('supportLead', id, { kind: 'reopen' })).json.state).to.equal('reopened');
  });

  it('whoever is too late is told by whom and when, and is offered nothing that is somebody else’s to do', async () => {
    const mine = { personId: 'another', name: 'Ana', at: house().now };
    const { id } = house().desk.opened({ state: 'claimed', claim: mine });
    expect((await house().call('expert', 'GET', PATHS.ticket(id))).json.deeds).to.deep.equal([]);
    const { json: led } = await house().call('supportLead', 'GET', PATHS.ticket(id));
    expect(led.deeds).to.deep.equal(['unassign', 'close']);
    const { status, json } = await deed('expert', id, { kind: 'claim' });
    const { claim } = house().desk.kept.get(id) ?? {};
    const details = { name: claim?.name, at: claim?.at.toISOString() };
    expect([status, json]).to.deep.equal([409, { refusal: 'console.refusal.taken', details }]);
  });

  it('what is not as it stands, not there, or not readable is refused', async () => {
    const { id } = house().desk.opened();
    const refusals: readonly [string, object, number, string][] = [
      [id, { kind: 'reopen' }, 409, 'not-now'],
      ['no-such-ticket', { kind: 'claim' }, 404, 'unknown'],
      [id, { kind: 'reply', text: '  ' }, 400, 'malformed'],
      [id, { kind: 'claim', nonce: 'one' }, 400, 'malformed'],
      [id, { kind: 'claim', name: 'Somebody else' }, 400, 'malformed'],
    ];
    for (const [ticket, body, status, refusal] of refusals) {
      const reply = await deed('expert', ticket, body);
      expect([reply.status, reply.json.refusal]).to.deep.equal([status, `console.refusal.${refusal}`]);
    }
    expect((await house().call('expert', 'GET', PATHS.ticket('no-such-ticket'))).status).to.equal(404);
    for (const query of ['states=lost', 'before=0', 'before=2147483648', 'mine=yes'])
      expect((await house().call('expert', 'GET', `${PATHS.tickets}?${query}`)).status, query).to.equal(400);
  });

  it('are for experts and support leads only', async () => {
    const { id } = house().desk.opened();
    for (const who of ['author', 'approver', 'administrator'] as const) {
      for (const path of [PATHS.tickets, PATHS.ticket(id), PATHS.routes, PATHS.channels]) {
        const { status, json } = await house().call(who, 'GET', path);
        expect([status, json], `${who} ${path}`).to.deep.equal([403, { refusal: 'console.refusal.forbidden' }]);
      }
      expect((await deed(who, id, { kind: 'claim' })).status).to.equal(403);
    }
    expect((await house().call('employee', 'GET', PATHS.ticket(id))).json.refusal).to.equal('console.refusal.no-role');
    expect(house().desk.audited).to.deep.equal([]);
  });
});
