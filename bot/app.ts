import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Middleware } from 'botbuilder';
import type { Logger } from 'pino';
import { EnrollmentCards } from '../dialogs/enrollmentCards.ts';
import { EnrollmentConversation } from '../dialogs/enrollmentConversation.ts';
import { EnrollmentDialog } from '../dialogs/enrollmentDialog.ts';
import { EnrollmentDisplay } from '../dialogs/enrollmentDisplay.ts';
import { PersonalData } from '../dialogs/personalData.ts';
import type { Clock, NewId } from '../domain/clock.ts';
import { EnrollmentService } from '../domain/enrollment/enrollmentService.ts';
import { createUnderstanding } from '../domain/faq/createUnderstanding.ts';
import type { Edition } from '../domain/faq/entry.ts';
import type { Understand } from '../domain/faq/understanding.ts';
import { ISO_MARKETS } from '../domain/isoMarkets.ts';
import { LOCALES, type Locale } from '../domain/people/locale.ts';
import { createSay, type Say } from '../domain/strings.ts';
import type { Content } from '../store/content/content.ts';
import { createDataKeys, type DataKeys } from '../store/dataKeys.ts';
import { DEFAULT_JOB_TIMING, type JobTiming } from '../store/jobQueue.ts';
import { localDataKey } from '../store/localDataKey.ts';
import { openStore } from '../store/openStore.ts';
import { personalProviders } from '../store/personalProviders.ts';
import type { Store } from '../store/store.ts';
import type { StoreLog } from '../store/storeLog.ts';
import type { StoreParts } from '../store/storeOn.ts';
import { createAdapter } from './adapter.ts';
import { createAuthentication } from './authentication.ts';
import type { Config } from './config/configTypes.ts';
import { ConversationMemory } from './conversationMemory.ts';
import { dialogStorage } from './dialogStorage.ts';
import type { FeatureParts } from './features/featureParts.ts';
import { respond } from './features/respond.ts';
import type { PageRoute } from './http/pageRoute.ts';
import { giveUpMail, sendConfirmationMail } from './jobs/sendConfirmationMail.ts';
import { updateEnrollmentCard } from './jobs/updateEnrollmentCard.ts';
import type { Mailer } from './mail/mailer.ts';
import { createOutboxMailer } from './mail/outboxMailer.ts';
import { createSmtpMailer, MAIL_TIMEOUT_MS } from './mail/smtpMailer.ts';
import { dropDuplicates } from './middleware/dropDuplicates.ts';
import { oneTurnAtATime } from './middleware/oneTurnAtATime.ts';
import { showTyping } from './middleware/showTyping.ts';
import { createProfileAddress } from './profileAddress.ts';
import { createErrorReporter } from './reportError.ts';
import { confirmationRoutes } from './routes/confirmationRoutes.ts';
import { createFailedPage } from './routes/failedPage.ts';
import { outboxRoute } from './routes/outboxRoute.ts';
import { purchaseRoute } from './routes/purchaseRoute.ts';
import { createServer, type Readiness } from './server.ts';
import { TeamsBot } from './teamsBot.ts';
import { TeamsMessenger } from './teamsMessenger.ts';

/** The whole bot, ready to start. */
export interface App {
  /** Begins to listen and to carry out jobs; returns the address it listens on. */
  start(): Promise<{ readonly url: string }>;
  /** Finishes turns and jobs in flight, then lets go of everything. */
  stop(): Promise<void>;
}

/** What the bot is made from. Clock, ids and times are the world's own unless a test replaces them. */
export interface AppParts {
  readonly config: Config;
  readonly content: Content;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly newId?: NewId;
  /** How jobs are tried again. */
  readonly jobTiming?: JobTiming;
  /** How long a mail server may stay silent. */
  readonly mailTimeoutMs?: number;
}

/** Everything that parts of the house share. */
interface House extends Required<AppParts> {
  readonly edition: Edition;
  readonly store: Store;
  readonly keys: DataKeys;
  readonly mailer: Mailer;
  readonly sayIn: (locale: Locale) => Say;
}

