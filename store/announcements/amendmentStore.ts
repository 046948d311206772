import type { Kysely, Selectable } from 'kysely';
import type { Amendment, AmendmentCounts, AmendmentStore } from '../../domain/announcements/amendment.ts';
import type { Tables } from '../tables.ts';
import { claimCards } from './amendmentClaim.ts';
import { reportCards } from './amendmentReport.ts';
import type { AnnouncementParts } from './announcementParts.ts';
import { beginAmendment } from './beginAmendment.ts';

const NONE: AmendmentCounts = { waiting: 0, sending: 0, done: 0, gone: 0, failed: 0 };

/** Changes of delivered cards, and their ledger, in the database. */
export function createAmendmentStore(parts: AnnouncementParts): AmendmentStore {
  const { db, clock } = parts;
  return {
    byId: async (id) => {
      const row = await db.selectFrom('amendments').selectAll().where('id', '=', id).executeTakeFirst();
      return row && amendmentOf(row);
    },
    isRecalled: async (announcementId) => {
      const recalls = db.selectFrom('amendments').select('id').where('kind', '=', 'recall');
      return (await recalls.where('announcement_id', '=', announcementId).limit(1).executeTakeFirst()) !== undefined;
    },
    of: async (announcementId) => {
      const all = db.selectFrom('amendments').selectAll().where('announcement_id', '=', announcementId);
      const rows = await all.orderBy('at', 'desc').orderBy('id', 'desc').execute();
      return await Promise.all(rows.map(async (row) => ({ ...amendmentOf(row), counts: await countsOf(db, row.id) })));
    },
    begin: (amendment, next, entry) => beginAmendment(parts, amendment, next, entry),
    claim: (id, most, within, perSecond) =>
      db.transaction().execute((trx) => claimCards(trx, { id, most, within, perSecond, now: clock() })),
    report: async (id, reports) => {
      if (reports.length === 0) return;
      await db.transaction().execute((trx) => reportCards(trx, id, reports, clock()));
    },
  };
}

async function countsOf(db: Kysely<Tables>, amendmentId: string): Promise<AmendmentCounts> {
  const all = db.selectFrom('amendment_deliveries').where('amendment_id', '=', amendmentId);
  const counted = all.select((row) => ['state', row.fn.countAll().as('count')]).groupBy('state');
  const rows = await counted.execute();
  return { ...NONE, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
}

function amendmentOf(row: Selectable<Tables['amendments']>): Amendment {
  return {
    id: row.id,
    announcementId: row.announcement_id,
    kind: row.kind === 'recall' ? 'recall' : 'correct',
    // Only `beginAmendment` writes the column.
    texts: row.texts as Amendment['texts'],
    by: row.by_person,
    at: row.at,
  };
}
