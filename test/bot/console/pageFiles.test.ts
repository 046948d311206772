import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { pino } from 'pino';
import { pageFiles } from '../../../bot/console/pageFiles.ts';
import { type BotServer, createServer } from '../../../bot/server.ts';
import { newFolder } from '../../helpers/database.ts';

const ASSET = 'assets/index-Ab3_x-9Q.js';

describe('the files of the console’s page', () => {
  let server: BotServer;
  let url: string;
  let folder: string;

  beforeEach(async () => {
    const root = newFolder();
    folder = join(root, 'tab');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(root, 'secret.js'), 'secret');
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, ASSET), 'first');
    writeFileSync(join(folder, 'assets/notes.txt'), 'secret');
    await serve('production');
  });

  afterEach(() => server.close(0));

  async function serve(mode: 'local' | 'production'): Promise<void> {
    server = createServer({
      ...{ log: pino({ level: 'silent' }), loopbackOnly: true, pages: [], failedPage: () => '' },
      ...{ readiness: async () => ({ ready: true, missing: [] }), onMessages: async () => ({ status: 200 }) },
      routes: pageFiles(folder, mode),
    });
    url = await server.listen(0, '127.0.0.1');
  }

  const get = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, { redirect: 'manual', ...init });

  it('begin with the page, which is asked for anew each time', async () => {
    for (const path of ['/tab/', '/tab/?x=1', '/tab/index.html']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()], path).to.deep.equal([200, '<!doctype html>']);
      expect(answer.headers.get('Content-Type')).to.equal('text/html; charset=utf-8');
      expect(answer.headers.get('Cache-Control')).to.equal('no-cache');
    }
  });

  it('are kept by browsers where they are named after their content', async () => {
    const answer = await get(`/tab/${ASSET}`);
    expect([answer.status, await answer.text()]).to.deep.equal([200, 'first']);
    expect(answer.headers.get('Content-Type')).to.equal('text/javascript; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).to.equal('public, max-age=31536000, immutable');
  });

  it('are packed for whoever unpacks them', async () => {
    const packed = await rawGet(`/tab/${ASSET}`, { 'Accept-Encoding': 'br, gzip' });
    expect(packed.encoding).to.equal('gzip');
    expect(gunzipSync(packed.body).toString()).to.equal('first');
    const plain = await rawGet(`/tab/${ASSET}`);
    expect([plain.encoding, plain.body.toString()]).to.deep.equal([undefined, 'first']);
  });

  it('answer HEAD like GET, without a body', async () => {
    for (const path of ['/tab/', `/tab/${ASSET}`]) {
      const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
      expect([head.status, await head.text()]).to.deep.equal([200, '']);
      expect(head.headers.get('Cache-Control')).to.equal(whole.headers.get('Cache-Control'));
    }
  });

  it('stand below /tab/, where /tab leads', async () => {
    const answer = await get('/tab');
    expect([answer.status, answer.headers.get('Location')]).to.deep.equal([308, '/tab/']);
  });

  it('are those of the folder only', async () => {
    const outside = [
      ...['/tab/../secret.js', '/tab/..%2fsecret.js', '/tab/%2e%2e/secret.js', '/tab/assets/..%2f..%2f..%2fsecret.js'],
      ...[
        '/tab/..\\secret.js',
        '/tab/%5c..%5csecret.js',
        '/tab/%00',
        '/tab/%E0%A4%A',
        '/tab//etc/passwd',
        '/tab/assets',
      ],
      ...['/tab/assets/', '/tab/assets/notes.txt', '/tab/nothing.js', '/tab/INDEX.HTML', '/tab/__proto__'],
    ];
    for (const path of outside) {
      const { status, body } = await rawGet(path);
      expect(status, path).to.equal(404);
      expect(body.toString(), path).to.not.include('secret');
    }
    expect((await get('/tab/', { method: 'POST' })).status).to.equal(405);
  });

  it('run nothing but themselves, and stand in Teams’ windows only', async () => {
    const headers = Object.fromEntries((await get('/tab/')).headers);
    expect(headers['content-security-policy']).to.equal(
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
        "img-src 'self' https: data:; connect-src 'self' https://res.cdn.office.net; base-uri 'none'; form-action 'none'; " +
        'frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com ' +
        'https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com',
    );
    expect(headers).to.include({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
    expect(headers['permissions-policy']).to.include('camera=()');
    expect(headers).to.not.have.property('x-frame-options');
  });

  it('stand, in local mode, also in a window of this very server', async () => {
    await server.close(0);
    await serve('local');
    const policy = (await get('/tab/')).headers.get('Content-Security-Policy');
    expect(policy).to.match(/frame-ancestors 'self' https:/);
  });

  it('are missed with words on how to build them, and found once they are built', async () => {
    await server.close(0);
    folder = join(folder, 'later');
    await serve('production');
    const missing = await get('/tab/');
    expect([missing.status, await missing.text()]).to.satisfy(
      ([status, text]: [number, string]) => status === 503 && text.includes('npm run build'),
    );
    expect(missing.headers.get('Content-Security-Policy')).to.include("default-src 'none'");
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), 'built');
    expect(await (await get('/tab/')).text()).to.equal('built');
  });

  /** Asks without tidying the path up, as no browser does. */
  async function rawGet(path: string, headers: Record<string, string> = {}) {
    const { hostname, port } = new URL(url);
    const [response] = await once(request({ hostname, port, path, headers }).end(), 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return { status: response.statusCode, encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) };
  }
});
