import type { ConnectorError } from './connectorError.ts';
import type { Exchange } from './exchange.ts';

/** The most attempts for one call, and the longest pause before one, ms. */
const MOST_ATTEMPTS = 3;
const LONGEST_PAUSE_MS = 5_000;
const FIRST_PAUSE_MS = 300;

/** Statuses by which Teams says that it did nothing and may be asked again ("Rate limiting for agents", Microsoft Learn). */
const REFUSED_FOR_NOW: readonly (number | undefined)[] = [412, 429];
/** Statuses of a gateway, behind which the work may have been done. */
const GATEWAY: readonly (number | undefined)[] = [502, 503, 504];

/**
 * How long to wait before asking again, in ms; undefined to give up. Sending has no idempotency key in Teams, so a POST is repeated only
 * where nothing was done; reading and replacing (GET, PUT) also where that is unknown.
 *
 * `attempt` counts from 1; `random` is 0 to 1.
 */
export function pauseBeforeRetry(
  method: Exchange['method'],
  error: ConnectorError,
  attempt: number,
  random: number,
): number | undefined {
  if (attempt >= MOST_ATTEMPTS || !mayRepeat(method, error)) return undefined;
  const backOff = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random / 2);
  const pause = error.retryAfterMs ?? backOff;
  return pause <= LONGEST_PAUSE_MS ? pause : undefined;
}

function mayRepeat(method: Exchange['method'], error: ConnectorError): boolean {
  if (REFUSED_FOR_NOW.includes(error.status)) return true;
  if (error.status === undefined && error.effect === 'none') return true;
  const isRepeatable = method === 'GET' || method === 'PUT';
  return isRepeatable && (error.status === undefined || GATEWAY.includes(error.status));
}
