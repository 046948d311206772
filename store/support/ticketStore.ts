import type { Kysely } from 'kysely';
import type { TicketFilter, TicketStore } from '../../domain/support/ticketStore.ts';
import type { Tables } from '../tables.ts';
import { changeTicket, knowsNonce } from './changeTicket.ts';
import { forgetAsker } from './forgetAsker.ts';
import { messageOf } from './messageRows.ts';
import { openTicket } from './openTicket.ts';
import { remindTicket } from './remindTicket.ts';
import type { SupportParts } from './supportParts.ts';
import { ticketOf } from './ticketRows.ts';

/** Tickets in the database; what people wrote is encrypted there. */
export function createTicketStore(parts: SupportParts): TicketStore {
  const { db, keys } = parts;
  return {
    open: (ticket, nonce, most) => openTicket(parts, ticket, nonce, most),
    byId: async (tenantId, id) => {
      const row = await ofTenant(db, tenantId).where('id', '=', id).executeTakeFirst();
      return row && ticketOf(keys, row);
    },
    byCard: async (tenantId, channelId, cardId) => {
      const cards = ofTenant(db, tenantId).where('channel_id', '=', channelId).where('card_id', '=', cardId);
      const row = await cards.executeTakeFirst();
      return row && ticketOf(keys, row);
    },
    arePostedIn: async (tenantId, channelId) => {
      const any = ofTenant(db, tenantId).where('channel_id', '=', channelId).limit(1);
      return (await any.executeTakeFirst()) !== undefined;
    },
    ofAsker: async ({ tenantId, personId }) => {
      const rows = ofTenant(db, tenantId).where('person_id', '=', personId).orderBy('number', 'desc');
      return (await rows.execute()).map((row) => ticketOf(keys, row));
    },
    messages: async (ticketId) => {
      const rows = db.selectFrom('ticket_messages').selectAll().where('ticket_id', '=', ticketId).orderBy('number');
      return (await rows.execute()).map((row) => messageOf(keys, row));
    },
    list: async (tenantId, filter, size, before) => {
      const rows = filtered(db, tenantId, filter, before).orderBy('number', 'desc').limit(size);
      return (await rows.execute()).map((row) => ticketOf(keys, row));
    },
    knows: (ticketId, nonce) => knowsNonce(keys, db, ticketId, nonce),
    change: (change) => changeTicket(parts, change),
    remind: (ticketId, message, now) => remindTicket(parts, ticketId, message, now),
    forgetAsker: (asker) => forgetAsker(parts, asker),
  };
}

function ofTenant(db: Kysely<Tables>, tenantId: string) {
  return db.selectFrom('tickets').selectAll().where('tenant_id', '=', tenantId);
}

function filtered(db: Kysely<Tables>, tenantId: string, { states, claimedBy }: TicketFilter, before?: number) {
  let rows = ofTenant(db, tenantId);
  if (states) rows = rows.where('state', 'in', states);
  if (claimedBy !== undefined) rows = rows.where('claimed_by', '=', claimedBy);
  return before === undefined ? rows : rows.where('number', '<', before);
}
