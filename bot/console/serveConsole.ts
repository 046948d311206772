import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import type { Request, Response } from 'restify';
import type { RoleStore } from '../../domain/console/roles.ts';
import type { Config } from '../config/configTypes.ts';
import { send } from '../http/send.ts';
import type { CallLimit } from './callLimit.ts';
import { type ConsoleAnswer, REFUSAL_STATUS, type RefusedCall, refused } from './consoleAnswer.ts';
import type { AnyConsoleRoute } from './consoleRoute.ts';
import type { RefusalAnswer } from './contract/answers.ts';
import { isForeignPage } from './foreignPage.ts';
import type { Identify } from './identity.ts';
import { readInput } from './readInput.ts';

/** What every call goes through. */
export interface ServeParts {
  readonly config: Pick<Config, 'mode' | 'server'>;
  readonly identify: Identify;
  readonly roles: Pick<RoleStore, 'rolesOf'>;
  readonly limit: CallLimit;
  readonly log: Logger;
}

const HEADERS = { 'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Serves one call: who is it, may they, what do they want. No answer holds an error's text. */
export function serveConsole(
  route: AnyConsoleRoute,
  parts: ServeParts,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    try {
      await sendAnswer(response, await answerTo(route, request, parts));
    } catch (error) {
      parts.log.error({ err: error }, 'A call of the console failed unexpectedly');
      if (response.headersSent) response.destroy();
      else sendRefusal(response, refused('failed'));
    }
  };
}

async function answerTo(route: AnyConsoleRoute, request: Request, parts: ServeParts): Promise<ConsoleAnswer> {
  if (route.method !== 'GET' && isForeignPage(request, parts.config)) return refused('foreign-page');
  const identity = await parts.identify(request.headers.authorization);
  if (identity.kind === 'unknown') return refused(identity.refusal);
  const { actor, name } = identity;
  const seconds = parts.limit(`${actor.tenantId}/${actor.personId}`);
  if (seconds > 0) return refused('too-many-calls', { seconds });
  const roles = await parts.roles.rolesOf(actor);
  if (roles.size === 0 && !route.isForAll) return refused('no-role');
  if (route.isFor && !route.isFor.some((role) => roles.has(role))) return refused('forbidden');
  const input = await readInput(route, request);
  if (input.kind === 'refused') return input;
  return route.handle({ actor, name, roles, id: input.id, body: input.body, query: input.query });
}

async function sendAnswer(response: Response, answer: ConsoleAnswer): Promise<void> {
  if (answer.kind === 'refused') return sendRefusal(response, answer);
  if (answer.kind === 'done') return send(response, 204, HEADERS, undefined);
  if (answer.kind === 'json') return sendBody(response, answer.status, {}, answer.body);
  const isZip = answer.kind === 'zip';
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': isZip ? 'application/zip' : 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${answer.fileName}"`,
    'X-Content-Type-Options': 'nosniff',
  });
  await pipeline(isZip ? Readable.from([answer.content]) : Readable.from(answer.rows), response);
}

function sendRefusal(response: Response, { refusal, details, problems, check }: RefusedCall): void {
  const body: RefusalAnswer = { refusal: `console.refusal.${refusal}`, details, problems, check };
  const headers = {
    ...(details?.seconds !== undefined && { 'Retry-After': String(details.seconds) }),
    // What is left of the body is not waited for.
    ...(refusal === 'too-large' && { Connection: 'close' }),
  };
  sendBody(response, REFUSAL_STATUS[refusal], headers, body);
}

function sendBody(response: Response, status: number, headers: Record<string, string>, body: unknown): void {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  send(response, status, { ...HEADERS, ...headers, ...type }, JSON.stringify(body));
}
