import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerFault, type Fault } from './answerFault.ts';
import {
  type CommandResult,
  ConversationBook,
  type Member,
  type ShownActivity,
  teamsError,
} from './conversationBook.ts';
import { answerJson, bodyOf, startLoopbackServer } from './loopbackServer.ts';

/** A request as it arrived. */
export interface RecordedRequest {
  readonly method: string;
  /** As it was sent, with the query. */
  readonly path: string;
  readonly authorization: string | undefined;
  /** The client's port, which tells connections apart. */
  readonly connection: number | undefined;
  readonly body: unknown;
}

/** Stands in for Teams' connector on a loopback port. */
export interface ConnectorStandIn {
  /** The service url to put into activities. */
  readonly url: string;
  /** Every request so far, in order of arrival, faults included. */
  readonly requests: readonly RecordedRequest[];
  /** What a conversation was sent, in order, without typing indicators; deleted activities stay, marked. */
  sent(conversationId: string): readonly ShownActivity[];
  /** Waits until `probe` gives something that is neither undefined nor false; fails after 5 s, saying what was sent. */
  waitFor<T>(probe: () => T | undefined | false): Promise<T>;
  /** Answers the next request (or the next that `when` accepts) with a fault. Called again, faults queue up. */
  fail(fault: Fault, when?: (request: RecordedRequest) => boolean): void;
  setMembers(conversationId: string, members: readonly Member[]): void;
  close(): Promise<void>;
}

export type { Fault, Member, ShownActivity };

const WAIT_LIMIT_MS = 20_000;

interface PlannedFault {
  readonly fault: Fault;
  readonly when: (request: RecordedRequest) => boolean;
}

/** Starts a stand-in that knows no conversation's members yet and accepts every conversation. */
export async function startConnectorStandIn(): Promise<ConnectorStandIn> {
  const book = new ConversationBook();
  const requests: RecordedRequest[] = [];
  const faults: PlannedFault[] = [];
  const changes = new EventEmitter().setMaxListeners(0);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const recorded = await record(request);
    requests.push(recorded);
    const planned = faults.findIndex(({ when }) => when(recorded));
    const fault = planned < 0 ? undefined : faults.splice(planned, 1)[0]?.fault;
    const result = fault === undefined || fault.after ? carryOut(book, recorded) : undefined;
    answer(response, fault, result);
    changes.emit('change');
  }

  const server = await startLoopbackServer(handle);
  return {
    url: `${server.url}/teams/`,
    requests,
    sent: (conversationId) => book.of(conversationId).filter(({ activity }) => activity.type !== 'typing'),
    waitFor: (probe) => waitFor(probe, changes, () => describeAll(book)),
    fail: (fault, when = () => true) => {
      faults.push({ fault, when });
    },
    setMembers: (conversationId, members) => book.setMembers(conversationId, members),
    close: () => server.close(),
  };
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const text = await bodyOf(request);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: request.headers.authorization,
    connection: request.socket.remotePort,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

function carryOut(book: ConversationBook, { method, path, body }: RecordedRequest): CommandResult {
  const url = new URL(path, 'http://localhost');
  const [base, version, ...parts] = url.pathname.split('/').slice(1).map(decodeURIComponent);
  if (base !== 'teams' || version !== 'v3') return teamsError(404, 'ServiceNotFound');
  return book.carryOut({ method, parts, query: url.searchParams, body });
}

function answer(response: ServerResponse, fault: Fault | undefined, result: CommandResult | undefined): void {
  if (fault) answerFault(response, fault);
  else if (result) answerJson(response, result.status, result.body ?? {});
}

async function waitFor<T>(
  probe: () => T | undefined | false,
  changes: EventEmitter,
  describe: () => string,
): Promise<T> {
  const limit = AbortSignal.timeout(WAIT_LIMIT_MS);
  for (;;) {
    const found = probe();
    if (found !== undefined && found !== false) return found;
    await once(changes, 'change', { signal: limit }).catch(() => {
      throw new Error(`What was waited for did not come. Sent so far:\n${describe()}`);
    });
  }
}

function describeAll(book: ConversationBook): string {
  return book
    .all()
    .map(({ conversationId, activity }) => `${conversationId}: ${JSON.stringify(activity)}`)
    .join('\n');
}
