import type { Activity } from 'botframework-schema';
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import { parseActivity } from './parseActivity.ts';
import { readBody } from './readBody.ts';
import { sendJson, sendStatus } from './send.ts';

/** What Teams is answered: a status, and for an invoke a body. */
export interface MessagesAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Handles one activity; `authorization` is the request's header, empty where there was none. */
export type OnMessages = (activity: Activity, authorization: string) => Promise<MessagesAnswer>;

/** An activity is limited to 256 KB: Teams' own limit for a message is about 100 KB (agent-message-size-limit.md of MicrosoftDocs/msteams-docs). */
const BODY_LIMIT = 256 * 1024;

/** The route to which Teams posts activities. Malformed ones are answered with 400, 413 or 415; no answer holds an error's text. */
export function messagesRoute(
  onMessages: OnMessages,
  log: Logger,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return sendStatus(response, 415);
    const body = await readBody(request, BODY_LIMIT);
    if (body.kind !== 'read') return refuseBody(response, body.kind);
    const activity = parseActivity(body.text);
    if (activity === undefined) return sendStatus(response, 400);
    await answer(response, onMessages(activity, request.headers.authorization ?? ''), log);
  };
}

function refuseBody(response: Response, why: 'too-large' | 'encoded'): void {
  response.setHeader('Connection', 'close');
  sendStatus(response, why === 'too-large' ? 413 : 415);
}

async function answer(response: Response, handled: Promise<MessagesAnswer>, log: Logger): Promise<void> {
  try {
    const { status, body } = await handled;
    if (body === undefined) sendStatus(response, status);
    else sendJson(response, status, body);
  } catch (error) {
    log.error({ err: error }, 'An activity failed unexpectedly');
    sendStatus(response, 500);
  }
}
