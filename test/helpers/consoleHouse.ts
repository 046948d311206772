import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { pastFaqOf } from '../../bot/composition/faq.ts';
import type { Config } from '../../bot/config/configTypes.ts';
import { loadConfig } from '../../bot/config.ts';
import { createAnnouncementRules } from '../../bot/console/announcementRules.ts';
import type { ShownText, TestResult } from '../../bot/console/consoleParts.ts';
import { consoleRoutes } from '../../bot/console/consoleRoutes.ts';
import type { Stall } from '../../bot/console/contract/answers.ts';
import { API_ROOT } from '../../bot/console/contract/paths.ts';
import { giveFirstRoles } from '../../bot/console/giveFirstRoles.ts';
import { pageFiles } from '../../bot/console/pageFiles.ts';
import { type BotServer, createServer } from '../../bot/server.ts';
import { announcementCard } from '../../cards/announcementCard.ts';
import type { Actor } from '../../domain/announcements/announcement.ts';
import { AnnouncementService } from '../../domain/announcements/announcementService.ts';
import { RoleService } from '../../domain/console/roleService.ts';
import type { Role } from '../../domain/console/roles.ts';
import { createSay } from '../../domain/strings.ts';
import { openEmbeddedDatabase } from '../../store/embeddedDatabase.ts';
import type { Store } from '../../store/store.ts';
import { storeOn } from '../../store/storeOn.ts';
import { TENANT } from './activities.ts';
import { embeddedFolder, testParts } from './database.ts';
import { CONTENT, EDITION } from './enrollmentHouse.ts';
import { type EntraIssuer, startEntraIssuer } from './entraIssuer.ts';
import { FaqDesk } from './faqDesk.ts';
import { productionSettings } from './runningApp.ts';
import { SupportDesk } from './supportDesk.ts';

export const CONSOLE_APP_ID = '99999999-8888-4777-8666-555555555555';

/** The people of the console, by what they may do. */
export const PEOPLE = {
  author: 'aaaaaaaa-0000-4000-8000-000000000001',
  secondAuthor: 'aaaaaaaa-0000-4000-8000-000000000002',
  approver: 'aaaaaaaa-0000-4000-8000-000000000003',
  administrator: 'aaaaaaaa-0000-4000-8000-000000000004',
  employee: 'aaaaaaaa-0000-4000-8000-000000000005',
  expert: 'aaaaaaaa-0000-4000-8000-000000000006',
  supportLead: 'aaaaaaaa-0000-4000-8000-000000000007',
} as const;
export type PersonName = keyof typeof PEOPLE;

/** What an author writes, with nothing wrong. */
export const CONSOLE_DRAFT = {
  texts: {
    en: {
      title: 'Microsoft 365 for your home',
      body: 'Read **more** here.',
      buttons: [{ title: 'Start enrollment', action: { kind: 'enroll' } }],
    },
    de: { title: 'Microsoft 365 für zu Hause', body: 'Mehr dazu hier.', buttons: [] },
  },
  fallbackLocale: 'en',
  audience: { kind: 'people', markets: [], locales: [] },
};

const ROLES: Readonly<Record<PersonName, readonly Role[]>> = {
  author: ['author'],
  secondAuthor: ['author'],
  approver: ['approver'],
  administrator: ['administrator'],
  employee: [],
  expert: ['expert'],
  supportLead: ['support-lead'],
};

/** What a call was answered with. */
export interface ConsoleReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The answer's JSON; undefined where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
}

interface HouseParts {
  readonly env?: Readonly<Record<string, string>>;
  readonly pageFolder?: string;
}

/** Registers a console for the tests of a suite, with a database of its own. */
export function consoleHouse(parts: HouseParts = {}): () => ConsoleHouse {
  let house: ConsoleHouse | undefined;
  before(async function () {
    this.timeout(60_000);
    house = await ConsoleHouse.start(parts);
  });
  after(() => house?.stop());
  return () => {
    if (!house) throw new Error('The console starts before the first test');
    return house;
  };
}

/** The console as the bot serves it, over a real store and HTTP; Teams is left out. */
export class ConsoleHouse {
  readonly url: string;
  readonly store: Store;
  readonly entra: EntraIssuer;
  readonly config: Config;
  /** What people sent to themselves. */
  readonly tests: { readonly to: Actor; readonly shown: ShownText }[] = [];
  /** What becomes of it. */
  testResult: TestResult = 'sent';
  stall: Stall | undefined;
  readonly desk: SupportDesk;
  readonly faq: FaqDesk;
  readonly logged: string[] = [];
  /** What the clock shows; tests move it. */
  now = START;
  readonly #server: BotServer;

  private constructor(
    parts: Pick<ConsoleHouse, 'url' | 'store' | 'entra' | 'config' | 'desk' | 'faq'>,
    server: BotServer,
  ) {
    this.url = parts.url;
    this.store = parts.store;
    this.entra = parts.entra;
    this.config = parts.config;
    this.desk = parts.desk;
    this.faq = parts.faq;
    this.#server = server;
  }

