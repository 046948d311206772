import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { PATHS } from '../../../bot/console/contract/paths.ts';
import { CONSOLE_APP_ID, CONSOLE_DRAFT, consoleHouse, JSON_TYPE, PEOPLE } from '../../helpers/consoleHouse.ts';

const TEXT = CONSOLE_DRAFT.texts.en;

describe('hostile input to the console', () => {
  const house = consoleHouse();

  async function post(body: string | Buffer, headers: Record<string, string> = {}, path: string = PATHS.announcements) {
    const token = await house().entra.token(CONSOLE_APP_ID, PEOPLE.author);
    const all = { Authorization: `Bearer ${token}`, ...JSON_TYPE, ...headers };
    const { status, json } = await house().send(path, { method: 'POST', body, headers: all });
    return [status, json?.refusal, json?.details?.field];
  }

  const draftWith = (changes: object): string => JSON.stringify({ ...CONSOLE_DRAFT, ...changes });
  const textWith = (changes: object): string => draftWith({ texts: { en: { ...TEXT, ...changes } } });
  const button = (action: object) => [{ title: 'x', action }];

  const malformed: readonly [title: string, body: string, field: string][] = [
    ['nothing', '', ''],
    ['something else than JSON', '{"texts":', ''],
    ['null', 'null', ''],
    ['a list', '[]', ''],
    ['JSON nested 40,000 deep', `${'['.repeat(40_000)}${']'.repeat(40_000)}`, ''],
    ['fields nested 10,000 deep', `${'{"texts":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ''],
    ['an unknown field', draftWith({ state: 'approved' }), 'state'],
    ['the person who approved', draftWith({ approvedBy: PEOPLE.author }), 'approvedBy'],
    [
      'an unknown field of a button’s action',
      textWith({ buttons: button({ kind: 'enroll', url: 'x' }) }),
      'texts.en.buttons.0.action.url',
    ],
    [
      'a button to an address',
      textWith({ buttons: button({ kind: 'url', url: 'https://evil.example' }) }),
      'texts.en.buttons.0.action.kind',
    ],
    ['four buttons', textWith({ buttons: [1, 2, 3, 4].map(() => button({ kind: 'enroll' })[0]) }), 'texts.en.buttons'],
    ['a title that is a list', textWith({ title: ['x'] }), 'texts.en.title'],
    ['a title over the limit', textWith({ title: 'x'.repeat(101) }), 'texts.en.title'],
    ['a body over the limit', textWith({ body: 'x'.repeat(4_001) }), 'texts.en.body'],
    [
      'a picture that runs something',
      textWith({ image: { url: 'javascript:alert(1)', alt: 'x' } }),
      'texts.en.image.url',
    ],
    [
      'a picture without words for it',
      textWith({ image: { url: 'https://a.example/a.png', alt: ' ' } }),
      'texts.en.image.alt',
    ],
    ['an unknown language', draftWith({ texts: { xx: TEXT } }), 'texts.xx'],
    ['a text of nobody, by the name of everybody’s', `{"texts":{"__proto__":${JSON.stringify(TEXT)}}}`, ''],
    ['a field by the name of everybody’s', draftWith({}).replace('{', '{"__proto__":{"isAdmin":true},'), ''],
    ['a field by the name of every maker’s', draftWith({ constructor: { prototype: {} } }), 'constructor'],
    ['an unknown audience', draftWith({ audience: { kind: 'everyone' } }), 'audience.kind'],
    [
      'teams without end',
      draftWith({ audience: { kind: 'channels', teamIds: Array(101).fill('t') } }),
      'audience.teamIds',
    ],
    ['a moment in words', draftWith({ expiresAt: 'tomorrow' }), 'expiresAt'],
    ['a moment without a zone', draftWith({ expiresAt: '2026-12-01T00:00:00' }), 'expiresAt'],
  ];
  for (const [title, body, field] of malformed) {
    it(`${title} is refused, and the field is named`, async () => {
      expect(await post(body)).to.deep.equal([400, 'console.refusal.malformed', field]);
    });
  }

  it('more than 100 KB is refused, whether its length is announced or not', async () => {
    const large = textWith({ body: 'x'.repeat(101 * 1024) });
    expect((await post(large)).slice(0, 2)).to.deep.equal([413, 'console.refusal.too-large']);
    const token = await house().entra.token(CONSOLE_APP_ID, PEOPLE.author);
    const pieces = new Blob([large]).stream();
    const headers = { Authorization: `Bearer ${token}`, ...JSON_TYPE };
    const init = { method: 'POST', body: pieces, headers, duplex: 'half' } as RequestInit;
    expect((await house().send(PATHS.announcements, init)).status).to.equal(413);
  });

  it('another type than JSON, and packed JSON, is refused', async () => {
    const body = draftWith({});
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      expect((await post(body, { 'Content-Type': type }))[0], type).to.equal(415);
    }
    expect((await post(gzipSync(body), { 'Content-Encoding': 'gzip' }))[0]).to.equal(415);
    expect((await post(body, { 'Content-Type': 'application/json; charset=utf-8' }))[0]).to.equal(201);
  });

  it('queries hold what they may hold', async () => {
    const get = async (path: string) => (await house().call('author', 'GET', path)).status;
    for (const path of [
      'me?language=xx',
      'me?language=en&admin=1',
      'announcements?before=yesterday',
      'audit?before=-1',
    ]) {
      expect(await get(path), path).to.equal(400);
    }
    expect((await house().call('author', 'DELETE', PATHS.announcement('x'))).status).to.equal(400);
  });

  it('an id that is none is unknown, whatever it holds', async () => {
    for (const id of ['..%2F..%2Froles', '%00', "'%20or%201=1--", 'x'.repeat(65), '%E0%A4%A']) {
      expect((await house().call('author', 'GET', PATHS.announcement(id))).status, id).to.equal(404);
    }
  });

  it('a page of another website changes nothing; our own and Teams’ windows may', async () => {
    const from = (Origin: string) => post(draftWith({}), { Origin });
    for (const origin of [
      'https://evil.example',
      'null',
      'https://teams.microsoft.com.evil.example',
      'http://hup.contoso.com',
    ]) {
      expect((await from(origin)).slice(0, 2), origin).to.deep.equal([403, 'console.refusal.foreign-page']);
    }
    for (const origin of ['https://hup.contoso.com', 'https://teams.microsoft.com', 'https://teams.cloud.microsoft']) {
      expect((await from(origin))[0], origin).to.equal(201);
    }
  });

  it('answers are kept nowhere, guessed at by nobody, and open to no other website', async () => {
    const token = await house().entra.token(CONSOLE_APP_ID, PEOPLE.author);
    const headers = { Authorization: `Bearer ${token}`, Origin: 'https://evil.example' };
    const answer = await house().send(PATHS.me, { headers });
    const all = Object.fromEntries(answer.headers);
    expect(all).to.include({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(all).to.include({ 'content-type': 'application/json; charset=utf-8' });
    expect(Object.keys(all).filter((name) => name.startsWith('access-control'))).to.deep.equal([]);
    const asked = await fetch(`${house().url}/api/console/me`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example' },
    });
    expect(asked.ok).to.equal(false);
  });
});

describe('too many calls of the console', () => {
  const house = consoleHouse();

  it('are refused for the rest of the minute, of that person alone', async () => {
    const statuses = new Set<number>();
    for (let calls = 0; calls < 300; calls += 1) statuses.add((await house().call('approver', 'GET', PATHS.me)).status);
    expect([...statuses]).to.deep.equal([200]);
    house().now = new Date(house().now.getTime() + 20_000);
    const refused = await house().call('approver', 'GET', PATHS.me);
    expect([refused.status, refused.json]).to.deep.equal([
      ...[429, { refusal: 'console.refusal.too-many-calls', details: { seconds: 40 } }],
    ]);
    expect(refused.headers.get('Retry-After')).to.equal('40');
    expect((await house().call('author', 'GET', PATHS.me)).status).to.equal(200);
    house().now = new Date(house().now.getTime() + 40_000);
    expect((await house().call('approver', 'GET', PATHS.me)).status).to.equal(200);
  });
});
