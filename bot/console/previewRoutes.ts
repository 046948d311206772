import type { Announcement } from '../../domain/announcements/announcement.ts';
import { textProblems } from '../../domain/announcements/textProblems.ts';
import type { Role } from '../../domain/console/roles.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { createCallLimit } from './callLimit.ts';
import { cardBytes } from './cardBytes.ts';
import { answered, type ConsoleAnswer, type RefusedCall, refused } from './consoleAnswer.ts';
import type { ConsoleParts, ShownText } from './consoleParts.ts';
import { type AnyConsoleRoute, type ConsoleCall, consoleRoute } from './consoleRoute.ts';
import * as requests from './contract/announcementRequests.ts';
import type { PreviewAnswer } from './contract/answers.ts';
import { PATHS } from './contract/paths.ts';
import { NO_ANNOUNCEMENT, previewCard } from './previewCard.ts';

/** Whoever tries a text looks at what came before they send it again. */
const TESTS_A_MINUTE = 10;

/** Seeing an announcement before anybody else does. */
export function previewRoutes(parts: ConsoleParts): readonly AnyConsoleRoute[] {
  const limit = createCallLimit(TESTS_A_MINUTE, parts.clock);
  return [
    consoleRoute({
      ...{ method: 'POST', path: PATHS.preview, body: requests.preview },
      handle: async ({ actor, roles, body }) =>
        mayWrite(roles) ? answered(await preview(actor.tenantId, body, parts)) : refused('forbidden'),
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.test(':id'), body: requests.testSend },
      handle: async (call) => {
        if (!mayWrite(call.roles)) return refused('forbidden');
        const seconds = limit(`${call.actor.tenantId}/${call.actor.personId}`);
        return seconds > 0 ? refused('too-many-tests', { seconds }) : sendToOneself(call, parts);
      },
    }),
  ];
}

/** An administrator gives roles, and has nothing to do with the texts. */
function mayWrite(roles: ReadonlySet<Role>): boolean {
  return roles.has('author') || roles.has('approver');
}

async function preview(
  tenantId: string,
  { text, locale }: requests.PreviewRequest,
  parts: ConsoleParts,
): Promise<PreviewAnswer> {
  const { card, summary } = previewCard(parts, { text, locale });
  const problems = textProblems(text, locale, await parts.rulesOf(tenantId)).map((name) => `console.problem.${name}`);
  return { card, summary, size: cardBytes(card), problems };
}

async function sendToOneself(
  { actor, id, body: { locale } }: ConsoleCall<{ locale: Locale }>,
  parts: ConsoleParts,
): Promise<ConsoleAnswer> {
  const announcement = await parts.store.announcements.byId(actor.tenantId, id);
  if (!announcement) return refused('unknown');
  const shown = await sendable(announcement, locale, parts);
  if ('kind' in shown) return shown;
  const result = await parts.sendTest(actor, shown);
  return result === 'sent' ? { kind: 'done' } : refused(result);
}

/** The saved text of that very language, if it could be sent to people; a draft in it may be unfinished. */
async function sendable(
  { tenantId, texts, expiresAt }: Announcement,
  locale: Locale,
  { rulesOf }: ConsoleParts,
): Promise<ShownText | RefusedCall> {
  const text = texts[locale];
  if (!text) return refused('no-text');
  const names = textProblems(text, locale, await rulesOf(tenantId));
  if (names.length === 0) return { announcementId: NO_ANNOUNCEMENT, text, locale, expiresAt };
  return refused(
    'problems',
    undefined,
    names.map((name) => ({ key: `console.problem.${name}`, locale })),
  );
}