  static async start({ env = {}, pageFolder = '/nowhere' }: HouseParts): Promise<ConsoleHouse> {
    const world: World = {};
    const clock = () => world.house?.now ?? START;
    const database = await openEmbeddedDatabase(await embeddedFolder());
    const [store, entra] = await Promise.all([storeOn(database, { ...testParts(), clock }), startEntraIssuer()]);
    const config = configFrom({ ...ENV, CONSOLE_TOKEN_KEYS_URL: entra.keysUrl, ...env });
    await giveFirstRoles(config, store.roles, clock);
    const desk = new SupportDesk(store.roles);
    const faq = new FaqDesk();
    const routes = [
      ...consoleRoutes({ ...apiParts({ store, config, world, clock }), support: desk, faq }),
      ...pageFiles(pageFolder, config.mode),
    ];
    const server = createServer({
      ...{ log: pino({ level: 'silent' }), loopbackOnly: config.mode === 'local', pages: [], failedPage: () => '' },
      ...{ readiness: async () => ({ ready: true, missing: [] }), onMessages: async () => ({ status: 200 }), routes },
    });
    world.house = new ConsoleHouse(
      { url: await server.listen(0, '127.0.0.1'), store, entra, config, desk, faq },
      server,
    );
    if (config.mode === 'production') await world.house.#giveRoles();
    return world.house;
  }

  /** Calls as one of the people. */
  async call(who: PersonName, method: string, path: string, body?: unknown): Promise<ConsoleReply> {
    const token = await this.entra.token(CONSOLE_APP_ID, PEOPLE[who]);
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.send(path, { method, headers: { Authorization: `Bearer ${token}`, ...JSON_TYPE }, ...json });
  }

  /** Calls with whatever token and body a test wants. */
  async send(path: string, request: RequestInit): Promise<ConsoleReply> {
    const response = await fetch(`${this.url}${API_ROOT}/${path}`, request);
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json');
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
  }

  async stop(): Promise<void> {
    await Promise.all([this.#server.close(0), this.entra.close()]);
    await this.store.close();
  }

  async #giveRoles(): Promise<void> {
    const at = this.now;
    for (const name of Object.keys(PEOPLE) as PersonName[]) {
      const person = { tenantId: TENANT, personId: PEOPLE[name] };
      const entry = { at, actor: person, action: 'role.set', subject: person.personId };
      if (ROLES[name].length > 0) await this.store.roles.set(person, ROLES[name], entry);
    }
  }
}

const START = new Date('2026-11-23T09:00:00Z');

interface World {
  house?: ConsoleHouse;
}

export const JSON_TYPE = { 'Content-Type': 'application/json' };

const ENV = {
  ...productionSettings('http://127.0.0.1:9/teams/'),
  ...{ MicrosoftAppId: CONSOLE_APP_ID, MicrosoftAppPassword: 'password-of-the-bot' },
  ...{ ALLOW_EMBEDDED_DATABASE: 'true', SMTP_URL: 'smtp://127.0.0.1:9' },
};

function configFrom(env: Readonly<Record<string, string>>): Config {
  const loaded = loadConfig(env, [...CONTENT.editions.keys()]);
  if (loaded.kind === 'problems') throw new Error(JSON.stringify(loaded.problems));
  return loaded.config;
}

interface ApiWorld {
  readonly store: Store;
  readonly config: Config;
  readonly world: World;
  readonly clock: () => Date;
}

function apiParts({ store, config, world, clock }: ApiWorld): Parameters<typeof consoleRoutes>[0] {
  const makeCard = ({ announcementId, text, locale, expiresAt }: ShownText) =>
    announcementCard(
      {
        ...{ announcementId, text, expiresAt, to: 'person', links: EDITION.links },
        ...{ organization: config.organization.name, appId: config.teams.appId },
      },
      createSay(locale, CONTENT.strings[locale]),
    );
  const rulesOf = createAnnouncementRules({
    editionNow: () => EDITION,
    recipients: store.recipients,
    announcementCard: makeCard,
  });
  const settings = config.console.announcements;
  const log = pino({ level: 'warn' }, { write: (line: string) => world.house?.logged.push(line) });
  return {
    ...{ config, store, settings, rulesOf, clock, log, edition: EDITION, announcementCard: makeCard },
    service: new AnnouncementService({
      ...{ announcements: store.announcements, ledger: store.ledger, amendments: store.amendments, roles: store.roles },
      ...{ settings, rulesOf, refreshTeams: async () => undefined, clock, newId: randomUUID },
    }),
    roleService: new RoleService({ roles: store.roles, audit: store.audit, clock }),
    roles: store.roles,
    promotions: CONTENT.promotions,
    sendTest: async (to, shown) => {
      world.house?.tests.push({ to, shown });
      return world.house?.testResult ?? 'sent';
    },
    stallOf: async () => world.house?.stall,
    insights: {
      ...{ store, editionNow: () => EDITION, smallestGroup: settings.smallestGroup, clock },
      pastFaq: pastFaqOf({ edition: EDITION, store }),
      understand: (text) =>
        text.includes('gym')
          ? { kind: 'answer', ids: ['markets'], confidence: 1, text, locale: 'en' }
          : { kind: 'out-of-scope', confidence: 1, text, locale: 'en' },
      keptDays: config.privacy.keepUnansweredQuestionsDays,
    },
  };
}
