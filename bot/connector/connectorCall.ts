import { ConnectorError } from './connectorError.ts';
import { type Exchange, type ExchangeAnswer, exchange } from './exchange.ts';
import { pauseBeforeRetry } from './pauseBeforeRetry.ts';
import { readTeamsCodes } from './teamsCodes.ts';
import { TokenError } from './tokenError.ts';

/** What a call needs besides its content. */
export interface CallContext {
  readonly serviceUrl: string;
  /** An access token; `renew` asks for a fresh one. Undefined where nothing is signed. */
  readonly token: ((renew?: boolean) => Promise<string>) | undefined;
  readonly timeoutMs: number;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly random: () => number;
  /** Whether a call is made once only, whatever Teams answers. A token that Teams refuses is renewed all the same: nothing was done then. */
  readonly once: boolean;
}

/** A call to Teams' connector. */
interface ConnectorCall {
  readonly method: Exchange['method'];
  /** Below the service url, its parts encoded. */
  readonly path: string;
  readonly body?: unknown;
}

/** Makes a call and returns the parsed JSON of its answer (undefined where it is empty). Rejects with a `ConnectorError`, or a `TokenError`. */
export async function callConnector(context: CallContext, call: ConnectorCall): Promise<unknown> {
  let isTokenRenewed = false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return parse(await attemptOnce(context, call, isTokenRenewed));
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      if (error.status === 401 && context.token !== undefined && !isTokenRenewed) {
        isTokenRenewed = true;
        continue;
      }
      const pause = context.once ? undefined : pauseBeforeRetry(call.method, error, attempt, context.random());
      if (pause === undefined) throw error;
      await context.pause(pause);
    }
  }
}

async function attemptOnce(context: CallContext, call: ConnectorCall, renew: boolean): Promise<ExchangeAnswer> {
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  const token = await tokenFor(context, renew);
  const answer = await exchange({
    method: call.method,
    url: new URL(`${context.serviceUrl.replace(/\/+$/, '')}/${call.path}`),
    headers: {
      Accept: 'application/json',
      'User-Agent': 'HupAssistant/1.0',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
    },
    body,
    timeoutMs: context.timeoutMs,
  });
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw statusError(call.method, answer);
}

async function tokenFor(context: CallContext, renew: boolean): Promise<string | undefined> {
  try {
    return await context.token?.(renew);
  } catch (error) {
    throw new TokenError(error);
  }
}

/** 4xx answers say that nothing was done; whether something was done behind a 5xx is unknown. */
function statusError(method: string, answer: ExchangeAnswer): ConnectorError {
  const { code, subCode } = readTeamsCodes(answer.text);
  return new ConnectorError(`Teams answered ${method} with ${answer.status} ${code}`, {
    method,
    status: answer.status,
    code,
    subCode,
    effect: answer.status < 500 ? 'none' : 'unknown',
    retryAfterMs: waitOf(answer.retryAfter),
  });
}

/** `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3). */
function waitOf(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function parse({ text }: ExchangeAnswer): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
