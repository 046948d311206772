import type { SqlExecutor } from '../../store/connection.ts';

/** People who wrote to the bot, as the database keeps them. */
export interface ManyPeople {
  readonly count: number;
  readonly tenantId: string;
  readonly serviceUrl: string;
}

/** Puts people into the database in one statement: `person-1` and so on, whose chats `a:person-1` the stand-in for Teams' service knows. Half of them read German. */
export async function putPeople(database: SqlExecutor, { count, tenantId, serviceUrl }: ManyPeople): Promise<void> {
  await database.executeSql(
    `insert into personal_chats
      (tenant_id, person_id, conversation_id, service_url, channel_account_id, bot_account_id, locale)
    select $2, 'person-' || n, 'a:person-' || n, $3, '29:' || n, '28:bot', (array['en', 'de'])[1 + n % 2]
    from generate_series(1, $1::integer) as n`,
    [count, tenantId, serviceUrl],
  );
}
