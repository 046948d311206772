import { type Kysely, sql } from 'kysely';
import type { DeliveredCard } from '../../domain/announcements/amendment.ts';
import type { Tables } from '../tables.ts';
import { RECIPIENT_COLUMNS, RECIPIENT_JOINS, type RecipientRow, recipientOf } from './recipientColumns.ts';

/** A card that waited to be changed, or why there is nothing to change any more. */
export interface PickedCard {
  readonly number: number;
  readonly card?: Omit<DeliveredCard, 'sendAt'>;
  /** `failed` where a card may be there and nobody knows where. */
  readonly state?: 'gone' | 'failed';
  readonly reason?: string;
}

interface CardRow extends RecipientRow {
  readonly number: number;
  readonly attempts: number;
  readonly activity_id: string | null;
  readonly state: string;
}

/** Locks at most `most` cards that wait, are not on their way and may be tried now, but for those whose numbers are `inHand` of a change before it. */
export async function pickCards(
  trx: Kysely<Tables>,
  amendmentId: string,
  most: number,
  now: Date,
  inHand: readonly number[],
): Promise<readonly PickedCard[]> {
  const { rows } = await sql<CardRow>`
    select a.number, a.attempts, d.activity_id, d.state, d.conversation_id, ${RECIPIENT_COLUMNS}
    from amendment_deliveries a
    join amendments amendment on amendment.id = a.amendment_id
    join deliveries d on d.announcement_id = amendment.announcement_id and d.number = a.number ${RECIPIENT_JOINS}
    where a.amendment_id = ${amendmentId} and a.state = 'waiting' and (a.not_before is null or a.not_before <= ${now})
      and d.state <> 'sending' and a.number <> all(${inHand}::integer[])
    order by a.not_before nulls first, a.number limit ${most}
    for update of a skip locked`.execute(trx);
  return rows.map(pickedCard);
}

function pickedCard(row: CardRow): PickedCard {
  const { number, attempts, activity_id: activityId } = row;
  const recipient = recipientOf(row);
  if (!recipient) return { number, state: 'gone', reason: 'deleted' };
  if (row.state === 'unconfirmed' || (row.state === 'sent' && (activityId === null || row.conversation_id === null)))
    return { number, state: 'failed', reason: 'card-unknown' };
  if (row.state !== 'sent' || activityId === null) return { number, state: 'gone', reason: row.state };
  return { number, card: { number, recipient, activityId, attempts } };
}
