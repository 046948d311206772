import type { ConsoleAnswer } from '../../bot/console/consoleAnswer.ts';
import { REFUSAL_STATUS } from '../../bot/console/consoleAnswer.ts';
import type { ConsoleParts } from '../../bot/console/consoleParts.ts';
import { supportRoutes } from '../../bot/console/supportRoutes.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { TENANT } from './activities.ts';
import { FACTS, type Who } from './consoleFacts.ts';
import type { SupportDesk } from './supportDesk.ts';

/** A call as the stand-in reads it. */
export interface StandInCall {
  readonly who: Who;
  readonly method: string;
  readonly path: string;
  readonly values: URLSearchParams;
  readonly body: unknown;
}

/** What a call of the support desk is answered with, by its real calls over a desk in memory; undefined where it is none of them. */
export async function answerOfDesk(
  desk: SupportDesk,
  { who, method, path, values, body }: StandInCall,
): Promise<{ readonly status: number; readonly body: object } | undefined> {
  const [first, id = '', third] = path.split('/');
  const shape = [first, ...(id ? [':id'] : []), ...(third ? [third] : [])].join('/');
  const route = supportRoutes(partsOf(desk), desk).find((each) => each.method === method && each.path === shape);
  if (!route) return undefined;
  if (!route.isFor?.some((role) => who.roles.includes(role)))
    return { status: 403, body: { refusal: 'console.refusal.forbidden' } };
  const call = {
    ...{ actor: { tenantId: TENANT, personId: who.id }, name: who.name, roles: new Set(who.roles), id },
    ...{ body: route.body?.parse(body), query: route.query?.parse(Object.fromEntries(values)) },
  };
  return written(await route.handle(call));
}

function written(answer: ConsoleAnswer): { readonly status: number; readonly body: object } {
  if (answer.kind === 'json') return { status: answer.status, body: answer.body as object };
  if (answer.kind !== 'refused') throw new Error('The desk answers with JSON');
  const { refusal, details } = answer;
  return { status: REFUSAL_STATUS[refusal], body: { refusal: `console.refusal.${refusal}`, details } };
}

/** All that the desk's calls look at. */
function partsOf(desk: SupportDesk): ConsoleParts {
  const team = { tenantId: TENANT, serviceUrl: 'https://teams.example/', botAccountId: '28:bot' };
  const entries = FACTS.entries.map(({ id, question }) => [
    id,
    { text: inEachLocale(() => ({ question, answer: '' })) },
  ]);
  const parts = {
    clock: () => desk.now,
    edition: { entries: new Map(entries as never) },
    store: { recipients: { teams: async () => desk.teams.map(({ teamId, name }) => ({ ...team, teamId, name })) } },
  };
  return parts as unknown as ConsoleParts;
}
