import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** What a delivery told of a person's chat. */
export interface ChatNews {
  readonly tenant_id: string;
  readonly person_id: string | null;
  readonly team_id: string | null;
  readonly locale: string;
  /** The chat that was opened for it. */
  readonly conversation_id: string | null;
  readonly retire: boolean | null;
  readonly code: string | null;
}

/** Remembers new conversations and retires who is to be retired. Two reports that name the same people come one after the other. */
export async function writeChatNews(trx: Kysely<Tables>, news: readonly ChatNews[], now: Date): Promise<void> {
  const ofPeople = news.filter(({ person_id }) => person_id !== null);
  const opened = ofPeople.filter(({ conversation_id }) => conversation_id !== null);
  const retired = ofPeople.filter(({ retire }) => retire === true);
  if (opened.length === 0 && retired.length === 0) return;
  // In one order everywhere, or two transactions could wait for each other.
  await sql`
    select from personal_chats chat
    join ${asRows([...opened, ...retired])} on n.tenant_id = chat.tenant_id and n.person_id = chat.person_id
    order by chat.tenant_id, chat.person_id for update of chat`.execute(trx);
  if (opened.length > 0) await rememberOpened(trx, opened);
  if (retired.length > 0) await retire(trx, retired, now);
}

/**
 * Whoever had no chat, for they only stand in a team's roster, has one now. Their channel account is not known before they write; Teams takes
 * the Entra object id in its place.
 */
async function rememberOpened(trx: Kysely<Tables>, opened: readonly ChatNews[]): Promise<void> {
  await sql`
    insert into personal_chats as chat
      (tenant_id, person_id, conversation_id, service_url, channel_account_id, bot_account_id, locale)
    select n.tenant_id, n.person_id, n.conversation_id, coalesce(old.service_url, team.service_url), n.person_id,
      coalesce(old.bot_account_id, team.bot_account_id), n.locale
    from ${asRows(opened)}
    left join personal_chats old on old.tenant_id = n.tenant_id and old.person_id = n.person_id
    left join bot_teams team on team.tenant_id = n.tenant_id and team.team_id = n.team_id
    where coalesce(old.service_url, team.service_url) is not null
    order by n.tenant_id, n.person_id
    on conflict (tenant_id, person_id) do update set conversation_id = excluded.conversation_id`.execute(trx);
}

async function retire(trx: Kysely<Tables>, retired: readonly ChatNews[], now: Date): Promise<void> {
  await sql`
    update personal_chats chat set retired_at = ${now}, retired_why = n.code from ${asRows(retired)}
    where chat.tenant_id = n.tenant_id and chat.person_id = n.person_id and chat.retired_at is null`.execute(trx);
}

function asRows(news: readonly ChatNews[]) {
  return sql`json_to_recordset(${JSON.stringify(news)}::json)
    as n (tenant_id text, person_id text, team_id text, locale text, conversation_id text, code text)`;
}
