import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Middleware } from 'botbuilder';
import type { Logger } from 'pino';
import { EnrollmentCards } from '../dialogs/enrollmentCards.ts';
import { EnrollmentConversation } from '../dialogs/enrollmentConversation.ts';
import { EnrollmentDialog } from '../dialogs/enrollmentDialog.ts';
import { EnrollmentDisplay } from '../dialogs/enrollmentDisplay.ts';
import { PersonalData } from '../dialogs/personalData.ts';
import { createWhatNow } from '../dialogs/whatNow.ts';
import type { Clock, NewId } from '../domain/clock.ts';
import { EnrollmentService } from '../domain/enrollment/enrollmentService.ts';
import { createStartOver } from '../domain/enrollment/startOver.ts';
import { createUnderstanding, type WarmUnderstand } from '../domain/faq/createUnderstanding.ts';
import type { Edition } from '../domain/faq/entry.ts';
import type { Understand } from '../domain/faq/understanding.ts';
import { ISO_MARKETS } from '../domain/isoMarkets.ts';
import { LOCALES, type Locale } from '../domain/people/locale.ts';
import { createSay, type Say } from '../domain/strings.ts';
import type { Content } from '../store/content/content.ts';
import { inEachLocale } from '../store/content/inEachLocale.ts';
import { createDataKeys, type DataKeys } from '../store/dataKeys.ts';
import { DEFAULT_JOB_TIMING, type JobTiming } from '../store/jobQueue.ts';
import { projectLearnedCache } from '../store/learnedCache.ts';
import { localDataKey } from '../store/localDataKey.ts';
import { openStore, type StoreOptions } from '../store/openStore.ts';
import { personalProviders } from '../store/personalProviders.ts';
import type { Store } from '../store/store.ts';
import type { StoreLog } from '../store/storeLog.ts';
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
import { LastAnswers } from './lastAnswers.ts';
import { createMailer, outboxFolder } from './mail/createMailer.ts';
import { loggedMailer } from './mail/loggedMailer.ts';
import type { Mailer } from './mail/mailer.ts';
import { MAIL_TIMEOUT_MS } from './mail/smtpMailer.ts';
import { dropDuplicates } from './middleware/dropDuplicates.ts';
import { oneTurnAtATime } from './middleware/oneTurnAtATime.ts';
import { showTyping } from './middleware/showTyping.ts';
import { createProfileAddress } from './profileAddress.ts';
import { createReadiness } from './readiness.ts';
import { createErrorReporter } from './reportError.ts';
import { retentionOf } from './retentionOf.ts';
import { confirmationRoutes } from './routes/confirmationRoutes.ts';
import { createFailedPage } from './routes/failedPage.ts';
import { outboxRoute } from './routes/outboxRoute.ts';
import { purchaseRoute } from './routes/purchaseRoute.ts';
import { createServer } from './server.ts';
import { TeamsBot } from './teamsBot.ts';
import { TeamsMessenger } from './teamsMessenger.ts';

/** Before each language that is learned beforehand, ms. */
const WARM_UP_PAUSE_MS = 1_000;

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
  /** Told where the database cannot go on in this process, which should end then. */
  readonly onBroken?: (error: unknown) => void;
}

/** What more than one part of the bot needs. */
interface Shared extends Required<AppParts> {
  readonly edition: Edition;
  readonly store: Store;
  readonly keys: DataKeys;
  readonly mailer: Mailer;
  readonly sayIn: (locale: Locale) => Say;
}

/** The enrollment, as the chat, the pages and the jobs share it. */
interface EnrollmentParts {
  readonly service: EnrollmentService;
  readonly cards: EnrollmentCards;
  readonly display: EnrollmentDisplay;
}

/** Composes the bot: the only place where its parts are created and joined. Rejects where the database cannot be opened. */
export async function createApp(parts: AppParts): Promise<App> {
  const shared = await openShared(parts);
  const { config, store, mailer, log } = shared;
  const enrollment = enrollmentParts(shared);
  const authentication = await createAuthentication(config.teams);
  const adapter = createAdapter({
    authentication,
    middleware: middleware(shared),
    onTurnError: createErrorReporter(shared),
    log,
  });
  const understand = createUnderstanding({
    ...shared.content,
    program: shared.edition,
    locales: LOCALES,
    remember: projectLearnedCache(),
  });
  const bot = createBot(shared, enrollment, understand);
  const server = createServer({
    log,
    onMessages: (activity, authorization) => adapter.handle(activity, authorization, (context) => bot.run(context)),
    readiness: createReadiness(shared),
    pages: pages(shared, enrollment),
    failedPage: createFailedPage(shared),
    loopbackOnly: config.mode === 'local',
  });
  return {
    start: async () => {
      // In vain where Entra is out of reach just now: the first turn tries again.
      authentication
        .fetchToken()
        .catch((error: unknown) => log.warn({ err: error }, 'The bot got no token from Entra yet'));
      await startJobs(shared, enrollment, new TeamsMessenger(adapter, config.teams.appId));
      const url = await server.listen(config.server.port, config.server.host);
      warmUp(understand).catch((error: unknown) => log.error({ err: error }, 'A language could not be made ready'));
      return { url };
    },
    stop: async () => {
      await server.close();
      await store.close();
      mailer.close();
    },
  };
}

