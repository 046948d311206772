import type { Kysely } from 'kysely';
import type { PersonKey } from '../domain/people/person.ts';
import type { DataKeys } from './dataKeys.ts';
import type { Tables } from './tables.ts';

/** A nonce of a card, and who sent it: one that somebody else made up or guessed uses nobody's up. */
export interface Click {
  readonly person: PersonKey;
  readonly nonce: string;
}

/** Whether a card's click was served before. */
export async function isUsed(trx: Kysely<Tables>, keys: DataKeys, click: Click): Promise<boolean> {
  const rows = trx.selectFrom('used_nonces').select('nonce_hash').where('nonce_hash', '=', nonceHash(keys, click));
  return (await rows.executeTakeFirst()) !== undefined;
}

/** Marks a nonce used, in the transaction of what it stands for; false where it was used before. */
export async function useNonce(trx: Kysely<Tables>, keys: DataKeys, click: Click, at: Date): Promise<boolean> {
  const added = await trx
    .insertInto('used_nonces')
    .values({ nonce_hash: nonceHash(keys, click), used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nonce_hash')
    .executeTakeFirst();
  return added !== undefined;
}

// A worded command has the id of its Teams message for a nonce, which is kept longer than the enrollment that it asked for.
function nonceHash(keys: DataKeys, { person, nonce }: Click): string {
  return keys.lookupHash('nonce', `${person.tenantId}/${person.personId}/${nonce}`);
}