/** The enrollment, as the chat, the pages and the jobs share it. */
interface EnrollmentRooms {
  readonly service: EnrollmentService;
  readonly cards: EnrollmentCards;
  readonly display: EnrollmentDisplay;
}

/** Composes the bot: the only place where its parts are created and joined. Rejects where the database cannot be opened. */
export async function createApp(parts: AppParts): Promise<App> {
  const house = await openHouse(parts);
  const { config, store, mailer, log } = house;
  const rooms = enrollmentRooms(house);
  const authentication = await createAuthentication(config.teams);
  const adapter = createAdapter({
    authentication,
    middleware: middleware(house),
    onTurnError: createErrorReporter(house),
    log,
  });
  const understand = createUnderstanding({ ...house.content, program: house.edition, locales: LOCALES });
  const bot = createBot(house, rooms, understand);
  const server = createServer({
    log,
    onMessages: (activity, authorization) => adapter.handle(activity, authorization, (context) => bot.run(context)),
    readiness: () => readiness(house),
    pages: pages(house, rooms),
    failedPage: createFailedPage(house),
    loopbackOnly: config.mode === 'local',
  });
  return {
    start: async () => {
      // In vain where Entra is out of reach just now: the first turn tries again.
      authentication
        .fetchToken()
        .catch((error: unknown) => log.warn({ err: error }, 'The bot got no token from Entra yet'));
      await startJobs(house, rooms, new TeamsMessenger(adapter, config.teams.appId));
      const url = await server.listen(config.server.port, config.server.host);
      // Learning takes a second or two: after the first requests, which may be for a language that is learned then anyway.
      setImmediate(understand.warmUp);
      return { url };
    },
    stop: async () => {
      await server.close();
      await store.close();
      mailer.close();
    },
  };
}

async function openHouse({
  config,
  content,
  log,
  clock = () => new Date(),
  newId = randomUUID,
  jobTiming = DEFAULT_JOB_TIMING,
  mailTimeoutMs = MAIL_TIMEOUT_MS,
}: AppParts): Promise<House> {
  const edition = content.editions.get(config.edition);
  if (!edition) throw new RangeError(`The content has no edition ${config.edition}`);
  const says = new Map(LOCALES.map((locale) => [locale, createSay(locale, content.strings[locale])]));
  const keys = createDataKeys(config.dataKey ?? (await localDataKey(config.dataDir)));
  return {
    ...{ config, content, log, clock, newId, jobTiming, mailTimeoutMs, edition, keys },
    store: await openDatabase(config, { keys, clock, jobTiming, log: storeLog(log) }),
    mailer: createMailer(config, mailTimeoutMs),
    sayIn: (locale) => says.get(locale) ?? createSay(locale, {}),
  };
}

function openDatabase(config: Config, parts: Omit<StoreParts, 'retention'>): Promise<Store> {
  const { retentionDays, keepUnansweredQuestionsDays } = config.privacy;
  const retention = {
    openEnrollments: Math.ceil(retentionDays / 2),
    closedEnrollments: retentionDays,
    questions: keepUnansweredQuestionsDays,
    dialogStates: retentionDays,
  };
  const databaseUrl = config.database.kind === 'server' ? config.database.url : undefined;
  return openStore({ databaseUrl, dataDir: config.dataDir, retention, ...parts });
}

function storeLog(log: Logger): StoreLog {
  return { warn: (facts, message) => log.warn(facts, message), error: (facts, message) => log.error(facts, message) };
}

function outboxFolder({ dataDir }: Config): string {
  return join(dataDir, 'outbox');
}

function createMailer(config: Config, timeoutMs: number): Mailer {
  const { smtpUrl, from } = config.mail;
  if (smtpUrl === undefined) return createOutboxMailer(outboxFolder(config), from);
  return createSmtpMailer(smtpUrl, from, timeoutMs);
}

/** The outermost comes first: an activity that waits for its conversation is claimed already, so no other instance takes it. */
function middleware({ store, log }: House): Middleware[] {
  return [dropDuplicates(store.handledActivities, log), oneTurnAtATime(), showTyping(log)];
}

