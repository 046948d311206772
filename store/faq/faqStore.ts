import type { Kysely } from 'kysely';
import type { AuditEntry } from '../../domain/console/audit.ts';
import type { FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { FaqDecision, FaqStore, NewFaqVersion } from '../../domain/faq/editing/faqStore.ts';
import { writeAudit } from '../console/auditStore.ts';
import { lockHashes } from '../mailLimits.ts';
import type { Tables } from '../tables.ts';
import { faqRow, faqVersionOf } from './faqRows.ts';

type Conflicting = FaqVersion | 'conflict';

/** The changes of the FAQ in the database. Changes of one edition are made one after another, so that `base` holds until the end of each. */
export function createFaqStore(db: Kysely<Tables>): FaqStore {
  return {
    revision: (edition) => newestRevision(db, edition),
    published: async (edition) => {
      const all = ofEdition(db, edition).where('state', '=', 'published').distinctOn('entry_id');
      const newest = await all.orderBy('entry_id').orderBy('number', 'desc').execute();
      return newest.map(faqVersionOf).sort((a, b) => a.number - b.number);
    },
    history: async (edition, entryId) => {
      const all = ofEdition(db, edition).where('entry_id', '=', entryId).orderBy('number', 'desc');
      return (await all.execute()).map(faqVersionOf);
    },
    proposed: async (edition) => {
      const waiting = ofEdition(db, edition).where('state', '=', 'proposed').orderBy('number');
      return (await waiting.execute()).map(faqVersionOf);
    },
    byNumber: async (number) => {
      const row = await db.selectFrom('faq_versions').selectAll().where('number', '=', number).executeTakeFirst();
      return row && faqVersionOf(row);
    },
    add: (version, entry, revision) => db.transaction().execute((trx) => add(trx, { version, revision }, entry)),
    decide: (decision, entry) => db.transaction().execute((trx) => decide(trx, decision, entry)),
  };
}

function ofEdition(db: Kysely<Tables>, edition: string) {
  return db.selectFrom('faq_versions').selectAll().where('edition', '=', edition);
}

async function newestRevision(db: Kysely<Tables>, edition: string): Promise<number> {
  const published = db.selectFrom('faq_versions').select('revision').where('edition', '=', edition);
  const newest = published.where('revision', 'is not', null).orderBy('revision', 'desc').limit(1);
  return (await newest.executeTakeFirst())?.revision ?? 0;
}

/** What is to be kept, and against which revision it was checked. */
interface Addition {
  readonly version: NewFaqVersion;
  readonly revision: number | undefined;
}

async function add(
  trx: Kysely<Tables>,
  { version, revision: checked }: Addition,
  entry: AuditEntry,
): Promise<Conflicting> {
  await lockEdition(trx, version.edition);
  if (!(await isNewest(trx, version))) return 'conflict';
  const revision = version.state === 'published' ? await nextRevision(trx, version.edition, checked) : null;
  if (revision === 'conflict') return revision;
  const rows = trx.insertInto('faq_versions').values({ ...faqRow(version), revision });
  const kept = faqVersionOf(await rows.returningAll().executeTakeFirstOrThrow());
  await writeAudit(trx, { ...entry, details: { ...entry.details, version: kept.number } });
  return kept;
}

async function decide(trx: Kysely<Tables>, decision: FaqDecision, entry: AuditEntry): Promise<Conflicting> {
  const { number, state, by } = decision;
  const proposals = trx.selectFrom('faq_versions').selectAll().where('number', '=', number);
  const known = await proposals.executeTakeFirst();
  if (!known) return 'conflict';
  await lockEdition(trx, known.edition);
  if (state === 'published' && !(await isNewest(trx, faqVersionOf(known)))) return 'conflict';
  const revision = state === 'published' ? await nextRevision(trx, known.edition, decision.revision) : null;
  if (revision === 'conflict') return revision;
  const proposed = trx.updateTable('faq_versions').where('number', '=', number).where('state', '=', 'proposed');
  const decided = proposed.set({ state, decided_by: by, decided_at: entry.at, revision }).returningAll();
  const row = await decided.executeTakeFirst();
  if (!row) return 'conflict';
  await writeAudit(trx, { ...entry, details: { ...entry.details, version: number } });
  return faqVersionOf(row);
}

/** The revision that a publication makes. Only under the edition's lock, or two would make the same. */
async function nextRevision(
  trx: Kysely<Tables>,
  edition: string,
  checked: number | undefined,
): Promise<number | 'conflict'> {
  const newest = await newestRevision(trx, edition);
  return checked !== undefined && checked !== newest ? 'conflict' : newest + 1;
}

/** Holds off all other changes of the edition until the transaction ends. */
function lockEdition(trx: Kysely<Tables>, edition: string): Promise<void> {
  return lockHashes(trx, [`faq/${edition}`]);
}

/** Whether nothing was published of the entry since the version that this one changes. */
async function isNewest(
  trx: Kysely<Tables>,
  { edition, entryId, base }: Pick<FaqVersion, 'edition' | 'entryId' | 'base'>,
): Promise<boolean> {
  const published = ofEdition(trx, edition).where('entry_id', '=', entryId).where('state', '=', 'published');
  return ((await published.orderBy('number', 'desc').limit(1).executeTakeFirst())?.number ?? 0) === base;
}
