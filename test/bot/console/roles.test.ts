import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import { TENANT } from '../../helpers/activities.ts';
import { CONSOLE_DRAFT, consoleHouse, PEOPLE } from '../../helpers/consoleHouse.ts';

const ID = 'no-such-announcement';

/** Every call of the API that is about something. */
const CALLS: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['GET', PATHS.announcements],
  ['POST', PATHS.announcements, CONSOLE_DRAFT],
  ['GET', PATHS.announcement(ID)],
  ['PUT', PATHS.announcement(ID), { version: 1, draft: CONSOLE_DRAFT }],
  ['DELETE', `${PATHS.announcement(ID)}?version=1`],
  ['POST', PATHS.duplicate(ID)],
  ['POST', PATHS.steps(ID), { step: 'submit', version: 1 }],
  ['POST', PATHS.resend(ID), { version: 1, states: ['unconfirmed'] }],
  ['POST', PATHS.amendments(ID), { kind: 'recall', version: 1 }],
  ['POST', PATHS.test(ID), { locale: 'en' }],
  ['GET', PATHS.notReached(ID)],
  ['GET', PATHS.csv(ID)],
  ['POST', PATHS.audience, CONSOLE_DRAFT.audience],
  ['POST', PATHS.preview, { text: CONSOLE_DRAFT.texts.en, locale: 'en' }],
  ['GET', PATHS.roles],
  ['PUT', PATHS.rolesOf(PEOPLE.employee), { roles: ['administrator'] }],
  ['GET', PATHS.audit],
];

