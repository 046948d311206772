import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Whether a card's click was served before. */
export async function isUsed(trx: Kysely<Tables>, nonce: string): Promise<boolean> {
  const row = await trx.selectFrom('used_nonces').select('nonce').where('nonce', '=', nonce).executeTakeFirst();
  return row !== undefined;
}

/** Marks a nonce used, in the transaction of what it stands for; false where it was used before. */
export async function useNonce(trx: Kysely<Tables>, nonce: string, at: Date): Promise<boolean> {
  const added = await trx
    .insertInto('used_nonces')
    .values({ nonce, used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nonce')
    .executeTakeFirst();
  return added !== undefined;
}
