import { setTimeout as pause } from 'node:timers/promises';
import type { Middleware } from 'botbuilder';
import { EnrollmentDialog } from '../dialogs/enrollmentDialog.ts';
import { createWhatNow } from '../dialogs/whatNow.ts';
import { createStartOver } from '../domain/enrollment/startOver.ts';
import { LOCALES } from '../domain/people/locale.ts';
import type { PersonKey } from '../domain/people/person.ts';
import { createAdapter } from './adapter.ts';
import { createAuthentication } from './authentication.ts';
import { announcementParts, startAnnouncementJobs } from './composition/announcements.ts';
import { consoleOf } from './composition/console.ts';
import {
  type EnrollmentParts,
  enrollmentConversation,
  enrollmentPages,
  enrollmentParts,
  startEnrollmentJobs,
} from './composition/enrollment.ts';
import { type SharedFaq, sharedFaq } from './composition/faq.ts';
import { featureParts } from './composition/features.ts';
import { type AppParts, openShared, type Shared } from './composition/shared.ts';
import { type SupportParts, startSupportJobs, supportParts } from './composition/support.ts';
import { ConversationMemory } from './conversationMemory.ts';
import { dialogStorage } from './dialogStorage.ts';
import { dropDuplicates } from './middleware/dropDuplicates.ts';
import { oneTurnAtATime } from './middleware/oneTurnAtATime.ts';
import { showTyping } from './middleware/showTyping.ts';
import { createReadiness } from './readiness.ts';
import { createErrorReporter } from './reportError.ts';
import { createFailedPage } from './routes/failedPage.ts';
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
  const faq = sharedFaq(shared);
  const messenger = new TeamsMessenger(adapter, config.teams.appId);
  const connect = authentication.conversationsAt.bind(authentication);
  const announcements = announcementParts(shared, faq.live, connect);
  const support = supportParts(shared, faq.live, connect);
  const bot = createBot(shared, { enrollment, faq, support });
  const stopping = new AbortController();
  const server = createServer({
    log,
    onMessages: (activity, authorization) => adapter.handle(activity, authorization, (context) => bot.run(context)),
    readiness: createReadiness(shared),
    pages: enrollmentPages(shared, enrollment),
    routes: await consoleOf(shared, { announcements, support, faq }, messenger),
    failedPage: createFailedPage(shared),
    loopbackOnly: config.mode === 'local',
  });
  return {
    start: async () => {
      // In vain where Entra is out of reach just now: the first turn tries again.
      authentication
        .fetchToken()
        .catch((error: unknown) => log.warn({ err: error }, 'The bot got no token from Entra yet'));
      await startEnrollmentJobs(shared, enrollment, messenger);
      await startAnnouncementJobs(shared, announcements, connect, stopping.signal);
      await startSupportJobs(shared, support, connect);
      const url = await server.listen(config.server.port, config.server.host);
      warmUp(faq).catch((error: unknown) => log.error({ err: error }, 'A language could not be made ready'));
      return { url };
    },
    stop: async () => {
      stopping.abort();
      await server.close();
      await faq.learner.end();
      await store.close();
      mailer.close();
    },
  };
}

/** The outermost comes first: an activity that waits for its conversation is claimed already, so no other instance takes it. */
function middleware({ store, log }: Shared): Middleware[] {
  return [dropDuplicates(store.handledActivities, log), oneTurnAtATime(), showTyping(log)];
}

interface Parts {
  readonly enrollment: EnrollmentParts;
  readonly faq: SharedFaq;
  readonly support: SupportParts;
}

function createBot(shared: Shared, { enrollment, faq: { live }, support }: Parts): TeamsBot {
  const { store } = shared;
  const features = featureParts(shared, live, support);
  const dialog = new EnrollmentDialog(enrollmentConversation(shared, enrollment, features));
  const memory = new ConversationMemory(dialogStorage(store.dialogStates), [dialog]);
  const saysStartOver = createStartOver(shared.content.startOver);
  const saysWhatNow = createWhatNow(features.sayIn);
  const turns = {
    ...{ people: store.people, understand: live.understand, saysStartOver, saysWhatNow },
    lastAnswers: features.lastAnswers,
    enrolledMarket: async (person: PersonKey) => (await store.enrollments.current(person))?.market,
  };
  return new TeamsBot({ turns, memory, features, experts: support.experts, faq: live });
}

/** Makes the languages ready once the server listens; one that must be learned takes a good half second: between two, turns that wait get their time. */
async function warmUp({ live, learner }: SharedFaq): Promise<void> {
  for (const locale of LOCALES) {
    await pause(WARM_UP_PAUSE_MS, undefined, { ref: false });
    live.warmUp(locale);
  }
  // So that the first change of the FAQ need not wait for its thread.
  learner.begin();
}
