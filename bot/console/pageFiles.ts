import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import type { HttpRoute } from '../http/httpRoute.ts';
import { notBuiltPage } from './notBuiltPage.ts';
import { pageHeaders } from './pageHeaders.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  json: 'application/json; charset=utf-8',
};
/** What Vite names after its content, so that it never changes. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;
const INDEX = 'index.html';

const compress = promisify(gzip);

/** A file as it is sent. */
interface PageFile {
  readonly name: string;
  readonly plain: Buffer;
  /** Undefined where compressing makes no sense. */
  readonly packed: Buffer | undefined;
}

/** Serves the console's page from the folder into which it was built. `mode` decides in whose windows it may stand. */
export function pageFiles(folder: string, mode: 'local' | 'production'): readonly HttpRoute[] {
  const headers = pageHeaders(mode);
  const read = createFileReader(folder);
  const serve = async (request: Request, response: Response): Promise<void> => {
    const name = nameOf(request.url ?? '');
    const file = await read(name);
    if (file) return sendFile(request, response, file, headers);
    if (name === INDEX) return end(response, 503, { ...headers, 'Content-Type': CONTENT_TYPES.html }, notBuiltPage());
    end(response, 404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }, 'Not found');
  };
  const redirect = async (_: Request, response: Response): Promise<void> =>
    end(response, 308, { Location: '/tab/', 'Cache-Control': 'no-cache' }, '');
  return (['GET', 'HEAD'] as const).flatMap((method) => [
    { method, path: '/tab', handle: redirect },
    { method, path: '/tab/', handle: serve },
    { method, path: '/tab/*', handle: serve },
  ]);
}

/** The file that an address means, as the folder would name it; what cannot be read means none. */
function nameOf(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '';
  try {
    return decodeURIComponent(path.slice('/tab/'.length)) || INDEX;
  } catch {
    return '\0';
  }
}

/** Reads files by names that the folder itself lists, so that no name leads out of it. What never changes is kept. */
function createFileReader(folder: string): (name: string) => Promise<PageFile | undefined> {
  const kept = new Map<string, PageFile>();
  return async (name) => {
    const known = kept.get(name);
    if (known) return known;
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const extension = name.split('.').at(-1) ?? '';
    const listed = names.find((each) => each.split(sep).join('/') === name);
    if (listed === undefined || !(extension in CONTENT_TYPES)) return undefined;
    const plain = await readFile(join(folder, listed));
    const isPacked = !['png', 'woff2'].includes(extension);
    const file = { name, plain, packed: isPacked ? await compress(plain) : undefined };
    if (HASHED.test(name)) kept.set(name, file);
    return file;
  };
}

function sendFile(request: Request, response: Response, file: PageFile, headers: Record<string, string>): void {
  const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const packed = takesPacked ? file.packed : undefined;
  const sent = {
    ...headers,
    'Content-Type': CONTENT_TYPES[file.name.split('.').at(-1) ?? ''],
    'Cache-Control': HASHED.test(file.name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(packed && { 'Content-Encoding': 'gzip' }),
  };
  end(response, 200, sent, packed ?? file.plain);
}

/** Of an answer to HEAD Node.js itself leaves out the body. */
function end(
  response: Response,
  status: number,
  headers: Record<string, string | undefined>,
  body: Buffer | string,
): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