describe('roles in the console', () => {
  const house = consoleHouse();

  it('an employee is let in nowhere, neither to change nor to read, and changes nothing by trying', async () => {
    for (const [method, path, body] of CALLS) {
      const { status, json } = await house().call('employee', method, path, body);
      expect([status, json], `${method} ${path}`).to.deep.equal([403, { refusal: 'console.refusal.no-role' }]);
    }
    expect((await house().call('author', 'GET', PATHS.announcements)).json.announcements).to.deep.equal([]);
  });

  it('without a token nobody is let in anywhere', async () => {
    for (const [method, path, body] of CALLS) {
      const json =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
      const { status } = await house().send(path, { method, ...json });
      expect(status, `${method} ${path}`).to.equal(401);
    }
  });

  it('an employee learns their id, which an administrator needs, and nothing else', async () => {
    const { json } = await house().call('employee', 'GET', PATHS.me);
    expect(json.person.id).to.equal(PEOPLE.employee);
    expect(json).to.deep.include({ roles: [], teams: [], entries: [], links: [], markets: [], promotions: [] });
  });

  it('people with a role learn the names of the others who opened the console, and nobody else’s', async () => {
    await house().call('employee', 'GET', PATHS.me);
    await house().call('author', 'GET', PATHS.me);
    const { json } = await house().call('approver', 'GET', PATHS.me);
    expect(json.people).to.have.deep.members([
      { id: PEOPLE.author, name: 'Dana Doe' },
      { id: PEOPLE.approver, name: 'Dana Doe' },
    ]);
    expect((await house().call('employee', 'GET', PATHS.me)).json.people).to.deep.equal([]);
  });

  it('a role opens what it is for, and no more', async () => {
    const statuses = async (who: 'author' | 'approver' | 'administrator', calls: typeof CALLS) =>
      Promise.all(calls.map(async ([method, path, body]) => (await house().call(who, method, path, body)).status));
    const administration = CALLS.filter(([method, path]) => method === 'GET' && ['roles', 'audit'].includes(path));
    expect(await statuses('administrator', administration)).to.deep.equal([200, 200]);
    expect(await statuses('author', administration)).to.deep.equal([403, 403]);
    expect(await statuses('approver', administration)).to.deep.equal([403, 403]);
    const writing = CALLS.filter(([method, path]) => method === 'POST' && ['announcements', 'preview'].includes(path));
    expect(await statuses('administrator', writing)).to.deep.equal([403, 403]);
    expect(await statuses('approver', writing)).to.deep.equal([403, 200]);
    expect(await statuses('author', writing)).to.deep.equal([201, 200]);
  });

  it('experts and support leads are not shown who got which announcement', async () => {
    const announcements = CALLS.filter(([, path]) => !['roles', 'audit'].includes(path.split('/')[0] ?? ''));
    for (const who of ['expert', 'supportLead'] as const)
      for (const [method, path, body] of announcements) {
        const { status, json } = await house().call(who, method, path, body);
        expect([status, json], `${who} ${method} ${path}`).to.deep.equal([
          403,
          { refusal: 'console.refusal.forbidden' },
        ]);
      }
  });

  it('an author gives no roles, not even to themselves', async () => {
    const { status, json } = await house().call('author', 'PUT', PATHS.rolesOf(PEOPLE.author), { roles: ['approver'] });
    expect([status, json.refusal]).to.deep.equal([403, 'console.refusal.forbidden']);
    expect([...(await house().store.roles.rolesOf({ tenantId: TENANT, personId: PEOPLE.author }))]).to.deep.equal([
      'author',
    ]);
  });

  it('an administrator gives and takes roles, which counts from the next call on, and the audit says so', async () => {
    const give = (roles: string[]) =>
      house().call('administrator', 'PUT', PATHS.rolesOf(PEOPLE.employee.toUpperCase()), { roles });
    const { json } = await give(['approver', 'approver']);
    expect(json.people).to.deep.include({ personId: PEOPLE.employee, roles: ['approver'] });
    expect((await house().call('employee', 'GET', PATHS.announcements)).status).to.equal(200);
    await give([]);
    expect((await house().call('employee', 'GET', PATHS.announcements)).status).to.equal(403);
    const { entries } = (await house().call('administrator', 'GET', PATHS.audit)).json;
    expect(entries.slice(0, 2).map(({ number: _, at: __, ...entry }: Record<string, unknown>) => entry)).to.deep.equal([
      { actorId: PEOPLE.administrator, action: 'role.set', subject: PEOPLE.employee, details: {} },
      { actorId: PEOPLE.administrator, action: 'role.set', subject: PEOPLE.employee, details: { approver: 1 } },
    ]);
    const older = await house().call('administrator', 'GET', `${PATHS.audit}?before=${entries[0].number}`);
    expect(older.json.entries[0]).to.deep.equal(entries[1]);
  });

  it('the last administrator stays one', async () => {
    const call = await house().call('administrator', 'PUT', PATHS.rolesOf(PEOPLE.administrator), { roles: ['author'] });
    expect([call.status, call.json.refusal]).to.deep.equal([409, 'console.refusal.last-administrator']);
  });

  it('roles are given to people by their Entra object id only', async () => {
    for (const id of ['dana', PEOPLE.author.slice(1)]) {
      const { status } = await house().call('administrator', 'PUT', PATHS.rolesOf(id), { roles: ['author'] });
      expect(status, id).to.equal(400);
    }
  });

  it('whoever has a role is told what they may choose from', async () => {
    const { json } = await house().call('approver', 'GET', `${PATHS.me}?language=fr`);
    expect(json.roles).to.deep.equal(['approver']);
    expect(json.settings).to.deep.equal({
      ...{ approvalRequired: true, confirmAbove: 50, undoSeconds: 60, smallestGroup: 5, perSecond: 40 },
    });
    expect(json.markets).to.deep.include({ code: 'DE', name: 'Allemagne' });
    expect(json.entries).to.deep.include({
      ...{ id: 'what-is-hup', question: 'Qu’est-ce que le Programme d’utilisation à domicile Microsoft (HUP)\u202f?' },
    });
    expect(json.links.map(({ id }: { id: string }) => id))
      .to.include('hup-page')
      .and.not.include('hup-material');
    expect(json.promotions.map(({ id }: { id: string }) => id)).to.deep.equal(['launch', 'reminder', 'newcomers']);
    expect(json.promotions[0].texts.de.title).to.include('Microsoft Home Use Program (HUP)');
  });
});
