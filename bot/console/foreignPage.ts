import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/configTypes.ts';
import { isTeamsHost } from './teamsHosts.ts';

/**
 * Whether a page of another website sends this. Browsers name the page's origin with every call that changes something. It could not have the
 * token anyway; this is the second lock.
 */
export function isForeignPage(
  { headers: { origin, host } }: Pick<IncomingMessage, 'headers'>,
  { mode, server }: Pick<Config, 'mode' | 'server'>,
): boolean {
  if (origin === undefined || origin === new URL(server.publicUrl).origin) return false;
  // This machine has several names, and in local mode no request passes that names another one (`localOnly`).
  if (mode === 'local') return origin !== `http://${host}`;
  return !isTeamsHost(origin);
}
