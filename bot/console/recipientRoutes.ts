import { z } from 'zod';
import { answered, refused } from './consoleAnswer.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { type AnyConsoleRoute, consoleRoute } from './consoleRoute.ts';
import type { NotReachedAnswer } from './contract/answers.ts';
import { PATHS } from './contract/paths.ts';
import { numberIn } from './numberIn.ts';
import { recipientsCsv } from './recipientsCsv.ts';

const PAGE_SIZE = 100;

/** Who was reached and who was not. */
export function recipientRoutes({ store }: ConsoleParts): readonly AnyConsoleRoute[] {
  return [
    consoleRoute({
      ...{ method: 'GET', path: PATHS.notReached(':id'), query: z.strictObject({ after: numberIn.optional() }) },
      handle: async ({ actor, id, query: { after = 0 } }) => {
        if (!(await store.announcements.byId(actor.tenantId, id))) return refused('unknown');
        const rows = await store.ledger.notReached(id, after, PAGE_SIZE);
        const shown = rows.map(({ state, ...row }) => ({ ...row, outcome: state }));
        const next = rows.length === PAGE_SIZE ? rows.at(-1)?.number : undefined;
        return answered({ rows: shown, next } satisfies NotReachedAnswer);
      },
    }),
    consoleRoute({
      ...{ method: 'GET', path: PATHS.csv(':id') },
      handle: async ({ actor, id }) => {
        if (!(await store.announcements.byId(actor.tenantId, id))) return refused('unknown');
        return { kind: 'csv', fileName: `recipients-${id}.csv`, rows: recipientsCsv(id, store.ledger) };
      },
    }),
  ];
}
