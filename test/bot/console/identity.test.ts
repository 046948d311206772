import { expect } from 'chai';
import { TENANT } from '../../helpers/activities.ts';
import { CONSOLE_APP_ID, consoleHouse, PEOPLE } from '../../helpers/consoleHouse.ts';
import type { ConsoleTokenOptions } from '../../helpers/entraIssuer.ts';

const OTHER_TENANT = '22222222-3333-4444-8555-666666666666';
const HOUR = 3_600;
const seconds = (): number => Math.floor(Date.now() / 1_000);

describe('who calls the console', () => {
  const running = consoleHouse();

  async function callWith(authorization: string | undefined) {
    const headers = new Headers(authorization === undefined ? [] : [['Authorization', authorization]]);
    const { status, json } = await running().send('me', { headers });
    return [status, json.refusal ?? json.person];
  }

  async function callOf(options: ConsoleTokenOptions = {}) {
    return callWith(`Bearer ${await running().entra.token(CONSOLE_APP_ID, PEOPLE.author, options)}`);
  }

  const BAD = [401, 'console.refusal.bad-token'];
  const KNOWN = [200, { id: PEOPLE.author, name: 'Dana Doe' }];

  const accepted: readonly [title: string, claims: Record<string, unknown>][] = [
    ['of version 2', {}],
    [
      'of version 1',
      { ver: '1.0', iss: `https://sts.windows.net/${TENANT}/`, aud: `api://hup.contoso.com/${CONSOLE_APP_ID}` },
    ],
    ['with more scopes', { scp: 'openid access_as_user profile' }],
    ['in capitals', { tid: TENANT.toUpperCase(), oid: PEOPLE.author.toUpperCase() }],
  ];
  for (const [title, claims] of accepted) {
    it(`is known by a token ${title}`, async () => {
      expect(await callOf({ claims })).to.deep.equal(KNOWN);
    });
  }

  // By itself, for the others are made when the tests are read, minutes before.
  it('is known by a token that expired a minute ago by a clock that is fast', async () => {
    expect(await callOf({ claims: { exp: seconds() - 60 } })).to.deep.equal(KNOWN);
  });

  const refused: readonly [title: string, options: ConsoleTokenOptions][] = [
    [
      'of another tenant',
      { claims: { tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` } },
    ],
    ["of another tenant's issuer", { claims: { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` } }],
    ['of another issuer', { claims: { iss: 'https://api.botframework.com' } }],
    [
      'of an issuer that only begins like Entra',
      { claims: { iss: `https://login.microsoftonline.com/${TENANT}/v2.0/x` } },
    ],
    ['without issuer', { claims: { iss: undefined } }],
    ['for another app', { claims: { aud: '00000003-0000-0000-c000-000000000000' } }],
    ['for this app at another address', { claims: { aud: `api://evil.example/${CONSOLE_APP_ID}` } }],
    ['without audience', { claims: { aud: undefined } }],
    ['that expired', { claims: { exp: seconds() - HOUR } }],
    ['that never expires', { claims: { exp: undefined } }],
    ['that is not valid yet', { claims: { nbf: seconds() + HOUR } }],
    ['without scope', { claims: { scp: undefined } }],
    ['with another scope', { claims: { scp: 'User.Read access_as_user2' } }],
    ['without person', { claims: { oid: undefined } }],
    ['of somebody who is no Entra object', { claims: { oid: 'dana@contoso.com' } }],
    [
      'of a program, which has neither person nor scope',
      { claims: { oid: undefined, scp: undefined, roles: ['access_as_user'] } },
    ],
    ['of a program that names itself as one', { claims: { idtyp: 'app' } }],
    ['without tenant', { claims: { tid: undefined } }],
    ['with a list of tenants', { claims: { tid: [TENANT] } }],
    ['signed by somebody else', { isForged: true }],
    ['signed by a key that nobody knows', { keyId: 'another-key' }],
  ];
  for (const [title, options] of refused) {
    it(`is not known by a token ${title}`, async () => {
      expect(await callOf(options)).to.deep.equal(BAD);
    });
  }

  for (const algorithm of ['none', 'HS256'] as const) {
    it(`is not known by a token that is signed as ${algorithm}`, async () => {
      const token = await running().entra.tricked(CONSOLE_APP_ID, PEOPLE.author, algorithm);
      expect(await callWith(`Bearer ${token}`)).to.deep.equal(BAD);
    });
  }

  it('is asked for a token', async () => {
    for (const header of [undefined, '', 'Bearer', 'Basic YTpi', 'Bearer a b']) {
      expect(await callWith(header), String(header)).to.deep.equal([401, 'console.refusal.no-token']);
    }
    expect(await callWith('Bearer a.b.c')).to.deep.equal(BAD);
  });

  it('is not chosen in production: local mode’s people are unknown there, and their list does not exist', async () => {
    for (const name of ['author', 'administrator'])
      expect(await callWith(`Bearer development:${name}`)).to.deep.equal(BAD);
    expect((await running().send('identities', {})).status).to.equal(404);
  });
});

describe('who calls the console while Entra is down', () => {
  const running = consoleHouse();

  it('is told to wait, and known when it is back; its keys are kept', async () => {
    const token = await running().entra.token(CONSOLE_APP_ID, PEOPLE.author);
    const me = async () => (await running().send('me', { headers: { Authorization: `Bearer ${token}` } })).status;
    running().entra.isDown = true;
    expect(await me()).to.equal(503);
    expect(running().logged).to.have.length(1);
    running().entra.isDown = false;
    expect([await me(), await me()]).to.deep.equal([200, 200]);
    expect(running().entra.fetches()).to.equal(2);
  });
});

describe('who calls the console in local mode', () => {
  const running = consoleHouse({ env: { BOT_MODE: 'local', ALLOWED_SERVICE_URLS: '' } });

  it('is chosen from a list', async () => {
    const { status, json } = await running().send('identities', {});
    expect(status).to.equal(200);
    expect(
      json.identities.map(({ token, roles }: { token: string; roles: string[] }) => [token, ...roles]),
    ).to.deep.equal([
      ['development:author', 'author'],
      ['development:approver', 'approver'],
      ['development:employee'],
      ['development:administrator', 'administrator'],
      ['development:expert', 'expert'],
      ['development:support-lead', 'expert', 'support-lead'],
    ]);
    const me = await running().send('me', { headers: { Authorization: `Bearer ${json.identities[0].token}` } });
    expect(me.json.person).to.deep.equal({ id: '00000000-0000-4000-8000-000000000020', name: json.identities[0].name });
  });

  it('is none but those of the list', async () => {
    const token = await running().entra.token(CONSOLE_APP_ID, PEOPLE.author);
    for (const wrong of [token, 'development:', 'development:root']) {
      const { status, json } = await running().send('me', { headers: { Authorization: `Bearer ${wrong}` } });
      expect([status, json.refusal]).to.deep.equal([401, 'console.refusal.bad-token']);
    }
  });
});
