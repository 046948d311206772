import type { Generated } from 'kysely';
import type { Json, Moment } from '../columnTypes.ts';

interface TicketsTable {
  id: string;
  tenant_id: string;
  number: number;
  person_id: string | null;
  open_nonce_hash: string | null;
  state: string;
  version: number;
  locale: string;
  market: string | null;
  question_sealed: string | null;
  context: Json;
  destination: Json;
  channel_id: string | null;
  claimed_by: string | null;
  claimed_name: string | null;
  claimed_at: Moment | null;
  opened_at: Moment;
  updated_at: Moment;
  first_answer_at: Moment | null;
  closed_at: Moment | null;
  closed_by: string | null;
  due_at: Moment;
  reminded_at: Moment | null;
  card_id: string | null;
  card_state: Generated<string>;
  shown_version: Generated<number>;
  lease: Generated<number>;
  lease_until: Moment | null;
}

interface TicketMessagesTable {
  number: Generated<number>;
  id: string;
  ticket_id: string;
  kind: string;
  author_id: string | null;
  author_name: string | null;
  text_sealed: string | null;
  entry_id: string | null;
  at: Moment;
  relay: Generated<string>;
}

interface TicketNumbersTable {
  tenant_id: string;
  last: number;
}

interface TicketRoutesTable {
  tenant_id: string;
  version: number;
  routes: Json;
}

/** The tables of tickets; `supportTables.ts` creates them and says what is particular. */
export interface SupportTables {
  tickets: TicketsTable;
  ticket_messages: TicketMessagesTable;
  ticket_numbers: TicketNumbersTable;
  ticket_routes: TicketRoutesTable;
}
