import { sql } from 'kysely';
import type { Recipient } from '../../domain/announcements/delivery.ts';

/** A delivery's recipient as the queries of this folder read it (`RECIPIENT_COLUMNS`). */
export interface RecipientRow {
  readonly kind: string;
  readonly tenant_id: string;
  readonly person_id: string | null;
  readonly conversation_id: string | null;
  readonly service_url: string | null;
  readonly bot_account_id: string | null;
  readonly locale: string;
}

/**
 * Columns of `RecipientRow`, for a delivery `d` joined as `RECIPIENT_JOINS` does: what the person's last turn said of their chat; of a person
 * without one, or a channel, what the team says.
 */
export const RECIPIENT_COLUMNS = sql`d.kind, d.tenant_id, d.person_id, d.locale,
  coalesce(chat.service_url, team.service_url) as service_url,
  coalesce(chat.bot_account_id, team.bot_account_id) as bot_account_id`;

/** What `RECIPIENT_COLUMNS` reads from. */
export const RECIPIENT_JOINS = sql`
  left join personal_chats chat on chat.tenant_id = d.tenant_id and chat.person_id = d.person_id
  left join bot_teams team on team.tenant_id = d.tenant_id and team.team_id = d.team_id`;

/** The recipient of a row; undefined where nothing is left that leads to them: their data or the team's was deleted. */
export function recipientOf(row: RecipientRow): Recipient | undefined {
  const { service_url, bot_account_id } = row;
  const kind = row.kind === 'channel' ? 'channel' : 'person';
  if (service_url === null || bot_account_id === null || (kind === 'person' && row.person_id === null))
    return undefined;
  return {
    kind,
    tenantId: row.tenant_id,
    personId: row.person_id ?? undefined,
    conversationId: row.conversation_id ?? undefined,
    serviceUrl: service_url,
    botAccountId: bot_account_id,
    locale: row.locale,
  };
}
