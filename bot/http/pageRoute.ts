import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import { readBody } from './readBody.ts';
import { send, sendStatus } from './send.ts';

/** A request for a page. */
export interface PageRequest {
  /** HEAD is how mail scanners and link checkers look: it must not count as a person. */
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** The parts of the path that the route names (`/confirm/:token`), decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The reader's languages as the browser says them. */
  readonly acceptLanguage: string | undefined;
  /** To be set as the `nonce` of the page's `<style>`; no other style and no script is allowed to run. */
  readonly styleNonce: string;
}

/** What a page's request is answered with. */
export type PageResponse = { readonly status: number } & ({ readonly html: string } | { readonly redirect: string });

/** Notes why the page of a path failed, and gives the page that is shown in its place. */
export type FailedPage = (error: unknown, path: string, request: PageRequest) => string;

/** One page; a GET page serves HEAD too. */
export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** A path with parameters, such as `/confirm/:token`. */
  readonly path: string;
  readonly handle: (request: PageRequest) => Promise<PageResponse>;
}

const FORM_LIMIT = 16 * 1024;
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Serves a page with headers that keep it from being framed, cached, sniffed or named to others, and from running anything. */
export function pageRoute(
  page: PageRoute,
  failedPage: FailedPage,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const refusal = await formRefusal(request);
    if (refusal !== undefined) return sendStatus(response, refusal);
    const asked = pageRequest(request);
    const shown = await page
      .handle(asked)
      .catch((error: unknown) => ({ status: 500, html: failedPage(error, page.path, asked) }));
    sendPage(response, shown, asked.styleNonce);
  };
}

function pageRequest(request: Request): PageRequest {
  return {
    method: request.method as PageRequest['method'],
    params: request.params as Record<string, string>,
    acceptLanguage: request.headers['accept-language'],
    styleNonce: randomBytes(16).toString('base64'),
  };
}

/** The status that refuses a post; undefined for a form, whose button is all that it says: none of our forms has fields. */
async function formRefusal(request: Request): Promise<number | undefined> {
  if (request.method !== 'POST') return undefined;
  if (!(request.headers['content-type'] ?? '').toLowerCase().startsWith(FORM_TYPE)) return 415;
  const body = await readBody(request, FORM_LIMIT);
  if (body.kind === 'read') return undefined;
  return body.kind === 'too-large' ? 413 : 415;
}

function sendPage(response: Response, page: PageResponse, styleNonce: string): void {
  const headers = securityHeaders(styleNonce);
  if ('redirect' in page) send(response, page.status, { ...headers, Location: page.redirect }, undefined);
  else send(response, page.status, { ...headers, 'Content-Type': 'text/html; charset=utf-8' }, page.html);
}

function securityHeaders(styleNonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${styleNonce}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
  };
}
