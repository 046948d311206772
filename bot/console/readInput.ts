import type { Request } from 'restify';
import type { z } from 'zod';
import { readBody } from '../http/readBody.ts';
import { type RefusedCall, refused } from './consoleAnswer.ts';
import type { AnyConsoleRoute } from './consoleRoute.ts';

/** What a call says, as its route wants it. */
export interface ConsoleInput {
  readonly kind: 'read';
  readonly id: string;
  readonly body: unknown;
  readonly query: unknown;
}

/** The largest announcement in nine languages has 45 KB of words. */
const BODY_LIMIT = 100 * 1024;
const ID = /^[\w-]{1,64}$/;
/** A name that is no field of anything and, in careless hands, everybody's. */
const PROTOTYPE = '__proto__';

/** Reads what a call says: its path, its query and its body, each by the route's own schema. Nothing unknown passes. */
export async function readInput(route: AnyConsoleRoute, request: Request): Promise<ConsoleInput | RefusedCall> {
  const { id = '' } = (request.params ?? {}) as Record<string, string | undefined>;
  if (route.path.includes(':id') && !ID.test(id)) return refused('unknown');
  const query = readQuery(route.query, request);
  if (query.kind === 'refused') return query;
  if (!route.body) return { kind: 'read', id, body: undefined, query: query.value };
  const body = await readJson(route.body, request, route.bodyLimit ?? BODY_LIMIT);
  return body.kind === 'refused' ? body : { kind: 'read', id, body: body.value, query: query.value };
}

type Read = { readonly kind: 'read'; readonly value: unknown } | RefusedCall;

function readQuery(schema: z.ZodType | undefined, request: Request): Read {
  if (!schema) return { kind: 'read', value: undefined };
  const search = new URLSearchParams(request.url?.split('?')[1] ?? '');
  return parse(schema, Object.fromEntries(search));
}

async function readJson(schema: z.ZodType, request: Request, limit: number): Promise<Read> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return refused('not-json');
  const body = await readBody(request, limit);
  if (body.kind !== 'read') return refused(body.kind === 'too-large' ? 'too-large' : 'not-json');
  try {
    return parse(schema, JSON.parse(body.text, withoutPrototype));
  } catch {
    return refused('malformed', { field: '' });
  }
}

/** Zod refuses unknown names, but drops this one from records without a word. */
function withoutPrototype(name: string, value: unknown): unknown {
  if (name === PROTOTYPE) throw new SyntaxError('A field of this name is refused');
  return value;
}

function parse(schema: z.ZodType, value: unknown): Read {
  const result = schema.safeParse(value);
  if (result.success) return { kind: 'read', value: result.data };
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...unknown].map(String).join('.');
  return refused('malformed', { field: field.slice(0, 200) });
}
