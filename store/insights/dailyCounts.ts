import { type Kysely, sql } from 'kysely';
import type { Counted } from '../../domain/insights/countKind.ts';
import { dayOf } from '../../domain/insights/period.ts';
import type { Tables } from '../tables.ts';

/** Where a count stands: the day, edition and language of its event. */
export interface CountPlace {
  readonly at: Date;
  readonly edition: string;
  readonly locale: string;
}

/** How much a daily count grows, or shrinks. */
interface Change {
  readonly day: string;
  readonly edition: string;
  readonly locale: string;
  readonly entry: string;
  readonly kind: string;
  count: number;
}

/** Changes of the daily counts, gathered so that one transaction writes them in one order. */
export class CountChanges {
  readonly #changes = new Map<string, Change>();

  add({ at, edition, locale }: CountPlace, counted: readonly Counted[], by: 1 | -1): this {
    for (const { kind, entryId } of counted)
      for (const entry of entryId === undefined ? [''] : ['', entryId]) {
        const change = { day: dayOf(at), edition, locale, entry, kind, count: by };
        const key = JSON.stringify([change.day, edition, locale, entry, kind]);
        const known = this.#changes.get(key);
        if (known) known.count += by;
        else this.#changes.set(key, change);
      }
    return this;
  }

  /**
   * Writes them within a transaction, as its last writes but others like it: rows are locked in the order of their keys, days before entries, so that no two
   * transactions wait for each other.
   */
  async write(trx: Kysely<Tables>): Promise<void> {
    const changes = [...this.#changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
    const real = changes.filter(({ count }) => count !== 0);
    const [days, entries] = [real.filter(({ entry }) => entry === ''), real.filter(({ entry }) => entry !== '')];
    if (days.length > 0) await addToDays(trx, days);
    if (entries.length > 0) await addToEntries(trx, entries);
  }
}

async function addToDays(trx: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  await sql`insert into insight_days (day, edition, locale, kind, count)
    select day, edition, locale, kind, count
    from json_to_recordset(${JSON.stringify(changes)}::json) as c (day date, edition text, locale text, kind text, count integer)
    on conflict (day, edition, locale, kind) do update set count = insight_days.count + excluded.count`.execute(trx);
}

async function addToEntries(trx: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  await sql`insert into insight_entries (day, edition, locale, entry_id, kind, count)
    select day, edition, locale, entry, kind, count
    from json_to_recordset(${JSON.stringify(changes)}::json)
      as c (day date, edition text, locale text, entry text, kind text, count integer)
    on conflict (day, edition, locale, entry_id, kind) do update set count = insight_entries.count + excluded.count`.execute(
    trx,
  );
}
