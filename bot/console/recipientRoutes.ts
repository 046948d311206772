import { z } from 'zod';
import type { Actor } from '../../domain/announcements/announcement.ts';
import { figureStep } from '../../domain/announcements/roundedFigures.ts';
import { answered, type ConsoleAnswer, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, consoleRoute } from './consoleRoute.ts';
import type { NotReachedAnswer } from './contract/answers.ts';
import { PATHS } from './contract/paths.ts';
import { numberIn } from './numberIn.ts';
import { recipientsCsv } from './recipientsCsv.ts';

const PAGE_SIZE = 100;

/** Who was reached and who was not. Of an audience chosen by enrollment nobody is listed, for each name would tell how far that person enrolled. */
export function recipientRoutes(parts: ConsoleParts): readonly AnyConsoleRoute[] {
  const { store, clock } = parts;
  return [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.notReached(':id'), query: z.strictObject({ after: numberIn.optional() }) },
      handle: ({ actor, id, query: { after = 0 } }) =>
        whereListed(actor, id, parts, async () => {
          const rows = await store.ledger.notReached(id, after, PAGE_SIZE);
          const shown = rows.map(({ state, ...row }) => ({ ...row, outcome: state }));
          const next = rows.length === PAGE_SIZE ? rows.at(-1)?.number : undefined;
          return answered({ rows: shown, next } satisfies NotReachedAnswer);
        }),
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.csv(':id') },
      handle: ({ actor, id }) =>
        whereListed(actor, id, parts, async () => {
          await store.audit.add({ at: clock(), actor, action: 'announcement.download', subject: id });
          return { kind: 'csv', fileName: `recipients-${id}.csv`, rows: recipientsCsv(id, store.ledger) };
        }),
    }),
  ];
}

async function whereListed(
  { tenantId }: Actor,
  id: string,
  { store, settings }: ConsoleParts,
  answer: () => Promise<ConsoleAnswer>,
): Promise<ConsoleAnswer> {
  const announcement = await store.announcements.byId(tenantId, id);
  if (!announcement) return refused('unknown');
  return figureStep(announcement.audience, settings.smallestGroup) > 1 ? refused('not-listed') : answer();
}
