import { bodyOf, type LoopbackServer, startLoopbackServer } from './loopbackServer.ts';

/** Who the Agents Playground's person is to Teams, which the Playground itself always takes for an American. */
export interface ClientLocale {
  /** A BCP 47 tag, such as `fr-FR`. */
  readonly locale: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Stands between the Playground and the bot, and gives each activity the client's locale and country. */
export async function startLocaleProxy(botUrl: string, { locale, country }: ClientLocale): Promise<LoopbackServer> {
  return await startLoopbackServer(async (request, response) => {
    const text = await bodyOf(request);
    const body = text
      .replaceAll('"locale":"en-US"', `"locale":"${locale}"`)
      .replaceAll('"country":"US"', `"country":"${country}"`);
    const answer = await fetch(`${botUrl}${request.url ?? '/'}`, {
      method: request.method ?? 'GET',
      headers: { 'Content-Type': 'application/json' },
      ...(text !== '' && { body }),
    });
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? 'application/json' });
    response.end(await answer.text());
  });
}
