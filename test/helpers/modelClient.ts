import type { SendingClient } from '../../bot/announcements/deliver.ts';
import { ConnectorError } from '../../bot/connector/connectorError.ts';
import { readTeamsCodes } from '../../bot/connector/teamsCodes.ts';
import type { Conversations } from '../../bot/connectorClient.ts';
import type { TeamsAnswer, TeamsModel } from './teamsModel.ts';
import { personIn, refusal } from './teamsPeople.ts';
import type { VirtualTime } from './virtualTime.ts';

/** How one call ends. `before` and `after` tell whether the work was done. */
export const CALL_ENDS = [
  'ok',
  '429',
  'refused connection',
  'reset before',
  'reset after',
  '503 before',
  '503 after',
  'timeout after',
  '403',
  '404',
] as const;
export type CallEnd = (typeof CALL_ENDS)[number];

/** A call as it is made. */
export interface ClientCall {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly parts: readonly string[];
  readonly body: unknown;
  /** Whom it is about; undefined for a channel. */
  readonly personId: string | undefined;
}

/** What the calls go to. */
interface ModelClientParts {
  readonly model: TeamsModel;
  readonly time: VirtualTime;
  readonly endOf: (call: ClientCall) => CallEnd;
}

const LATENCY_MS = 40;
const TIMEOUT_MS = 10_000;

/** The connector's client as one that speaks to a model of Teams' service without a network, in time that is not real. */
export function modelClient(
  parts: ModelClientParts,
): SendingClient & Pick<Conversations, 'updateActivity' | 'deleteActivity'> {
  const call = (made: ClientCall) => carryOut(parts, made);
  const about = (id: string, ...rest: string[]) => ({
    parts: ['conversations', id, 'activities', ...rest],
    personId: personIn(id),
  });
  return {
    createConversation: async (body) =>
      (await call({ method: 'POST', parts: ['conversations'], body, personId: body.members?.[0]?.id })) as {
        id: string;
      },
    sendToConversation: async (id, body) => (await call({ method: 'POST', ...about(id), body })) as { id: string },
    updateActivity: async (id, activityId, body) =>
      (await call({ method: 'PUT', ...about(id, activityId), body })) as { id: string },
    deleteActivity: async (id, activityId) =>
      void (await call({ method: 'DELETE', ...about(id, activityId), body: undefined })),
  };
}

async function carryOut({ model, time, endOf }: ModelClientParts, call: ClientCall): Promise<unknown> {
  const end = endOf(call);
  if (end === 'refused connection') throw network(call, 'ECONNREFUSED', 'none');
  await time.sleep(LATENCY_MS);
  if (end === '404' && call.personId !== undefined) model.people.loseChat(call.personId);
  if (end === '429') throw answered(call, { ...refusal(429, 'Throttled'), retryAfter: 2 });
  if (end === '403') throw answered(call, refusal(403, 'ConversationBlockedByUser'));
  if (end === '404') throw answered(call, refusal(404, 'ConversationNotFound'));
  if (end === '503 before') throw answered(call, refusal(503, 'ServiceUnavailable'));
  if (end === 'reset before') throw network(call, 'ECONNRESET', 'unknown');
  const answer = model.carryOut({ ...call, query: new URLSearchParams() }, time.clock().getTime());
  if (answer.status >= 300) throw answered(call, answer);
  if (end === '503 after') throw answered(call, refusal(503, 'ServiceUnavailable'));
  if (end === 'reset after') throw network(call, 'ECONNRESET', 'unknown');
  if (end === 'timeout after') await time.sleep(TIMEOUT_MS);
  if (end === 'timeout after') throw network(call, 'ETIMEDOUT', 'unknown');
  return answer.body;
}

function network({ method }: ClientCall, code: string, effect: 'none' | 'unknown'): ConnectorError {
  return new ConnectorError(code, { method, status: undefined, code, effect, retryAfterMs: undefined });
}

function answered({ method }: ClientCall, { status, body, retryAfter }: TeamsAnswer): ConnectorError {
  return new ConnectorError(String(status), {
    ...{ method, status, ...readTeamsCodes(JSON.stringify(body)) },
    effect: status < 500 ? 'none' : 'unknown',
    retryAfterMs: retryAfter === undefined ? undefined : retryAfter * 1_000,
  });
}
