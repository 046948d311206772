import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import { ConnectorError } from './connectorError.ts';

/** One HTTP request. */
export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: OutgoingHttpHeaders;
  /** JSON, or nothing. */
  readonly body: string | undefined;
  readonly timeoutMs: number;
}

/** What came back, whatever the status. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly text: string;
}

/** No fewer than an announcement has under way at a time (bot/announcements/mostInFlight.ts): a connection closed between two batches is opened anew. */
const KEEP_ALIVE = { keepAlive: true, maxFreeSockets: 800 };
const HTTP_AGENT = new HttpAgent(KEEP_ALIVE);
const HTTPS_AGENT = new HttpsAgent(KEEP_ALIVE);

/**
 * Sends a request over a kept-alive connection and reads the answer, both within the time limit. Rejects with a `ConnectorError` whose
 * effect is `none` where no connection came about, for then nothing was sent.
 */
export async function exchange(sent: Exchange): Promise<ExchangeAnswer> {
  const outgoing = open(sent);
  const isConnected = watchConnection(outgoing);
  const limit = setTimeout(() => outgoing.destroy(new TimeLimitError()), sent.timeoutMs);
  outgoing.end(sent.body);
  try {
    return await answerOf(outgoing);
  } catch (error) {
    throw networkError(sent.method, error, isConnected());
  } finally {
    clearTimeout(limit);
  }
}

function open({ method, url, headers }: Exchange): ClientRequest {
  return url.protocol === 'https:'
    ? httpsRequest(url, { method, headers, agent: HTTPS_AGENT })
    : httpRequest(url, { method, headers, agent: HTTP_AGENT });
}

/** Tells whether the request ever had a connection over which it could have been sent. */
function watchConnection(outgoing: ClientRequest): () => boolean {
  let isConnected = false;
  outgoing.once('socket', (socket) => {
    isConnected = !socket.connecting;
    if (isConnected) return;
    socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => {
      isConnected = true;
    });
  });
  return () => isConnected;
}

function answerOf(outgoing: ClientRequest): Promise<ExchangeAnswer> {
  return new Promise((resolve, reject) => {
    outgoing.on('error', reject);
    outgoing.once('response', (response: IncomingMessage) => {
      read(response).then(resolve, reject);
    });
  });
}

/** Teams' answers are some hundred bytes; a team's members some hundred thousand. */
const ANSWER_LIMIT = 1024 * 1024;

class TooLargeError extends Error {
  readonly code = 'ETOOLARGE';
}

class TimeLimitError extends Error {
  readonly code = 'ETIMEDOUT';
}

async function read(response: IncomingMessage): Promise<ExchangeAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > ANSWER_LIMIT) throw new TooLargeError();
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], text };
}

function networkError(method: string, error: unknown, wasConnected: boolean): ConnectorError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';
  return new ConnectorError(`No answer from Teams to ${method}: ${code}`, {
    method,
    status: undefined,
    code,
    effect: wasConnected ? 'unknown' : 'none',
    retryAfterMs: undefined,
  });
}
