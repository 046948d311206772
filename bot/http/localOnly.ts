import type { Next, Request, Response } from 'restify';
import { isLoopback } from '../loopback.ts';
import { sendStatus } from './send.ts';

/**
 * Refuses what does not name this machine as its host: a web page whose name is made to mean this machine (DNS rebinding) could
 * otherwise read and post as if it were the bot's own.
 */
export function localOnly(request: Request, response: Response, next: Next): void {
  const isLocal = isAddressedToThisMachine(request.headers.host);
  if (!isLocal) sendStatus(response, 403);
  next(isLocal ? undefined : false);
}

function isAddressedToThisMachine(host: string | undefined): boolean {
  return host !== undefined && URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}
