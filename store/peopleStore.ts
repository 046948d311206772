import { type Kysely, type Selectable, sql } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import { DEFAULT_LOCALE, localeOf } from '../domain/people/locale.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { PersonalChat, PersonKey } from '../domain/people/person.ts';
import { keepOptOut, optOutSecret, takeOptOut } from './announcements/keptOptOuts.ts';
import type { DataKeys } from './dataKeys.ts';
import { setOptOut } from './recipientStore.ts';
import type { Tables } from './tables.ts';

/** Where each person's chat is, in the database. */
export function createPeopleStore(db: Kysely<Tables>, clock: Clock, keys: Pick<DataKeys, 'lookupHash'>): PeopleStore {
  const secret = optOutSecret(keys);
  return {
    remember: (chat) => db.transaction().execute((trx) => remember(trx, chat, secret, clock())),
    chatOf: async (person) => {
      const row = await chatsOf(db, person).where('retired_at', 'is', null).executeTakeFirst();
      return row && chatOf(person, row);
    },
    retire: async ({ tenantId, personId }, why) => {
      const chat = db.updateTable('personal_chats').set({ retired_at: clock(), retired_why: why });
      const unretired = chat.where('retired_at', 'is', null).where('tenant_id', '=', tenantId);
      await unretired.where('person_id', '=', personId).execute();
    },
    forget: (person) => db.transaction().execute((trx) => forget(trx, person, secret)),
  };
}

function chatsOf(db: Kysely<Tables>, { tenantId, personId }: PersonKey) {
  const all = db.selectFrom('personal_chats').selectAll();
  return all.where('tenant_id', '=', tenantId).where('person_id', '=', personId);
}

/** Inserts first: of simultaneous first turns one finds the person new. Of a retired one's, the one that finds them retired. */
async function remember(trx: Kysely<Tables>, chat: PersonalChat, secret: string, now: Date): Promise<boolean> {
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
  if (inserted) {
    if (await takeOptOut(trx, secret, chat.person)) await setOptOut(trx, chat.person, now);
    return true;
  }
  const known = await chatsOf(trx, chat.person).forUpdate().executeTakeFirst();
  await trx
    .updateTable('personal_chats')
    .set({ ...place, retired_at: null, retired_why: null })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  return !known || known.retired_at !== null;
}

/** What remains is the wish for no announcements, of which nothing tells whose it is. */
async function forget(trx: Kysely<Tables>, person: PersonKey, secret: string): Promise<void> {
  await keepOptOut(trx, secret, person);
  for (const table of ['personal_chats', 'console_names'] as const) {
    const rows = trx.deleteFrom(table).where('tenant_id', '=', person.tenantId);
    await rows.where('person_id', '=', person.personId).execute();
  }
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
