import type { Generated } from 'kysely';
import type { Json, Moment } from '../columnTypes.ts';

interface FaqVersionsTable {
  number: Generated<number>;
  edition: string;
  entry_id: string;
  /** Null where the entry was deleted. */
  edit: Json | null;
  base: number;
  state: string;
  author: string;
  at: Moment;
  decided_by: string | null;
  decided_at: Moment | null;
  restores: number | null;
  ticket_id: string | null;
  /** Set where it was published; rises with each publication of the edition. */
  revision: number | null;
}

/** The tables of the FAQ's changes. */
export interface FaqTables {
  faq_versions: FaqVersionsTable;
}
