import type { Kysely } from 'kysely';
import type { DataKeys } from './dataKeys.ts';
import type { Tables } from './tables.ts';

/** Whether a card's click was served before. */
export async function isUsed(trx: Kysely<Tables>, keys: DataKeys, nonce: string): Promise<boolean> {
  const rows = trx.selectFrom('used_nonces').select('nonce_hash').where('nonce_hash', '=', nonceHash(keys, nonce));
  return (await rows.executeTakeFirst()) !== undefined;
}

/** Marks a nonce used, in the transaction of what it stands for; false where it was used before. */
export async function useNonce(trx: Kysely<Tables>, keys: DataKeys, nonce: string, at: Date): Promise<boolean> {
  const added = await trx
    .insertInto('used_nonces')
    .values({ nonce_hash: nonceHash(keys, nonce), used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nonce_hash')
    .executeTakeFirst();
  return added !== undefined;
}

// A worded command has the id of its Teams message for a nonce, which is kept longer than the enrollment that it asked for.
function nonceHash(keys: DataKeys, nonce: string): string {
  return keys.lookupHash('nonce', nonce);
}
