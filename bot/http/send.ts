import type { Response } from 'restify';

/** Answers with a status alone. */
export function sendStatus(response: Response, status: number): void {
  send(response, status, {}, undefined);
}

/** Answers with JSON. */
export function sendJson(response: Response, status: number, body: unknown): void {
  send(response, status, { 'Content-Type': 'application/json; charset=utf-8' }, JSON.stringify(body));
}

/** Answers with headers and, if given, a text; does nothing where the client has gone or was answered already. */
export function send(
  response: Response,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
): void {
  if (response.headersSent || response.destroyed) return;
  const text = body ?? '';
  const length = String(Buffer.byteLength(text));
  response.sendRaw(status, text, { 'X-Content-Type-Options': 'nosniff', ...headers, 'Content-Length': length });
}
