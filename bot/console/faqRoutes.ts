import { z } from 'zod';
import type { Role } from '../../domain/console/roles.ts';
import { FAQ_EDITORS } from '../../domain/faq/editing/faqEditors.ts';
import type { FaqOutcome } from '../../domain/faq/editing/faqOutcome.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../domain/people/locale.ts';
import { answered, type ConsoleAnswer, refused } from './consoleAnswer.ts';
import { type AnyConsoleRoute, consoleRoute, onlyFor } from './consoleRoute.ts';
import type { FaqChangeAnswer, FaqHistoryAnswer } from './contract/faqAnswers.ts';
import * as requests from './contract/faqRequests.ts';
import { PATHS } from './contract/paths.ts';
import { entriesAnswer, entryAnswer, type FaqReader, versionAnswer } from './faqAnswer.ts';
import { faqExport } from './faqExport.ts';
import type { FaqParts } from './faqParts.ts';
import { faqPreview } from './faqPreview.ts';

/** Nine languages of answers and of two hundred questions each, most of them far from their limits. */
const EDIT_BYTES = 512 * 1024;
const HIGHEST_NUMBER = 2 ** 31;
const languageQuery = z.strictObject({ language: z.enum(LOCALES).default(DEFAULT_LOCALE) });

/** Reading and changing the FAQ: for experts and support leads. */
export function faqRoutes(parts: FaqParts): readonly AnyConsoleRoute[] {
  return onlyFor(FAQ_EDITORS, [...readingRoutes(parts), ...changingRoutes(parts)]);
}

function readingRoutes(parts: FaqParts): readonly AnyConsoleRoute[] {
  return [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.faqEntries, query: languageQuery },
      handle: async (call) => answered(await entriesAnswer(readerOf(call), call.query.language, parts)),
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.faqEntry, query: requests.entryQuery },
      handle: async ({ query }) => {
        const answer = await entryAnswer(query.entry, parts);
        return answer ? answered(answer) : refused('unknown');
      },
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.faqHistory, query: requests.entryQuery },
      handle: async (call) => {
        const versions = await parts.store.history(parts.files.edition, call.query.entry);
        const shown = versions.map((version) => versionAnswer(version, readerOf(call)));
        return answered({ versions: shown } satisfies FaqHistoryAnswer);
      },
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.faqExport },
      handle: async ({ actor }) => {
        await parts.audit.add({ at: parts.clock(), actor, action: 'faq.download', subject: parts.files.edition });
        return { kind: 'zip', fileName: 'faq-changes.zip', content: await faqExport(parts) };
      },
    }),
  ];
}

function changingRoutes(parts: FaqParts): readonly AnyConsoleRoute[] {
  const bodyLimit = EDIT_BYTES;
  return [
    consoleRoute({
      ...{ method: 'POST', path: PATHS.faqCheck, body: requests.faqCheck, bodyLimit },
      handle: async ({ actor, body }) => {
        const check = await parts.service.check(actor, body.entryId, body.edit);
        return check === 'forbidden' ? refused(check) : answered(check);
      },
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.faqPreview, body: requests.faqPreview, bodyLimit },
      handle: async ({ body }) => {
        const card = await faqPreview(body, parts);
        return card ? answered(card) : refused('unknown');
      },
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.faqVersions, body: requests.faqChange, bodyLimit },
      handle: async (call) => {
        const { edit, ...change } = call.body;
        return changeAnswer(await parts.service.change(call.actor, { ...change, edit }), readerOf(call), 201);
      },
    }),
    consoleRoute({
      ...{ method: 'POST', path: PATHS.faqDecision(':id'), body: requests.faqDecision },
      handle: async (call) => {
        const number = Number(call.id);
        if (!Number.isInteger(number) || number < 1 || number > HIGHEST_NUMBER) return refused('unknown');
        const outcome = await parts.service.decide(call.actor, number, call.body.decision);
        return changeAnswer(outcome, readerOf(call), 200);
      },
    }),
  ];
}

function readerOf({ actor, roles }: { actor: { personId: string }; roles: ReadonlySet<Role> }): FaqReader {
  return { personId: actor.personId, roles };
}

/** What somebody is answered whose change was kept, or not. */
function changeAnswer(outcome: FaqOutcome, reader: FaqReader, status: 200 | 201): ConsoleAnswer {
  switch (outcome.kind) {
    case 'published':
    case 'proposed':
    case 'rejected': {
      const version = versionAnswer(outcome.version, reader);
      return answered({ kind: outcome.kind, version } satisfies FaqChangeAnswer, status);
    }
    case 'refused':
      return { ...refused('faq-refused'), check: outcome.check };
    default:
      return refused(outcome.kind);
  }
}
