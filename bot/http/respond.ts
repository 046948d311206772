import type { ServerResponse } from 'node:http';

/** Answers with a status alone. */
export function sendStatus(response: ServerResponse, status: number): void {
  send(response, status, {}, undefined);
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(body));
}

/** Answers with headers and, if given, a text; does nothing where the client has gone or was answered already. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
): void {
  if (response.headersSent || response.destroyed) return;
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...headers, 'Content-Length': length });
  response.end(body);
}
