import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables.ts';

/** A ticket, held until the transaction ends: nobody decides, posts or adds anything meanwhile. */
export async function heldTicket(trx: Kysely<Tables>, id: string): Promise<Selectable<Tables['tickets']> | undefined> {
  return await trx.selectFrom('tickets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}
