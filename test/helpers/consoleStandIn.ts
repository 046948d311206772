import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { z } from 'zod';
import * as requests from '../../bot/console/contract/announcementRequests.ts';
import { API_ROOT } from '../../bot/console/contract/paths.ts';
import { pageHeaders } from '../../bot/console/pageHeaders.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { ConsoleBook } from './consoleBook.ts';
import type { Who } from './consoleFacts.ts';
import { ConsoleRefusal } from './consoleRefusal.ts';
import { FaqDesk } from './faqDesk.ts';
import { answerOfFaq } from './faqStandIn.ts';
import { insightsOf, UNANSWERED } from './insightFacts.ts';
import { answerJson, bodyOf, type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';
import { PROJECT_ROOT } from './sourceTree.ts';
import { answerOfDesk } from './standInDesk.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A bot's console as the page sees it, in memory: it serves `dist/tab` and answers by the contract. */
export interface ConsoleStandIn extends LoopbackServer {
  readonly book: ConsoleBook;
  readonly faq: FaqDesk;
  /** What the next call whose path begins so is answered with, once, instead. */
  failNext(path: string, status: number, body: object): void;
}

/** Starts one in local mode; `isLocal: false` offers nobody to be. */
export async function startConsoleStandIn({ isLocal = true } = {}): Promise<ConsoleStandIn> {
  const book = new ConsoleBook();
  const faq = new FaqDesk();
  const failures: { path: string; status: number; body: object }[] = [];
  const server = await startLoopbackServer(async (request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(`${API_ROOT}/`)) return servePage(path, response);
    const place = path.slice(API_ROOT.length + 1);
    const failing = failures.findIndex((failure) => place.startsWith(failure.path));
    const [failure] = failing < 0 ? [] : failures.splice(failing, 1);
    if (failure) return answerJson(response, failure.status, failure.body);
    if (place === 'identities' && isLocal) return answerJson(response, 200, { identities: book.identities });
    const who = book.who(request.headers.authorization);
    if (who === undefined) return answerJson(response, 401, { refusal: 'console.refusal.bad-token' });
    if (place.startsWith('faq/')) await answerOfFaq(faq, who, request, response, place);
    else await answer(book, who, request, response, place);
  });
  return { ...server, book, faq, failNext: (path, status, body) => void failures.push({ path, status, body }) };
}

function servePage(path: string, response: ServerResponse): void {
  const name = path.replace(/^\/tab\//, '').replace(/[?#].*$/, '') || 'index.html';
  const type = TYPES[extname(name)];
  if (type === undefined) {
    answerJson(response, 404, {});
    return;
  }
  response.writeHead(200, { 'Content-Type': type, ...pageHeaders('local') });
  response.end(readFileSync(join(PROJECT_ROOT, 'dist/tab', name)));
}

async function answer(
  book: ConsoleBook,
  who: Who,
  request: IncomingMessage,
  response: ServerResponse,
  place: string,
): Promise<void> {
  const text = await bodyOf(request);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const [path = '', query] = place.split('?');
  const values = new URLSearchParams(query);
  try {
    const given = await answerOfDesk(book.desk, { who, method: request.method ?? '', path, values, body });
    if (given) return answerJson(response, given.status, given.body);
    const value = route(book, who, `${request.method} ${path}`, body, values);
    if (typeof value === 'object') answerJson(response, 200, value);
    else {
      // Apart: restify, once loaded, makes writeHead give nothing back.
      response.writeHead(value === undefined ? 204 : 200, { 'Content-Type': 'text/csv' });
      response.end(value);
    }
  } catch (error) {
    if (error instanceof ConsoleRefusal)
      answerJson(response, error.status, { refusal: `console.refusal.${error.refusal}`, details: error.details });
    else answerJson(response, 400, { refusal: 'console.refusal.malformed' });
  }
}

function route(
  book: ConsoleBook,
  who: Who,
  call: string,
  body: unknown,
  values: URLSearchParams,
): object | string | undefined {
  const read = <T>(schema: z.ZodType<T>): T => schema.parse(body);
  const [method, first, id = '', third] = call.replace(' ', '/').split('/');
  const name = `${method} ${first}${id ? '/:id' : ''}${third ? `/${third}` : ''}`;
  const routes: Readonly<Record<string, () => object | string | undefined>> = {
    'GET me': () => book.me(who),
    'GET announcements': () => book.list((values.get('language') ?? 'en') as Locale),
    'POST announcements': () => book.create(who, read(requests.draft)),
    'GET announcements/:id': () => book.read(who, id),
    'PUT announcements/:id': () => book.change(who, id, read(requests.draftChange)),
    'DELETE announcements/:id': () => book.remove(id, Number(values.get('version'))),
    'POST announcements/:id/duplicate': () => book.duplicate(who, id),
    'POST announcements/:id/steps': () => book.step(who, id, read(requests.step)),
    'POST announcements/:id/resend': () => book.resend(who, id, read(requests.resend)),
    'POST announcements/:id/amendments': () => book.amend(who, id, read(requests.amendment)),
    'POST announcements/:id/test': () => book.test(who, id, read(requests.testSend).locale),
    'GET announcements/:id/not-reached': () => book.notReached(),
    'GET announcements/:id/recipients.csv': () => 'number;outcome\n1;sent\n',
    'POST audience': () => book.count(read(requests.audience)),
    'POST preview': () => book.preview(read(requests.preview)),
    'GET roles': () => book.roles(),
    'PUT roles/:id': () => book.setRoles(id, read(requests.roles).roles),
    'GET audit': () => book.audit(),
    'GET insights': () => insightsOf(values.get('from') ?? '', values.get('to') ?? ''),
    'GET insights.csv': () => 'day,questions\r\n2026-11-22,30\r\n',
    'GET insights/:id': () => UNANSWERED,
  };
  const found = routes[name];
  if (found === undefined) throw new ConsoleRefusal(404, 'unknown');
  return found();
}
