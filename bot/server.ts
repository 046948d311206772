import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import restify from 'restify';
import { answerErrors } from './http/answerErrors.ts';
import type { HttpRoute } from './http/httpRoute.ts';
import { localOnly } from './http/localOnly.ts';
import { messagesRoute, type OnMessages } from './http/messagesRoute.ts';
import { type FailedPage, type PageRoute, pageRoute } from './http/pageRoute.ts';
import { sendJson } from './http/send.ts';

/** Whether the bot can do its work, and what it lacks, in words for its operator. */
export interface Readiness {
  readonly ready: boolean;
  readonly missing: readonly string[];
}

/** What the server serves. */
interface ServerParts {
  readonly log: Logger;
  /** Handles an activity that Teams posted. */
  readonly onMessages: OnMessages;
  readonly readiness: () => Promise<Readiness>;
  readonly pages: readonly PageRoute[];
  /** The console: its API and its page. */
  readonly routes?: readonly HttpRoute[];
  /** What is shown in place of a page that failed. */
  readonly failedPage: FailedPage;
  /** True in local mode: only requests that name this machine as their host are taken, so that no web page can send or read anything. */
  readonly loopbackOnly: boolean;
}

/** A server that is ready to listen. */
export interface BotServer {
  /** Begins to listen and returns the address, without a slash at its end. Rejects where the port is taken. */
  listen(port: number, host: string): Promise<string>;
  /** Takes no new connections, lets requests under way finish for at most `graceMs` (20 s), then returns. */
  close(graceMs?: number): Promise<void>;
}

/** Time within which a request has to have arrived in full, ms. */
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;

/** Creates the HTTP server: `POST /api/messages`, `GET /healthz`, `GET /readyz`, the given pages and routes. */
export function createServer(parts: ServerParts): BotServer {
  const server = restify.createServer({ name: 'hup-assistant', handleUncaughtExceptions: false });
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.on('error', (error) => parts.log.error({ err: error }, 'The server failed'));
  answerErrors(server, parts.log);
  if (parts.loopbackOnly) server.pre(localOnly);
  server.post('/api/messages', messagesRoute(parts.onMessages, parts.log));
  server.get('/healthz', async (_request, response) => sendJson(response, 200, { alive: true }));
  server.get('/readyz', async (_request, response) => {
    const { ready, missing } = await parts.readiness();
    sendJson(response, ready ? 200 : 503, { ready, missing });
  });
  for (const page of parts.pages) addPage(server, page, parts.failedPage);
  for (const route of parts.routes ?? []) addRoute(server, route);
  return { listen: (port, host) => listen(server, port, host), close: (graceMs) => close(server, graceMs) };
}

function addPage(server: restify.Server, page: PageRoute, failedPage: FailedPage): void {
  if (page.method === 'POST') {
    server.post(page.path, pageRoute(page, failedPage));
    return;
  }
  server.get(page.path, pageRoute(page, failedPage));
  server.head(page.path, pageRoute(page, failedPage));
}

function addRoute(server: restify.Server, { method, path, handle }: HttpRoute): void {
  const add = { GET: 'get', HEAD: 'head', POST: 'post', PUT: 'put', DELETE: 'del' } as const;
  // restify tells by this that it need not wait for a callback.
  server[add[method]](path, async (request: restify.Request, response: restify.Response) => handle(request, response));
}

async function listen(server: restify.Server, port: number, host: string): Promise<string> {
  server.server.listen(port, host);
  await once(server.server, 'listening');
  const { address, family, port: taken } = server.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`;
}

/** Waits for answers under way: connections that fall idle are closed as soon as their answer is out. */
async function close(server: restify.Server, graceMs = 20_000): Promise<void> {
  const closed = once(server.server, 'close');
  server.on('after', () => setImmediate(() => server.server.closeIdleConnections()));
  server.server.close();
  server.server.closeIdleConnections();
  const limit = setTimeout(() => server.server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(limit);
}
