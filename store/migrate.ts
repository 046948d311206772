import { type Kysely, type Migration, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the schema up to date. Safe when several instances start at once: Kysely holds an advisory lock meanwhile, and all changes are one
 * transaction. Throws what went wrong; then nothing was changed.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: async (): Promise<Record<string, Migration>> => ({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
