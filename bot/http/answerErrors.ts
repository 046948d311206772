import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { sendJson } from './send.ts';

/** Gives every error that reaches the server an answer without its text: unknown path, wrong method, and whatever a handler throws. */
export function answerErrors(server: Server, log: Logger): void {
  server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (isHangUp(error)) log.debug({ err: error }, 'A client hung up before it had sent everything');
    else if (status >= 500) log.error({ err: error }, 'A request failed unexpectedly');
    sendJson(response, status, { error: status >= 500 ? 'unexpected' : 'refused' });
    done();
  });
}

/** What reading a body rejects with where the connection ends in the middle (`_http_server.js` of Node.js, `abortIncoming`). */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET';
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
