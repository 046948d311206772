import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { pino } from 'pino';
import type { MessagesAnswer, OnMessages } from '../../bot/http/messagesRoute.ts';
import type { PageRequest, PageRoute } from '../../bot/http/pageRoute.ts';
import { type BotServer, createServer, type Readiness } from '../../bot/server.ts';
import { message, senderOf } from '../helpers/activities.ts';
import { signal } from '../helpers/signal.ts';
import { post } from '../helpers/signedActivity.ts';

describe('server', () => {
  let server: BotServer;
  let url: string;
  let handled: Activity[];
  let onMessages: OnMessages;
  let readiness: Readiness;
  let pageRequests: PageRequest[];
  let logged: string[];

  const pages: readonly PageRoute[] = (['GET', 'POST'] as const).map((method) => ({
    method,
    path: '/page/:token',
    handle: async (asked) => {
      pageRequests.push(asked);
      return { status: 200, html: '' };
    },
  }));

  beforeEach(async () => {
    handled = [];
    pageRequests = [];
    logged = [];
    readiness = { ready: true, missing: [] };
    onMessages = async () => ({ status: 200 });
    server = createServer({
      log: pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
      loopbackOnly: true,
      pages,
      failedPage: () => '',
      readiness: async () => readiness,
      onMessages: (activity, authorization) => {
        handled.push(activity);
        return onMessages(activity, authorization);
      },
    });
    url = await server.listen(0, '127.0.0.1');
  });

  afterEach(() => server.close(0));

  const hello = message(senderOf('http://127.0.0.1/teams/'), 'hello');

  function postHello(changes: Record<string, unknown> = {}): ReturnType<typeof post> {
    return post(url, JSON.stringify({ ...hello, ...changes }));
  }

  describe('POST /api/messages', () => {
    it('hands an activity on with its header and with dates for instants', async () => {
      let header = '';
      onMessages = async (_activity, authorization) => {
        header = authorization;
        return { status: 200 };
      };
      const timestamp = '2026-11-22T09:00:00.000Z';
      await post(url, JSON.stringify({ ...hello, timestamp }), { Authorization: 'Bearer x' });
      expect(header).to.equal('Bearer x');
      expect(handled[0]).to.deep.include({ text: 'hello', timestamp: new Date(timestamp), rawTimestamp: timestamp });
    });

    it("answers an invoke with the bot's status and body", async () => {
      onMessages = async () => ({ status: 200, body: { statusCode: 200, value: 'é' } });
      expect(await postHello()).to.deep.equal({ status: 200, text: '{"statusCode":200,"value":"é"}' });
    });

    it('answers a failure with 500 and no text', async () => {
      onMessages = () => Promise.reject(new Error('secret detail'));
      expect(await postHello()).to.deep.equal({ status: 500, text: '' });
    });

    const malformed: readonly [title: string, body: string][] = [
      ['an empty body', ''],
      ['something else than JSON', '{"type":'],
      ['null', 'null'],
      ['an array', '[]'],
      ['a text', '"message"'],
      ['an empty object', '{}'],
      ['a number as its type', JSON.stringify({ ...hello, type: 5 })],
      ['no channel', JSON.stringify({ ...hello, channelId: undefined })],
      ['no conversation', JSON.stringify({ ...hello, conversation: undefined })],
      ['a conversation without id', JSON.stringify({ ...hello, conversation: {} })],
      ['no sender', JSON.stringify({ ...hello, from: undefined })],
      ['a text that is a list', JSON.stringify({ ...hello, text: ['hello'] })],
      ['a service url that is a number', JSON.stringify({ ...hello, serviceUrl: 1 })],
      ['a timestamp that is none', JSON.stringify({ ...hello, timestamp: 'yesterday' })],
      ['entities that are no list', JSON.stringify({ ...hello, entities: 'mention' })],
      ['members that are null', JSON.stringify({ ...hello, membersAdded: [null] })],
    ];
    for (const [title, body] of malformed) {
      it(`refuses ${title} with 400 and no text`, async () => {
        expect(await post(url, body)).to.deep.equal({ status: 400, text: '' });
        expect(handled).to.have.length(0);
      });
    }

    it('refuses a body over 256 KB with 413, whether its length is announced or not', async () => {
      const large = JSON.stringify({ ...hello, text: 'x'.repeat(256 * 1024) });
      expect(await post(url, large)).to.deep.equal({ status: 413, text: '' });
      expect(await postInPieces(url, large)).to.equal(413);
      expect(handled).to.have.length(0);
    });

    it('refuses compressed bodies, which could unpack to any size', async () => {
      const status = await postRaw(url, gzipSync(JSON.stringify(hello)), { 'Content-Encoding': 'gzip' });
      expect(status).to.equal(415);
    });

    it('refuses another content type, which web pages may send without asking', async () => {
      const answer = await post(url, JSON.stringify(hello), { 'Content-Type': 'text/plain' });
      expect(answer).to.deep.equal({ status: 415, text: '' });
    });

    it('refuses, in local mode, a request that names another host', async () => {
      expect(await postRaw(url, JSON.stringify(hello), { Host: 'evil.example' })).to.equal(403);
      expect(await postRaw(url, JSON.stringify(hello), { Host: 'localhost:3978' })).to.equal(200);
      expect(handled).to.have.length(1);
    });

    it('goes on after a client that hangs up in the middle', async () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
      );
      await once(socket, 'connect');
      socket.resetAndDestroy();
      await once(socket, 'close');
      expect((await postHello()).status).to.equal(200);
      expect(logged).to.deep.equal([]);
    });
  });

  describe('health', () => {
    it('is alive', async () => {
      const response = await fetch(`${url}/healthz`);
      expect([response.status, await response.json()]).to.deep.equal([200, { alive: true }]);
    });

    it('is ready, or says what is missing', async () => {
      expect((await fetch(`${url}/readyz`)).status).to.equal(200);
      readiness = { ready: false, missing: ['The database does not answer.'] };
      const response = await fetch(`${url}/readyz`);
      expect([response.status, await response.json()]).to.deep.equal([503, readiness]);
    });
  });

  const elsewhere: readonly [method: string, path: string, status: number][] = [
    ['GET', '/', 404],
    ['GET', '/nothing', 404],
    ['GET', '/page/%E0%A4%A', 404],
    ['GET', '/api/messages', 405],
    ['DELETE', '/healthz', 405],
  ];
  for (const [method, path, status] of elsewhere) {
    it(`answers ${method} ${path} with ${status}, without a text of the error, and goes on`, async () => {
      const response = await fetch(`${url}${path}`, { method });
      expect([response.status, await response.json()]).to.deep.equal([status, { error: 'refused' }]);
      expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    });
  }

  it('serves, in local mode, nothing to a request that names another host', async () => {
    for (const [method, path] of [
      ['GET', '/page/1'],
      ['POST', '/page/1'],
      ['GET', '/readyz'],
      ['GET', '/nothing'],
    ] as const) {
      const sent = request(`${url}${path}`, { method, headers: { Host: 'evil.example' } }).end();
      const [response] = await once(sent, 'response');
      response.resume();
      expect(response.statusCode, path).to.equal(403);
    }
    expect(pageRequests).to.deep.equal([]);
  });

  it('finishes turns under way when it closes, takes no new ones, and does not wait for idle connections', async () => {
    const [begun, end] = [signal(), signal()];
    onMessages = async (): Promise<MessagesAnswer> => {
      begun.give();
      await end.given;
      return { status: 200, body: { done: true } };
    };
    const answer = postHello();
    await begun.given;
    const closed = server.close();
    end.give();
    expect((await answer).text).to.equal('{"done":true}');
    await closed;
    expect(await postHello().catch((error: Error) => error)).to.be.instanceOf(Error);
  }).timeout(3_000);

  it('says so when its port is taken', async () => {
    const second = createServer({
      log: pino({ level: 'silent' }),
      loopbackOnly: true,
      pages: [],
      failedPage: () => '',
      readiness: async () => readiness,
      onMessages,
    });
    const error = await second.listen(Number(new URL(url).port), '127.0.0.1').catch((reason: unknown) => reason);
    expect(error).to.have.property('code', 'EADDRINUSE');
  });
});

async function postRaw(
  url: string,
  body: string | Buffer,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const sent = request(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  sent.end(body);
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

/** Posts without a Content-Length. */
async function postInPieces(url: string, body: string): Promise<number | undefined> {
  const sent = request(`${url}/api/messages`, { method: 'POST', headers: { 'Content-Type': 'application/json' } });
  sent.on('error', () => undefined);
  for (let at = 0; at < body.length; at += 50_000) sent.write(body.slice(at, at + 50_000));
  sent.end();
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}
