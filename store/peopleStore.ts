import { type Kysely, type Selectable, sql } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import { DEFAULT_LOCALE, localeOf } from '../domain/people/locale.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { PersonalChat, PersonKey } from '../domain/people/person.ts';
import type { Tables } from './tables.ts';

/** Where each person's chat is, in the database. */
export function createPeopleStore(db: Kysely<Tables>, clock: Clock): PeopleStore {
  return {
    remember: (chat) => db.transaction().execute((trx) => remember(trx, chat)),
    chatOf: async (person) => {
      const row = await chatsOf(db, person).where('retired_at', 'is', null).executeTakeFirst();
      return row && chatOf(person, row);
    },
    retire: async ({ tenantId, personId }, why) => {
      const chat = db.updateTable('personal_chats').set({ retired_at: clock(), retired_why: why });
      const unretired = chat.where('retired_at', 'is', null).where('tenant_id', '=', tenantId);
      await unretired.where('person_id', '=', personId).execute();
    },
    forget: async ({ tenantId, personId }) => {
      const chat = db.deleteFrom('personal_chats').where('tenant_id', '=', tenantId);
      await chat.where('person_id', '=', personId).execute();
    },
  };
}

function chatsOf(db: Kysely<Tables>, { tenantId, personId }: PersonKey) {
  const all = db.selectFrom('personal_chats').selectAll();
  return all.where('tenant_id', '=', tenantId).where('person_id', '=', personId);
}

/** Inserts first: of simultaneous first turns one finds the person new. Of a retired one's, the one that finds them retired. */
async function remember(trx: Kysely<Tables>, chat: PersonalChat): Promise<boolean> {
  const { tenantId, personId } = chat.person;
  const place = {
    conversation_id: chat.conversationId,
    service_url: chat.serviceUrl,
    channel_account_id: chat.channelAccountId,
    bot_account_id: chat.botAccountId,
    locale: chat.locale,
    // What is undefined is not written: it stays as it was known.
    market: chat.market,
    is_guest: chat.isGuest,
  };
  const inserted = await trx
    .insertInto('personal_chats')
    .values({ tenant_id: tenantId, person_id: personId, ...place })
    .onConflict((conflict) => conflict.doNothing())
    .returning(sql<boolean>`true`.as('is_new'))
    .executeTakeFirst();
  if (inserted) return true;
  const known = await chatsOf(trx, chat.person).forUpdate().executeTakeFirst();
  await trx
    .updateTable('personal_chats')
    .set({ ...place, retired_at: null, retired_why: null })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  return !known || known.retired_at !== null;
}

/** Says of market and guest only what is known, as the chat of a turn does. */
function chatOf(person: PersonKey, row: Selectable<Tables['personal_chats']>): PersonalChat {
  return {
    person,
    conversationId: row.conversation_id,
    serviceUrl: row.service_url,
    channelAccountId: row.channel_account_id,
    botAccountId: row.bot_account_id,
    locale: localeOf(row.locale) ?? DEFAULT_LOCALE,
    ...(row.market === null ? {} : { market: row.market }),
    ...(row.is_guest ? { isGuest: true } : {}),
  };
}
