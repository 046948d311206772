import type { Insertable, Selectable } from 'kysely';
import type { MessageKind, TicketMessage } from '../../domain/support/ticket.ts';
import type { DataKeys } from '../dataKeys.ts';
import type { Tables } from '../tables.ts';

const KINDS: readonly MessageKind[] = ['addition', 'reply', 'reminder'];
const RELAYS: readonly TicketMessage['relay'][] = ['waiting', 'delivered', 'undeliverable'];

/** A message as its row, which waits to be brought over; its text is encrypted for this row. */
export function messageRow(
  keys: DataKeys,
  { id, ticketId, kind, author, text, entryId, at }: Omit<TicketMessage, 'relay'>,
): Insertable<Tables['ticket_messages']> {
  return {
    ...{ id, ticket_id: ticketId, kind, at },
    author_id: author?.personId ?? null,
    author_name: author?.name ?? null,
    text_sealed: keys.encrypt(text, place(id)),
    entry_id: entryId ?? null,
  };
}

/** The message of a row. Throws where its text was changed, moved or written under another key. */
export function messageOf(keys: DataKeys, row: Selectable<Tables['ticket_messages']>): TicketMessage {
  const { id, ticket_id: ticketId, author_id, author_name, text_sealed, entry_id, at } = row;
  return {
    ...{ id, ticketId, at },
    kind: oneOf(KINDS, row.kind),
    author: author_id === null ? undefined : { personId: author_id, name: author_name ?? '' },
    text: text_sealed === null ? '' : keys.decrypt(text_sealed, place(id)),
    entryId: entry_id ?? undefined,
    relay: oneOf(RELAYS, row.relay),
  };
}

function place(id: string): string {
  return `ticket_messages/${id}/text`;
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((candidate) => candidate === text);
  if (found === undefined) throw new Error(`The database holds "${text}", which this version does not know.`);
  return found;
}