function enrollmentRooms(house: House): EnrollmentRooms {
  const { config, edition, store, keys, clock, newId, sayIn } = house;
  const markets = new Set(ISO_MARKETS);
  const addresses = { eligibleDomains: config.organization.eligibleDomains, personalProviders };
  const service = new EnrollmentService({
    ...{ store: store.enrollments, clock, newId, signer: keys.signer, limits: config.mail.limits },
    rules: { program: edition, markets, addresses },
  });
  const cards = new EnrollmentCards({
    ...{ store: store.enrollments, program: edition, markets, organization: config.organization, sayIn, clock, newId },
    ...{ signer: keys.signer, publicUrl: config.server.publicUrl, retentionDays: config.privacy.retentionDays },
  });
  return { service, cards, display: new EnrollmentDisplay(store.enrollments) };
}

function createBot(house: House, rooms: EnrollmentRooms, understand: Understand): TeamsBot {
  const { store } = house;
  const features = featureParts(house);
  const dialog = new EnrollmentDialog(enrollmentConversation(house, rooms, features));
  const memory = new ConversationMemory(dialogStorage(store.dialogStates), [dialog]);
  return new TeamsBot({ turns: { people: store.people, understand }, memory, features });
}

function enrollmentConversation(house: House, rooms: EnrollmentRooms, features: FeatureParts): EnrollmentConversation {
  const { config, store, sayIn, clock, newId, log } = house;
  const retentionDays = config.privacy.retentionDays;
  return new EnrollmentConversation({
    ...rooms,
    ...{ store: store.enrollments, organization: config.organization, edition: config.edition, sayIn, clock, newId },
    contacts: features.contacts,
    personalData: new PersonalData({ store: store.enrollments, people: store.people, sayIn, newId, retentionDays }),
    profileAddress: createProfileAddress(log),
    trustsTeamsAddress: config.mail.confirm === 'unless-teams-address',
    answer: (context) => respond(context, features),
  });
}

function featureParts({ config, edition, sayIn, store, clock, newId }: House): FeatureParts {
  const { administrator = '', hr = '', it = '' } = config.contacts;
  return {
    ...{ edition, sayIn, events: store.events, questions: store.questions, privacy: config.privacy, clock, newId },
    contacts: { organization: config.organization.name, administrator, hr, it },
    appId: config.teams.appId,
  };
}

function pages(house: House, { service }: EnrollmentRooms): PageRoute[] {
  const { config, edition: program, store, keys, clock, sayIn } = house;
  const shared = { store: store.enrollments, service, signer: keys.signer, clock, sayIn, program };
  const people = { organization: config.organization.name, itContact: config.contacts.it ?? '' };
  const outbox = config.mode === 'local' ? [outboxRoute(outboxFolder(config), sayIn)] : [];
  return [...confirmationRoutes({ ...shared, ...people }), purchaseRoute(shared), ...outbox];
}

async function startJobs(house: House, rooms: EnrollmentRooms, messenger: TeamsMessenger): Promise<void> {
  const { config, store, mailer, keys, clock, sayIn, edition: program } = house;
  const updateCard = (enrollmentId: string) =>
    updateEnrollmentCard(enrollmentId, { ...rooms, store: store.enrollments, people: store.people, messenger });
  const mailParts = {
    ...{ store: store.enrollments, mailer, signer: keys.signer, clock, sayIn, program, updateCard },
    organization: config.organization.name,
    publicUrl: config.server.publicUrl,
  };
  await store.work(
    'confirmation-mail',
    ({ mailId }) => sendConfirmationMail(mailId, mailParts),
    ({ mailId }) => giveUpMail(mailId, mailParts),
  );
  await store.work('enrollment-card', ({ enrollmentId }) => updateCard(enrollmentId));
}

/** What the bot lacks, in words for its operator. */
async function readiness({ store, mailer }: House): Promise<Readiness> {
  const [database, mail] = await Promise.all([store.isReady(), mailer.isReady()]);
  const missing = [
    ...(database ? [] : ['The database does not answer.']),
    ...(mail ? [] : ['The mail server does not answer.']),
  ];
  return { ready: missing.length === 0, missing };
}
