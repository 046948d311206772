import { type Kysely, sql } from 'kysely';
import type { DeliveredCard } from '../../domain/announcements/amendment.ts';
import type { Tables } from '../tables.ts';
import { RECIPIENT_COLUMNS, RECIPIENT_JOINS, type RecipientRow, recipientOf } from './recipientColumns.ts';

/** A card that waited to be changed, or why there is nothing to change any more. */
export interface PickedCard {
  readonly number: number;
  readonly card?: Omit<DeliveredCard, 'sendAt'>;
  readonly reason?: string;
}

interface CardRow extends RecipientRow {
  readonly number: number;
  readonly attempts: number;
  readonly activity_id: string | null;
  readonly state: string;
  readonly is_superseded: boolean;
}

/**
 * Locks at most `most` cards that wait and may be tried now. Changes of one card come one after the other, and the newest one wins: while
 * an older one is under way, it waits; an older one is not made after a newer one was asked for.
 */
export async function pickCards(
  trx: Kysely<Tables>,
  amendmentId: string,
  most: number,
  now: Date,
): Promise<readonly PickedCard[]> {
  const { rows } = await sql<CardRow>`
    select a.number, a.attempts, d.activity_id, d.state, d.conversation_id, ${RECIPIENT_COLUMNS},
      exists (select from ${OTHERS} and (b.at, b.id) > (amendment.at, amendment.id)) as is_superseded
    from amendment_deliveries a
    join amendments amendment on amendment.id = a.amendment_id
    join deliveries d on d.announcement_id = amendment.announcement_id and d.number = a.number ${RECIPIENT_JOINS}
    where a.amendment_id = ${amendmentId} and a.state = 'waiting' and (a.not_before is null or a.not_before <= ${now})
      and not exists (select from ${OTHERS} and (b.at, b.id) < (amendment.at, amendment.id) and other.state = 'sending')
    order by a.number limit ${most}
    for update of a skip locked`.execute(trx);
  return rows.map(pickedCard);
}

const OTHERS = sql`amendments b join amendment_deliveries other on other.amendment_id = b.id
  where b.announcement_id = amendment.announcement_id and b.id <> amendment.id and other.number = a.number`;

function pickedCard(row: CardRow): PickedCard {
  const { number, attempts, activity_id: activityId } = row;
  const recipient = recipientOf(row);
  if (row.is_superseded) return { number, reason: 'superseded' };
  if (row.state !== 'sent') return { number, reason: row.state };
  if (!recipient || activityId === null) return { number, reason: 'deleted' };
  return { number, card: { number, recipient, activityId, attempts } };
}
