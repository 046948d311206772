import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { pino } from 'pino';
import type { PageRequest, PageRoute } from '../../../bot/http/pageRoute.ts';
import { escapeHtml } from '../../../bot/pages/html.ts';
import { createFailedPage } from '../../../bot/routes/failedPage.ts';
import { type BotServer, createServer } from '../../../bot/server.ts';
import { sayIn } from '../../helpers/strings.ts';

describe('pages', () => {
  let server: BotServer;
  let url: string;
  let pageRequests: PageRequest[];
  let logged: string[];

  const pages: readonly PageRoute[] = [
    {
      method: 'GET',
      path: '/page/:token',
      handle: async (asked) => {
        pageRequests.push(asked);
        return { status: 200, html: `<style nonce="${asked.styleNonce}"></style><p>${asked.params.token}</p>` };
      },
    },
    {
      method: 'POST',
      path: '/page/:token',
      handle: async (asked) => {
        pageRequests.push(asked);
        return { status: 303, redirect: 'https://www.microsoft.com/' };
      },
    },
    { method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('secret detail')) },
  ];

  beforeEach(async () => {
    pageRequests = [];
    logged = [];
    const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
    server = createServer({
      log,
      loopbackOnly: true,
      pages,
      failedPage: createFailedPage({ log, sayIn, newId: randomUUID }),
      readiness: async () => ({ ready: true, missing: [] }),
      onMessages: async () => ({ status: 200 }),
    });
    url = await server.listen(0, '127.0.0.1');
  });

  afterEach(() => server.close(0));

  it('serves HTML that can run nothing and be framed by nobody', async () => {
    const response = await fetch(`${url}/page/a%2Fb`, { headers: { 'Accept-Language': 'fr' } });
    const nonce = pageRequests[0]?.styleNonce;
    expect(await response.text()).to.equal(`<style nonce="${nonce}"></style><p>a/b</p>`);
    expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).to.equal(
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(response.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(response.headers.get('cache-control')).to.equal('no-store');
    expect(pageRequests[0]).to.deep.include({ method: 'GET', acceptLanguage: 'fr' });
  });

  it('uses a new nonce each time', async () => {
    await fetch(`${url}/page/1`);
    await fetch(`${url}/page/1`);
    expect(pageRequests[0]?.styleNonce).to.not.equal(pageRequests[1]?.styleNonce);
  });

  it('answers HEAD without a body and tells the page that it was one', async () => {
    const response = await fetch(`${url}/page/1`, { method: 'HEAD' });
    expect([response.status, await response.text()]).to.deep.equal([200, '']);
    expect(pageRequests[0]?.method).to.equal('HEAD');
  });

  it('takes a posted form and redirects', async () => {
    const body = new URLSearchParams({ decision: 'yes & no' });
    const response = await fetch(`${url}/page/1`, { method: 'POST', body, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).to.deep.equal([303, 'https://www.microsoft.com/']);
    expect(pageRequests.map(({ method, params }) => [method, params.token])).to.deep.equal([['POST', '1']]);
  });

  it('refuses forms that are too large or no forms', async () => {
    const large = new URLSearchParams({ text: 'x'.repeat(20_000) });
    expect((await fetch(`${url}/page/1`, { method: 'POST', body: large })).status).to.equal(413);
    expect((await fetch(`${url}/page/1`, { method: 'POST', body: '{}' })).status).to.equal(415);
    expect(pageRequests).to.have.length(0);
  });

  for (const [language, locale] of [
    ['pl, fr;q=0.8', 'fr'],
    ['', 'en'],
  ] as const) {
    it(`answers a failure with 500 and the number that the log has, in the reader's language: ${locale}`, async () => {
      const response = await fetch(`${url}/broken`, { headers: { 'Accept-Language': language } });
      const { errorId, page } = JSON.parse(logged.at(-1) ?? '');
      const say = sayIn(locale);
      expect([response.status, page]).to.deep.equal([500, '/broken']);
      expect(response.headers.get('content-security-policy')).to.include("default-src 'none'");
      expect(await response.text())
        .to.include(escapeHtml(say('page.error.title')))
        .and.include(escapeHtml(say('page.error.text', { errorId })))
        .and.not.include('secret detail');
    });
  }
});
