import type { IncomingMessage, ServerResponse } from 'node:http';
import { REFUSAL_STATUS } from '../../bot/console/consoleAnswer.ts';
import { faqRoutes } from '../../bot/console/faqRoutes.ts';
import { TENANT } from './activities.ts';
import type { Who } from './consoleFacts.ts';
import type { FaqDesk } from './faqDesk.ts';
import { answerJson, bodyOf } from './loopbackServer.ts';

/** Answers a call of the FAQ as the bot does, over a desk in memory. */
export async function answerOfFaq(
  desk: FaqDesk,
  { id: personId, name, roles }: Who,
  request: IncomingMessage,
  response: ServerResponse,
  place: string,
): Promise<void> {
  const [path = '', query] = place.split('?');
  const [id = ''] = /\d+/.exec(path) ?? [];
  const route = faqRoutes(desk).find((each) => each.method === request.method && each.path.replace(':id', id) === path);
  if (!route?.isFor?.some((role) => roles.includes(role))) {
    answerJson(response, 403, { refusal: 'console.refusal.forbidden' });
    return;
  }
  const text = await bodyOf(request);
  const answer = await route.handle({
    ...{ actor: { tenantId: TENANT, personId }, name, roles: new Set(roles), id },
    body: route.body?.parse(JSON.parse(text)),
    query: route.query?.parse(Object.fromEntries(new URLSearchParams(query))),
  });
  if (answer.kind === 'json') answerJson(response, answer.status, answer.body);
  if (answer.kind === 'refused')
    answerJson(response, REFUSAL_STATUS[answer.refusal], { ...answer, refusal: `console.refusal.${answer.refusal}` });
  if (answer.kind !== 'zip') return;
  response.writeHead(200, { 'Content-Type': 'application/zip' });
  response.end(answer.content);
}
