import { type Kysely, sql } from 'kysely';
import { DEFAULT_LOCALE, localeOf } from '../domain/people/locale.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { PersonalChat, PersonKey } from '../domain/people/person.ts';
import type { Tables } from './tables.ts';

/** Where each person's chat is, in the database. */
export function createPeopleStore(db: Kysely<Tables>): PeopleStore {
  return {
    remember: (chat) => remember(db, chat),
    chatOf: (person) => chatOf(db, person),
    forget: async ({ tenantId, personId }) => {
      await db
        .deleteFrom('personal_chats')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    },
  };
}

async function remember(db: Kysely<Tables>, chat: PersonalChat): Promise<boolean> {
  const place = {
    conversation_id: chat.conversationId,
    service_url: chat.serviceUrl,
    channel_account_id: chat.channelAccountId,
    bot_account_id: chat.botAccountId,
    locale: chat.locale,
  };
  const { tenantId, personId } = chat.person;
  const row = await db
    .insertInto('personal_chats')
    .values({ tenant_id: tenantId, person_id: personId, ...place })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id']).doUpdateSet(place))
    // xmax is 0 in a row version that was inserted, not updated.
    .returning(sql<boolean>`personal_chats.xmax = 0`.as('is_new'))
    .executeTakeFirstOrThrow();
  return row.is_new;
}

async function chatOf(db: Kysely<Tables>, person: PersonKey): Promise<PersonalChat | undefined> {
  const row = await db
    .selectFrom('personal_chats')
    .selectAll()
    .where('tenant_id', '=', person.tenantId)
    .where('person_id', '=', person.personId)
    .executeTakeFirst();
  return (
    row && {
      person,
      conversationId: row.conversation_id,
      serviceUrl: row.service_url,
      channelAccountId: row.channel_account_id,
      botAccountId: row.bot_account_id,
      locale: localeOf(row.locale) ?? DEFAULT_LOCALE,
    }
  );
}
