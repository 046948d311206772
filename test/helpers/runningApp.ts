import type { Activity } from 'botframework-schema';
import { pino } from 'pino';
import { createApp } from '../../bot/app.ts';
import type { AppParts } from '../../bot/composition/shared.ts';
import { loadConfig } from '../../bot/config.ts';
import { openEmbeddedDatabase } from '../../store/embeddedDatabase.ts';
import { senderOf, TENANT } from './activities.ts';
import { type ConnectorStandIn, startConnectorStandIn } from './connectorStandIn.ts';
import { embeddedFolder } from './database.ts';
import { CONTENT } from './enrollmentHouse.ts';
import { type Issuer, startIssuer } from './issuer.ts';
import { postSigned } from './signedActivity.ts';
import { type MailServer, startMailServer } from './smtp.ts';
import { TeamsChat, type TeamsChatParts } from './teamsChat.ts';

export const APP_ID = 'app-of-the-running-bot';

/** The time that a bot may take to start or stop on a busy machine. */
const START_TIMEOUT_MS = 60_000;

/** Registers a bot for the tests of a suite: one for all of them, or a new one for each. `env` is added to the settings of production. */
export function runningApp(
  env: Readonly<Record<string, string>> = {},
  lifetime: 'suite' | 'test' = 'suite',
): () => RunningApp {
  let app: RunningApp | undefined;
  async function start(this: Mocha.Context): Promise<void> {
    this.timeout(START_TIMEOUT_MS);
    app = await RunningApp.start(env);
  }
  async function stop(this: Mocha.Context): Promise<void> {
    this.timeout(START_TIMEOUT_MS);
    await app?.stop();
  }
  if (lifetime === 'suite') before(start);
  else beforeEach(start);
  if (lifetime === 'suite') after(stop);
  else afterEach(stop);
  return () => {
    if (!app) throw new Error('The bot starts before the first test');
    return app;
  };
}

/** The whole bot in this process as in production, between stand-ins for Teams, Microsoft's issuer and a mail server. */
export class RunningApp {
  readonly url: string;
  readonly teams: ConnectorStandIn;
  readonly mails: MailServer;
  /** What was logged, one JSON line each. */
  readonly logged: readonly string[];
  /** The folder of its database; another bot may be started on it afterwards. */
  readonly dataDir: string;
  /** What the bot's clock shows; tests move it. */
  now = new Date('2026-11-02T09:00:00Z');
  readonly #issuer: Issuer;
  readonly #stop: () => Promise<void>;
  #people = 0;
  #stopped: Promise<void> | undefined;

  private constructor(parts: Pick<RunningApp, 'url' | 'teams' | 'mails' | 'logged'>, inner: Inner) {
    this.url = parts.url;
    this.teams = parts.teams;
    this.mails = parts.mails;
    this.logged = parts.logged;
    this.#issuer = inner.issuer;
    this.dataDir = inner.dataDir;
    this.#stop = inner.stop;
  }

  /** `env` is added to the settings of production; `times` are the bot's own unless given. */
  static async start(
    env: Readonly<Record<string, string>> = {},
    times: Pick<AppParts, 'jobTiming' | 'mailTimeoutMs'> = {},
  ): Promise<RunningApp> {
    const [issuer, teams, mails] = await Promise.all([startIssuer(), startConnectorStandIn(), startMailServer()]);
    const dataDir = env.DATA_DIR ?? (await embeddedFolder());
    const logged: string[] = [];
    const settings = {
      ...issuer.environment(APP_ID),
      DATA_DIR: dataDir,
      SMTP_URL: mails.url,
      ALLOW_EMBEDDED_DATABASE: 'true',
      ...productionSettings(teams.url),
    };
    const world: { app?: RunningApp } = {};
    const app = await createApp({
      config: configFrom({ ...settings, ...env }),
      content: CONTENT,
      log: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
      clock: () => world.app?.now ?? new Date('2026-11-02T09:00:00Z'),
      ...times,
    });
    const { url } = await app.start();
    const stop = async (): Promise<void> => {
      await app.stop();
      await Promise.all([issuer.close(), teams.close(), mails.stop()]);
    };
    world.app = new RunningApp({ url, teams, mails, logged }, { issuer, dataDir, stop });
    return world.app;
  }

  /** A new person's chat, or a group of people's; everyone has a chat of their own. */
  chat(parts: TeamsChatParts = {}): TeamsChat {
    this.#people += 1;
    const number = String(this.#people).padStart(12, '0');
    const sender = senderOf(this.teams.url, {
      personId: `aaaaaaaa-0000-0000-0000-${number}`,
      conversationId: `a:chat-${number}`,
      ...parts.sender,
    });
    const post = (activity: Partial<Activity>) => postSigned(this.url, activity, this.#issuer, APP_ID);
    return new TeamsChat({ teams: this.teams, post, sender, locale: parts.locale ?? 'en' });
  }

  /** A path below the bot's address, or a link that was mailed or shown. */
  async open(link: string, request: RequestInit = {}): Promise<Response> {
    const path = link.replace(/^https?:\/\/[^/]+/, '');
    return fetch(`${this.url}${path}`, { redirect: 'manual', ...request });
  }

  /** Waits for the newest mail to an address, the `count`-th one: its link and its code. */
  async mailTo(address: string, count = 1): Promise<{ readonly link: string; readonly code: string }> {
    const mails = () => this.mails.mails.filter(({ recipients }) => recipients.includes(address));
    while (mails().length < count) await this.mails.received(this.mails.mails.length + 1);
    const text = mails()[count - 1]?.message.text ?? '';
    return { link: /^https:\S+$/m.exec(text)?.[0] ?? '', code: /^\d{6}$/m.exec(text)?.[0] ?? '' };
  }

  /** Stops it and gives the rows that its database holds. */
  async stopAndRead(...queries: string[]): Promise<readonly (readonly unknown[])[]> {
    await this.stop();
    const database = await openEmbeddedDatabase(this.dataDir);
    try {
      const read: (readonly unknown[])[] = [];
      for (const query of queries) read.push((await database.executeSql(query)).rows);
      return read;
    } finally {
      await database.close();
    }
  }

  /** Stops it, if it runs. */
  async stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    await this.#stopped;
  }
}

interface Inner {
  readonly issuer: Issuer;
  readonly dataDir: string;
  readonly stop: () => Promise<void>;
}

/** The settings of a bot in production whose Teams is at `serviceUrl`, but for its database, its mail server and the issuer of tokens. */
export function productionSettings(serviceUrl: string): Readonly<Record<string, string>> {
  return {
    ...{ BOT_MODE: 'production', HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: 'https://hup.contoso.com' },
    ...{ DATA_KEY: Buffer.alloc(32, 7).toString('base64') },
    ...{ MicrosoftAppTenantId: TENANT, ALLOWED_SERVICE_URLS: serviceUrl },
    ...{ ORGANIZATION_NAME: 'Contoso', ELIGIBLE_DOMAINS: 'contoso.com', PROGRAM_EDITION: 'hup-2020-08' },
    ...{ HUP_ADMINISTRATOR: 'hup@contoso.com', HR_CONTACT: 'hr@contoso.com', IT_CONTACT: 'helpdesk@contoso.com' },
  };
}

function configFrom(env: Readonly<Record<string, string>>) {
  const loaded = loadConfig(env, [...CONTENT.editions.keys()]);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return loaded.config;
}
