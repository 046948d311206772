import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createRandom } from '../../domain/faq/random.ts';
import { answerFault, type Fault } from './answerFault.ts';
import type { ConnectorCommand } from './conversationBook.ts';
import { answerJson, bodyOf, startLoopbackServer } from './loopbackServer.ts';
import { type FaultShares, randomFaults } from './randomFaults.ts';
import { type TeamsAnswer, TeamsModel, type TeamsModelOptions } from './teamsModel.ts';

/** What can be different. Without anything: Teams' own limits, no faults, answers at once. */
export interface TeamsServiceOptions extends TeamsModelOptions {
  readonly faults?: FaultShares;
  /** Of each answer, from this to that, in ms. */
  readonly latencyMs?: readonly [least: number, most: number];
  /** Of faults and latencies. */
  readonly seed?: number;
}

/**
 * Teams' service for many people on a loopback port: as documented in what it lets through and refuses, and as bad as it is told to be. It
 * knows what truly arrived. It keeps no requests, so that it serves thousands a second; `connectorStandIn.ts` is for watching a few.
 */
export interface TeamsService {
  /** The service url to put into activities. */
  readonly url: string;
  readonly model: TeamsModel;
  /** When each request arrived, in ms. */
  readonly arrivals: readonly number[];
  /** Faults that were answered by chance. */
  readonly faulted: number;
  /** Answers the next request, or the next that `when` accepts, with a fault. Called again, faults queue up. */
  fail(fault: Fault, when?: (command: ConnectorCommand) => boolean): void;
  close(): Promise<void>;
}

interface Planned {
  readonly fault: Fault;
  readonly when: (command: ConnectorCommand) => boolean;
}

/** Starts the service; limits, faults and latency are arguments. */
export async function startTeamsService(options: TeamsServiceOptions = {}): Promise<TeamsService> {
  const { seed = 1, faults = {}, latencyMs } = options;
  const model = new TeamsModel(options);
  const byChance = randomFaults(seed, faults);
  const random = createRandom(seed + 1);
  const arrivals: number[] = [];
  const plan: Planned[] = [];
  let faulted = 0;

  function faultOf(command: ConnectorCommand): Fault | undefined {
    const planned = plan.findIndex(({ when }) => when(command));
    if (planned >= 0) return plan.splice(planned, 1)[0]?.fault;
    const fault = byChance();
    if (fault) faulted += 1;
    return fault;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const command = commandOf(request, await bodyOf(request));
    arrivals.push(performance.now());
    const fault = faultOf(command);
    const result = fault === undefined || fault.after ? model.carryOut(command, performance.now()) : undefined;
    if (latencyMs) await pause(latencyMs[0] + random() * (latencyMs[1] - latencyMs[0]));
    // What Teams refused by itself stays refused, whatever went wrong on the way back.
    if (fault) answerFault(response, fault);
    else if (result) answerResult(response, result);
  }

  const server = await startLoopbackServer(handle);
  return {
    url: `${server.url}/teams/`,
    model,
    arrivals,
    get faulted() {
      return faulted;
    },
    fail: (fault, when = () => true) => {
      plan.push({ fault, when });
    },
    close: () => server.close(),
  };
}

function commandOf({ method = '', url = '' }: IncomingMessage, text: string): ConnectorCommand {
  const { pathname, searchParams: query } = new URL(url, 'http://localhost');
  // Below `/teams/v3`.
  const parts = pathname.split('/').slice(3).map(decodeURIComponent);
  return { method, parts, query, body: text === '' ? undefined : JSON.parse(text) };
}

function answerResult(response: ServerResponse, { status, body, retryAfter }: TeamsAnswer): void {
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  answerJson(response, status, body ?? {}, headers);
}
