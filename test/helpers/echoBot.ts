import type { Middleware, TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { createAdapter, type TeamsAdapter } from '../../bot/adapter.ts';
import { createAuthentication } from '../../bot/authentication.ts';
import type { TeamsConfig } from '../../bot/config/configTypes.ts';
import { loadConfig } from '../../bot/config.ts';
import { createServer } from '../../bot/server.ts';

/** A bot with the real edge and next to no logic. */
export interface EchoBot {
  readonly url: string;
  readonly adapter: TeamsAdapter;
  /** How many turns its logic was given. */
  turns(): number;
  /** What turns failed with. */
  readonly errors: readonly Error[];
  close(): Promise<void>;
}

/** What may be replaced; the logic echoes text unless given. */
export interface EchoBotParts {
  readonly logic?: (context: TurnContext) => Promise<void>;
  readonly middleware?: readonly Middleware[];
  readonly onTurnError?: (context: TurnContext, error: Error) => Promise<void>;
}

/** The part of the configuration about Teams that an environment gives, everything else being as in local mode. */
export function teamsConfig(environment: Readonly<Record<string, string>>): TeamsConfig {
  const loaded = loadConfig({ BOT_MODE: 'local', ...environment }, ['hup-2020-08']);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return loaded.config.teams;
}

/** The same for production, where nothing is allowed but what is named; the rest of production is filled in. */
export function productionTeamsConfig(environment: Readonly<Record<string, string>>): TeamsConfig {
  return teamsConfig({
    BOT_MODE: 'production',
    PUBLIC_URL: 'http://localhost',
    ALLOW_EMBEDDED_DATABASE: 'true',
    SMTP_URL: 'smtp://localhost',
    ELIGIBLE_DOMAINS: 'contoso.com',
    PROGRAM_EDITION: 'hup-2020-08',
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...environment,
  });
}

/** Starts a bot on a free loopback port. */
export async function startEchoBot(teams: TeamsConfig, parts: EchoBotParts = {}): Promise<EchoBot> {
  const { logic = echo, middleware = [], onTurnError = async () => undefined } = parts;
  const log = pino({ level: 'silent' });
  const errors: Error[] = [];
  let turns = 0;
  const adapter = createAdapter({
    authentication: await createAuthentication(teams),
    middleware,
    onTurnError: async (context, error) => {
      errors.push(error);
      await onTurnError(context, error);
    },
    log,
  });
  const server = createServer({
    log,
    loopbackOnly: teams.loopbackOnly,
    pages: [],
    failedPage: () => '',
    readiness: async () => ({ ready: true, missing: [] }),
    onMessages: (activity, authorization) =>
      adapter.handle(activity, authorization, async (context) => {
        turns += 1;
        await logic(context);
      }),
  });
  const url = await server.listen(0, '127.0.0.1');
  return { url, adapter, turns: () => turns, errors, close: () => server.close() };
}

async function echo(context: TurnContext): Promise<void> {
  await context.sendActivity(`You said: ${context.activity.text}`);
}
