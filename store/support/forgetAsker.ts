import { type Kysely, sql } from 'kysely';
import type { PersonKey } from '../../domain/people/person.ts';
import { lockHashes, personHash } from '../mailLimits.ts';
import type { Tables } from '../tables.ts';
import type { SupportParts } from './supportParts.ts';

/** See `TicketStore.forgetAsker`. */
export async function forgetAsker(parts: SupportParts, asker: PersonKey): Promise<void> {
  const { db, keys, jobs } = parts;
  const forgotten = await db.transaction().execute(async (trx) => {
    // No ticket is opened meanwhile.
    await lockHashes(trx, [personHash(keys, asker)]);
    const tickets = await emptyTickets(trx, asker, parts.clock());
    for (const { id } of tickets) await emptyMessages(trx, id);
    for (const { id } of tickets) await jobs.send(trx, 'ticket-sync', { ticketId: id });
    return tickets.length;
  });
  if (forgotten > 0) jobs.wake('ticket-sync');
}

/** What stays says that somebody asked something, when, and who answered: so that figures add up, and the cards are told that it is over. */
async function emptyTickets(trx: Kysely<Tables>, asker: PersonKey, now: Date): Promise<readonly { id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    update tickets set person_id = null, open_nonce_hash = null, question_sealed = null, version = version + 1, updated_at = ${now},
      context = (context::jsonb - 'enrollment')::json, closed_at = coalesce(closed_at, ${now}),
      closed_by = coalesce(closed_by, 'asker'), state = 'closed'
    where id in (
      select id from tickets where tenant_id = ${asker.tenantId} and person_id = ${asker.personId} order by id for update
    ) returning id`.execute(trx);
  return rows;
}

/** The experts' words too: they answer what the asker wrote. Nothing is left to be brought to anybody. */
async function emptyMessages(trx: Kysely<Tables>, ticketId: string): Promise<void> {
  const messages = trx.updateTable('ticket_messages').where('ticket_id', '=', ticketId);
  await messages.set({ text_sealed: null }).execute();
  await messages.set({ relay: 'undeliverable' }).where('relay', '=', 'waiting').execute();
}
