import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardActivity } from '../../cards/cardActivity.ts';
import type { Actor } from '../../domain/announcements/announcement.ts';
import { RoleService } from '../../domain/console/roleService.ts';
import { inEachLocale } from '../../domain/people/inEachLocale.ts';
import { stallOf } from '../announcements/stallOf.ts';
import type { ShownText, TestResult } from '../console/consoleParts.ts';
import { consoleRoutes } from '../console/consoleRoutes.ts';
import type { FaqParts } from '../console/faqParts.ts';
import { giveFirstRoles } from '../console/giveFirstRoles.ts';
import { pageFiles } from '../console/pageFiles.ts';
import type { HttpRoute } from '../http/httpRoute.ts';
import type { TeamsMessenger } from '../teamsMessenger.ts';
import type { AnnouncementParts } from './announcements.ts';
import { pastFaqOf, type SharedFaq } from './faq.ts';
import type { Shared } from './shared.ts';
import type { SupportParts } from './support.ts';

/** What the console lets people do. */
interface ConsoleOf {
  readonly announcements: AnnouncementParts;
  readonly support: SupportParts;
  readonly faq: SharedFaq;
}

/** The console: its page, and the API behind it. Where nobody has a role yet, the first people get theirs. */
export async function consoleOf(
  shared: Shared,
  { announcements, support, faq }: ConsoleOf,
  messenger: TeamsMessenger,
): Promise<readonly HttpRoute[]> {
  const { config, store, content, clock, log } = shared;
  const { service, settings, rulesOf, cardOf, watch } = announcements;
  await giveFirstRoles(config, store.roles, clock);
  const api = consoleRoutes({
    ...{ service, settings, rulesOf, store, promotions: content.promotions, clock, config, log },
    // As it is at each call.
    get edition() {
      return faq.live.edition;
    },
    roles: store.roles,
    roleService: new RoleService({ roles: store.roles, audit: store.audit, clock }),
    support: support.console,
    faq: faqOf(shared, faq),
    insights: {
      ...{ store, editionNow: () => faq.live.edition, understand: faq.live.understand },
      pastFaq: pastFaqOf(shared),
      ...{ smallestGroup: settings.smallestGroup, clock },
      keptDays: config.privacy.keepUnansweredQuestionsDays,
    },
    announcementCard: (shown) => cardOf(shown),
    sendTest: (to, shown) => sendTest(to, shown, { shared, cardOf, messenger }),
    stallOf: (announcement) => stallOf(announcement, { watch, ledger: store.ledger, clock }),
  });
  return [...api, ...pageFiles(PAGE_FOLDER, config.mode)];
}

/** The bundle lies in `dist/`, the sources two folders deep. */
const ROOT = join(import.meta.dirname, import.meta.url.endsWith('/dist/main.js') ? '..' : '../..');
/** Where `npm run build` and `npm run dev` put the page. */
const PAGE_FOLDER = join(ROOT, 'dist', 'tab');

function faqOf(
  { config, store, content, edition, sayIn, clock }: Shared,
  { service, variantsOf }: SharedFaq,
): FaqParts {
  const organization = config.organization.name;
  return {
    ...{ service, store: store.faq, audit: store.audit, files: edition, variantsOf, sayIn, clock },
    ownSource: inEachLocale((locale) => sayIn(locale)('faq.ownSource', { organization })),
    editionIds: [...content.editions.keys()],
    administrator: config.contacts.administrator,
    approvalRequired: config.support.faqApproval,
    contentFile,
  };
}

async function contentFile(path: string): Promise<string | undefined> {
  const file = join(ROOT, 'content', path);
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

interface TestParts extends Pick<AnnouncementParts, 'cardOf'> {
  readonly shared: Shared;
  readonly messenger: TeamsMessenger;
}

async function sendTest(to: Actor, shown: ShownText, { shared, cardOf, messenger }: TestParts): Promise<TestResult> {
  const chat = await shared.store.people.chatOf(to);
  if (!chat) return 'no-chat';
  try {
    await messenger.inChat(chat, async (context) => {
      await context.sendActivity(cardActivity(cardOf(shown)));
    });
    return 'sent';
  } catch (error) {
    shared.log.warn({ err: error }, 'A test of an announcement could not be delivered');
    return 'not-delivered';
  }
}
