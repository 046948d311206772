import { z } from 'zod';
import type { AnnouncementDraft } from '../../domain/announcements/announcementOutcome.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../domain/people/locale.ts';
import { announcementAnswer, announcementSummary } from './announcementAnswer.ts';
import { answered, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, consoleRoute } from './consoleRoute.ts';
import * as requests from './contract/announcementRequests.ts';
import type { ListAnswer } from './contract/answers.ts';
import { PATHS } from './contract/paths.ts';
import { numberIn } from './numberIn.ts';
import { outcomeAnswer } from './outcomeAnswer.ts';

const PAGE_SIZE = 50;
const listQuery = z.strictObject({
  before: requests.listPlace.optional(),
  language: z.enum(LOCALES).default(DEFAULT_LOCALE),
});
const removeQuery = z.strictObject({ version: numberIn });

/** Writing announcements: the list, and each with its draft. */
export function announcementRoutes(parts: ConsoleParts): readonly AnyConsoleRoute[] {
  const { service, store } = parts;
  const one = PATHS.announcement(':id');
  return [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.announcements, query: listQuery },
      handle: async ({ actor, query }) => answered(await list(actor.tenantId, query, parts)),
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.announcements, body: requests.draft },
      handle: async ({ actor, body }) => outcomeAnswer(await service.create(actor, draftOf(body)), actor, parts, 201),
    }),
    consoleRoute({
      ...{ method: 'GET', path: one },
      handle: async ({ actor, id }) => {
        const announcement = await store.announcements.byId(actor.tenantId, id);
        return announcement ? answered(await announcementAnswer(announcement, actor, parts)) : refused('unknown');
      },
    }),
    consoleRoute({
      ...{ method: 'PUT', path: one, body: requests.draftChange },
      handle: async ({ actor, id, body: { version, draft } }) =>
        outcomeAnswer(await service.change(actor, id, version, draftOf(draft)), actor, parts),
    }),
    consoleRoute({
      ...{ method: 'DELETE', path: one, query: removeQuery },
      handle: async ({ actor, id, query }) =>
        outcomeAnswer(await service.remove(actor, id, query.version), actor, parts),
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.duplicate(':id') },
      handle: async ({ actor, id }) => outcomeAnswer(await service.duplicate(actor, id), actor, parts, 201),
    }),
  ];
}

async function list(
  tenantId: string,
  { before, language }: z.infer<typeof listQuery>,
  parts: ConsoleParts,
): Promise<ListAnswer> {
  const found = await parts.store.announcements.list(
    tenantId,
    PAGE_SIZE,
    before && { createdAt: new Date(before.moment), id: before.id },
  );
  const last = found.length === PAGE_SIZE ? found.at(-1) : undefined;
  const next = last && `${last.createdAt.toISOString()}/${last.id}`;
  return { announcements: await Promise.all(found.map((each) => announcementSummary(each, language, parts))), next };
}

function draftOf({ expiresAt, ...draft }: requests.Draft): AnnouncementDraft {
  return { ...draft, expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt) };
}
