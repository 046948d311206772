import type { Generated } from 'kysely';
import type { Json, Moment } from '../columnTypes.ts';

interface BotTeamsTable {
  tenant_id: string;
  team_id: string;
  name: string;
  service_url: string;
  bot_account_id: string;
}

interface TeamMembersTable {
  tenant_id: string;
  team_id: string;
  person_id: string;
  is_guest: boolean;
  round: string;
}

interface AnnouncementsTable {
  id: string;
  tenant_id: string;
  state: string;
  version: number;
  texts: Json;
  fallback_locale: string;
  audience: Json;
  expires_at: Moment | null;
  created_by: string;
  edited_by: string;
  approved_by: string | null;
  review_note: string | null;
  send_at: Moment | null;
  created_at: Moment;
  updated_at: Moment;
  totals: Json | null;
  writers: Json;
  correction: Json | null;
  head_count: number | null;
  hold: Json | null;
}

interface DeliveriesTable {
  announcement_id: string;
  number: Generated<number>;
  recipient_key: string;
  tenant_id: string;
  kind: string;
  person_id: string | null;
  team_id: string | null;
  locale: string;
  state: string;
  reason: string | null;
  status: number | null;
  attempts: Generated<number>;
  is_recreated: Generated<boolean>;
  not_before: Moment | null;
  lease_until: Moment | null;
  conversation_id: string | null;
  activity_id: string | null;
  sent_at: Moment | null;
  opened_at: Moment | null;
  step: Generated<number>;
  claim: Generated<number>;
}

interface AmendmentsTable {
  id: string;
  announcement_id: string;
  kind: string;
  texts: Json;
  by_person: string;
  at: Moment;
}

interface AmendmentDeliveriesTable {
  amendment_id: string;
  number: number;
  state: string;
  reason: string | null;
  status: number | null;
  attempts: Generated<number>;
  not_before: Moment | null;
  lease_until: Moment | null;
}

interface RateBudgetsTable {
  tenant_id: string;
  next_slot: Moment;
}

/** The tables of announcements; `announcementTables.ts` creates them and says what is particular. */
export interface AnnouncementTables {
  bot_teams: BotTeamsTable;
  team_members: TeamMembersTable;
  announcements: AnnouncementsTable;
  deliveries: DeliveriesTable;
  amendments: AmendmentsTable;
  amendment_deliveries: AmendmentDeliveriesTable;
  rate_budgets: RateBudgetsTable;
}
