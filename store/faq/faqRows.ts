import type { Insertable, Selectable } from 'kysely';
import { FAQ_VERSION_STATES, type FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import type { NewFaqVersion } from '../../domain/faq/editing/faqStore.ts';
import type { FaqTables } from './faqRowTypes.ts';

type Rows = FaqTables['faq_versions'];

/** A version that is to be kept, as its row. */
export function faqRow(version: NewFaqVersion): Insertable<Rows> {
  return {
    edition: version.edition,
    entry_id: version.entryId,
    edit: version.edit ? JSON.stringify(version.edit) : null,
    base: version.base,
    state: version.state,
    author: version.author,
    at: version.at,
    restores: version.restores ?? null,
    ticket_id: version.ticketId ?? null,
  };
}

/** The version of a row. Throws where its state is none that this program knows. */
export function faqVersionOf(row: Selectable<Rows>): FaqVersion {
  const state = FAQ_VERSION_STATES.find((known) => known === row.state);
  if (!state)
    throw new Error(`The database holds a change of the FAQ that is "${row.state}", which this version does not know.`);
  return {
    number: row.number,
    edition: row.edition,
    entryId: row.entry_id,
    // Only `faqRow` writes the column.
    edit: (row.edit ?? undefined) as FaqVersion['edit'],
    base: row.base,
    state,
    author: row.author,
    at: row.at,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    restores: row.restores ?? undefined,
    ticketId: row.ticket_id ?? undefined,
  };
}
