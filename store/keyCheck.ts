import type { Kysely } from 'kysely';
import type { DataKeys } from './dataKeys.ts';
import type { Tables } from './tables.ts';

const PLACE = 'key_check/1/word_sealed';
const WORD = 'hup-assistant';

/** The data key is not the one with which the database was begun. The message names the remedies. */
class WrongDataKeyError extends Error {
  override readonly name = 'WrongDataKeyError';

  constructor() {
    super(
      'the data key (DATA_KEY) is not the one with which this database was begun, so nothing that it keeps could be read. ' +
        'Set DATA_KEY to that key (without DATA_KEY: put the file data.key of the data folder back), or begin anew with an empty database.',
    );
  }
}

/**
 * Makes sure that the keys open what the database holds, before anyone needs it: a word is sealed at the first start and opened at every
 * further one. Throws `WrongDataKeyError` where they do not.
 */
export async function checkKey(db: Kysely<Tables>, keys: DataKeys): Promise<void> {
  const first = { id: 1, word_sealed: keys.encrypt(WORD, PLACE) };
  await db
    .insertInto('key_check')
    .values(first)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db.selectFrom('key_check').select('word_sealed').executeTakeFirstOrThrow();
  if (!opens(keys, kept.word_sealed)) throw new WrongDataKeyError();
}

function opens(keys: DataKeys, sealed: string): boolean {
  try {
    return keys.decrypt(sealed, PLACE) === WORD;
  } catch {
    return false;
  }
}
