import type { Generated } from 'kysely';
import type { AnnouncementTables } from './announcements/announcementRowTypes.ts';
import type { Json, Moment } from './columnTypes.ts';
import type { ConsoleTables } from './console/consoleRowTypes.ts';
import type { FaqTables } from './faq/faqRowTypes.ts';
import type { InsightTables } from './insights/insightRowTypes.ts';
import type { SupportTables } from './support/supportRowTypes.ts';

interface EnrollmentsTable {
  id: string;
  tenant_id: string;
  person_id: string;
  state: string;
  is_open: Generated<boolean>;
  version: number;
  flow_id: string;
  locale: string;
  edition: string;
  market: string | null;
  product: string | null;
  email_sealed: string | null;
  display_name_sealed: string | null;
  card_activity_id: string | null;
  started_at: Moment;
  updated_at: Moment;
  confirmed_at: Moment | null;
  link_opened_at: Moment | null;
  purchased_at: Moment | null;
}

interface ConfirmationMailsTable {
  id: string;
  /** Rises from mail to mail: of two mails of one millisecond it tells the newer. */
  number: Generated<number>;
  enrollment_id: string;
  address_sealed: string;
  locale: string;
  outcome: string;
  created_at: Moment;
  expires_at: Moment;
  used_at: Moment | null;
  code_tries: number;
}

/** One row for each mail that was asked for: keyed hashes only, so that limits outlive the deletion of a person's data. */
interface MailRequestsTable {
  id: Generated<number>;
  person_hash: string;
  address_hash: string;
  organization_hash: string;
  requested_at: Moment;
  expires_at: Moment;
}

interface UsedNoncesTable {
  nonce_hash: string;
  used_at: Moment;
}

interface PersonalChatsTable {
  tenant_id: string;
  person_id: string;
  conversation_id: string;
  service_url: string;
  channel_account_id: string;
  bot_account_id: string;
  locale: string;
  market: string | null;
  is_guest: Generated<boolean>;
  /** Set where the app was removed, or Teams says that nothing can be delivered; cleared by the next turn. */
  retired_at: Moment | null;
  retired_why: string | null;
  opted_out_at: Moment | null;
}

interface HandledActivitiesTable {
  key_hash: string;
  started_at: Moment;
  finished_at: Moment | null;
}

interface DialogStatesTable {
  key: string;
  state: Json;
  updated_at: Moment;
}

/** One row: a known word, encrypted with the key with which the database was begun. */
interface KeyCheckTable {
  id: number;
  word_sealed: string;
}

/** Our own tables, as Kysely wants them described. `store/migrations.ts` creates them; pg-boss keeps its own in the schema `pgboss`. */
export interface Tables extends AnnouncementTables, ConsoleTables, FaqTables, SupportTables, InsightTables {
  enrollments: EnrollmentsTable;
  confirmation_mails: ConfirmationMailsTable;
  mail_requests: MailRequestsTable;
  used_nonces: UsedNoncesTable;
  personal_chats: PersonalChatsTable;
  handled_activities: HandledActivitiesTable;
  dialog_states: DialogStatesTable;
  key_check: KeyCheckTable;
}