async function openShared({
  config,
  content,
  log,
  clock = () => new Date(),
  newId = randomUUID,
  jobTiming = DEFAULT_JOB_TIMING,
  mailTimeoutMs = MAIL_TIMEOUT_MS,
  onBroken = () => undefined,
}: AppParts): Promise<Shared> {
  const edition = content.editions.get(config.edition);
  if (!edition) throw new RangeError(`The content has no edition ${config.edition}`);
  const says = inEachLocale((locale) => createSay(locale, content.strings[locale]));
  const keys = createDataKeys(config.dataKey ?? (await localDataKey(config.dataDir)));
  return {
    ...{ config, content, log, clock, newId, jobTiming, mailTimeoutMs, onBroken, edition, keys },
    store: await openDatabase(config, { keys, clock, jobTiming, log: storeLog(log), onBroken }),
    mailer: loggedMailer(createMailer(config, mailTimeoutMs), log),
    sayIn: (locale) => says[locale],
  };
}

function openDatabase(
  config: Config,
  parts: Omit<StoreOptions, 'retention' | 'databaseUrl' | 'dataDir'>,
): Promise<Store> {
  const databaseUrl = config.database.kind === 'server' ? config.database.url : undefined;
  return openStore({ databaseUrl, dataDir: config.dataDir, retention: retentionOf(config.privacy), ...parts });
}

function storeLog(log: Logger): StoreLog {
  return { warn: (facts, message) => log.warn(facts, message), error: (facts, message) => log.error(facts, message) };
}

/** The outermost comes first: an activity that waits for its conversation is claimed already, so no other instance takes it. */
function middleware({ store, log }: Shared): Middleware[] {
  return [dropDuplicates(store.handledActivities, log), oneTurnAtATime(), showTyping(log)];
}

function enrollmentParts(shared: Shared): EnrollmentParts {
  const { config, edition, store, keys, clock, newId, sayIn } = shared;
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

function createBot(shared: Shared, enrollment: EnrollmentParts, understand: Understand): TeamsBot {
  const { store } = shared;
  const features = featureParts(shared);
  const dialog = new EnrollmentDialog(enrollmentConversation(shared, enrollment, features));
  const memory = new ConversationMemory(dialogStorage(store.dialogStates), [dialog]);
  const saysStartOver = createStartOver(shared.content.startOver);
  const saysWhatNow = createWhatNow(features.sayIn);
  const turns = { people: store.people, understand, saysStartOver, saysWhatNow, lastAnswers: features.lastAnswers };
  return new TeamsBot({ turns, memory, features });
}

function enrollmentConversation(
  shared: Shared,
  enrollment: EnrollmentParts,
  features: FeatureParts,
): EnrollmentConversation {
  const { config, store, sayIn, clock, newId, log } = shared;
  const retentionDays = config.privacy.retentionDays;
  return new EnrollmentConversation({
    ...enrollment,
    ...{ store: store.enrollments, organization: config.organization, edition: config.edition, sayIn, clock, newId },
    contacts: features.contacts,
    personalData: new PersonalData({ store: store.enrollments, people: store.people, sayIn, newId, retentionDays }),
    profileAddress: createProfileAddress(log),
    trustsTeamsAddress: config.mail.confirm === 'unless-teams-address',
    answer: (context) => respond(context, features),
  });
}

function featureParts({ config, edition, sayIn, store, clock, newId }: Shared): FeatureParts {
  const { administrator = '', hr = '', it = '' } = config.contacts;
  return {
    ...{ edition, sayIn, events: store.events, questions: store.questions, privacy: config.privacy, clock, newId },
    contacts: { organization: config.organization.name, administrator, hr, it },
    appId: config.teams.appId,
    lastAnswers: new LastAnswers(clock),
  };
}

function pages(shared: Shared, { service }: EnrollmentParts): PageRoute[] {
  const { config, edition: program, store, keys, clock, sayIn } = shared;
  const links = { store: store.enrollments, service, signer: keys.signer, clock, sayIn, program };
  const people = { organization: config.organization.name, itContact: config.contacts.it ?? '' };
  const outbox = config.mode === 'local' ? [outboxRoute(outboxFolder(config.dataDir), sayIn)] : [];
  return [...confirmationRoutes({ ...links, ...people }), purchaseRoute(links), ...outbox];
}

async function startJobs(shared: Shared, enrollment: EnrollmentParts, messenger: TeamsMessenger): Promise<void> {
  const { config, store, mailer, keys, clock, sayIn, edition: program, log } = shared;
  const cardParts = { ...enrollment, store: store.enrollments, people: store.people, messenger, log };
  const updateCard = (enrollmentId: string) => updateEnrollmentCard(enrollmentId, cardParts);
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

/** Makes the languages ready once the server listens; one that must be learned takes a good half second: between two, turns that wait get their time. */
async function warmUp(understand: WarmUnderstand): Promise<void> {
  for (const locale of LOCALES) {
    await pause(WARM_UP_PAUSE_MS, undefined, { ref: false });
    understand.warmUp(locale);
  }
}
