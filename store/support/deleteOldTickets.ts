import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Deletes tickets that nobody touched since `before`, with their messages: those that are over, and those that nobody answered in all that time,
 * which would be kept for ever otherwise. Returns how many.
 */
export async function deleteOldTickets(db: Kysely<Tables>, before: Date): Promise<number> {
  const old = db.deleteFrom('tickets').where('updated_at', '<', before);
  return Number((await old.executeTakeFirst()).numDeletedRows);
}
