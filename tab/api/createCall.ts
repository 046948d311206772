import type { RefusalAnswer } from '../../bot/console/contract/answers.ts';
import { API_ROOT } from '../../bot/console/contract/paths.ts';
import type { Outcome, Problem } from './outcome.ts';

/** One call of the console's API. Never throws. */
export type Call = <T>(method: string, path: string, body?: unknown) => Promise<Outcome<T>>;

/** Calls in the name of whom `token` names; it is asked anew for each call, for Teams keeps it fresh. */
export function createCall(token: () => Promise<string>): Call {
  return async <T>(method: string, path: string, body?: unknown) => {
    try {
      const response = await fetch(`${API_ROOT}/${path}`, {
        method,
        headers: { Authorization: `Bearer ${await token()}`, ...(body === undefined ? {} : JSON_BODY) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) return { kind: 'failed', problem: await problemOf(response) };
      return { kind: 'done', value: (await bodyOf(response)) as T };
    } catch (error) {
      return { kind: 'failed', problem: { status: 0, refusal: error instanceof SignInError ? 'sign-in' : 'offline' } };
    }
  };
}

/** Teams gave no token. */
export class SignInError extends Error {}

const JSON_BODY = { 'Content-Type': 'application/json' };

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const isJson = response.headers.get('Content-Type')?.includes('json');
  return isJson ? await response.json() : await response.blob();
}

async function problemOf(response: Response): Promise<Problem> {
  const answer = (await response.json().catch(() => ({}))) as Partial<RefusalAnswer>;
  // Of `console.refusal.forbidden` the page's texts have the last part.
  return {
    status: response.status,
    refusal: answer.refusal?.split('.').at(-1),
    details: answer.details,
    problems: answer.problems,
    check: answer.check,
  };
}
