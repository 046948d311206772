import type { Insertable, Selectable } from 'kysely';
import { DEFAULT_LOCALE, localeOf } from '../../domain/people/locale.ts';
import { type Destination, TICKET_STATES, type Ticket } from '../../domain/support/ticket.ts';
import type { NewTicket } from '../../domain/support/ticketStore.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';
import { openDestination, sealDestination } from './sealedDestination.ts';

type TicketRow = Selectable<Tables['tickets']>;

/** A new ticket as its row, with the question and a help desk's address encrypted for this row. */
export function ticketRow(
  keys: DataKeys,
  ticket: NewTicket & { readonly number: number },
  openNonceHash: string,
): Insertable<Tables['tickets']> {
  const { id, tenantId: tenant_id, number, asker, locale, market, context } = ticket;
  return {
    ...{ id, tenant_id, number, locale },
    person_id: asker.personId,
    open_nonce_hash: openNonceHash,
    market: market ?? null,
    question_sealed: keys.encrypt(ticket.question, place(id, 'question')),
    context: JSON.stringify(context),
    opened_at: ticket.openedAt,
    ...destinationColumns(keys, ticket),
    ...decidedColumns(ticket),
  };
}

/** Where a ticket is posted. */
export function destinationColumns(keys: DataKeys, { id, destination }: Pick<Ticket, 'id' | 'destination'>) {
  return {
    destination: JSON.stringify(sealDestination(keys, destination, place(id, 'destination'))),
    channel_id: destination.kind === 'channel' ? destination.channelId : null,
  };
}

/** What deeds change of a ticket. */
export function decidedColumns(ticket: Omit<Ticket, 'number'>) {
  return {
    state: ticket.state,
    version: ticket.version,
    claimed_by: ticket.claim?.personId ?? null,
    claimed_name: ticket.claim?.name ?? null,
    claimed_at: ticket.claim?.at ?? null,
    updated_at: ticket.updatedAt,
    first_answer_at: ticket.firstAnswerAt ?? null,
    closed_at: ticket.closedAt ?? null,
    closed_by: ticket.closedBy ?? null,
    due_at: ticket.dueAt,
    reminded_at: ticket.remindedAt ?? null,
  };
}

/** The ticket of a row. Throws where what is encrypted was changed, or its state is none that this version knows. */
export function ticketOf(keys: DataKeys, row: TicketRow): Ticket {
  const { id, number, tenant_id: tenantId, version } = row;
  const state = TICKET_STATES.find((known) => known === row.state);
  if (!state) throw new Error(`The database holds a ticket that is "${row.state}", which this version does not know.`);
  return {
    ...{ id, number, tenantId, state, version },
    asker: row.person_id === null ? undefined : { tenantId, personId: row.person_id },
    locale: localeOf(row.locale) ?? DEFAULT_LOCALE,
    market: row.market ?? undefined,
    question: row.question_sealed === null ? '' : keys.decrypt(row.question_sealed, place(id, 'question')),
    // Only this file writes the columns with JSON.
    context: row.context as Ticket['context'],
    destination: openDestination(keys, row.destination as Destination, place(id, 'destination')),
    claim: claimOf(row),
    ...timesOf(row),
    closedBy: (['asker', 'expert'] as const).find((known) => known === row.closed_by),
    cardId: row.card_id ?? undefined,
  };
}

function claimOf({ claimed_by, claimed_name, claimed_at }: TicketRow): Ticket['claim'] {
  if (claimed_by === null || claimed_at === null) return undefined;
  return { personId: claimed_by, name: claimed_name ?? '', at: claimed_at };
}

function timesOf(row: TicketRow) {
  return {
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    firstAnswerAt: row.first_answer_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    dueAt: row.due_at,
    remindedAt: row.reminded_at ?? undefined,
  };
}

function place(id: string, column: string): string {
  return `tickets/${id}/${column}`;
}
