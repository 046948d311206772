import type { Activity } from 'botframework-schema';
import type { Issuer, TokenOptions } from './issuer.ts';

/** What the bot answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Posts an activity with a token of the issuer, as Teams does. */
export async function postSigned(
  botUrl: string,
  activity: Partial<Activity>,
  issuer: Issuer,
  appId: string,
  options: TokenOptions = {},
): Promise<Answer> {
  const token = await issuer.token(appId, activity.serviceUrl ?? '', options);
  return post(botUrl, JSON.stringify(activity), { Authorization: `Bearer ${token}` });
}

/** Posts a body to the bot's messaging endpoint. */
export async function post(botUrl: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${botUrl}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return { status: response.status, text: await response.text() };
}
