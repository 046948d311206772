import type { Kysely } from 'kysely';
import type { Clock } from '../domain/clock.ts';
import type { DialogStates } from './store.ts';
import type { Tables } from './tables.ts';

/** Dialog stacks in the database, as JSON. The last write wins, as botbuilder's `BotState` wants it. */
export function createDialogStates(db: Kysely<Tables>, clock: Clock): DialogStates {
  return {
    read: async (keys) => {
      if (keys.length === 0) return {};
      const rows = await db.selectFrom('dialog_states').select(['key', 'state']).where('key', 'in', keys).execute();
      return Object.fromEntries(rows.map(({ key, state }) => [key, state]));
    },
    write: (changes) => write(db, changes, clock()),
    delete: async (keys) => {
      if (keys.length > 0) await db.deleteFrom('dialog_states').where('key', 'in', keys).execute();
    },
  };
}

async function write(db: Kysely<Tables>, changes: Readonly<Record<string, unknown>>, updated_at: Date): Promise<void> {
  const rows = Object.entries(changes).map(([key, state]) => ({ key, state: JSON.stringify(state), updated_at }));
  if (rows.length === 0) return;
  await db
    .insertInto('dialog_states')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({ state: row.ref('excluded.state'), updated_at })),
    )
    .execute();
}
