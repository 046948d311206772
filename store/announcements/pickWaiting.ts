import { type Kysely, sql } from 'kysely';
import type { SkipReason } from '../../domain/announcements/audience.ts';
import type { ClaimedDelivery } from '../../domain/announcements/ledger.ts';
import type { Tables } from '../tables.ts';
import { RECIPIENT_COLUMNS, RECIPIENT_JOINS, type RecipientRow, recipientOf } from './recipientColumns.ts';

/** A row that waited: the delivery, or why it is none any more. */
export interface PickedRow {
  readonly number: number;
  readonly delivery?: Omit<ClaimedDelivery, 'sendAt'>;
  readonly reason?: SkipReason;
}

interface WaitingRow extends RecipientRow {
  readonly number: number;
  readonly attempts: number;
  readonly claim: number;
  readonly is_recreated: boolean;
  readonly is_retired: boolean;
  readonly is_opted_out: boolean;
}

/**
 * Locks at most `most` rows that wait and may be tried now, first those that were never tried; rows that another claim holds are passed over.
 * A chat is where the person's last turn said, but for one that Teams does not know any more.
 */
export async function pickWaiting(
  trx: Kysely<Tables>,
  announcementId: string,
  most: number,
  now: Date,
): Promise<readonly PickedRow[]> {
  const { rows } = await sql<WaitingRow>`
    select d.number, d.attempts, d.claim, d.is_recreated, ${RECIPIENT_COLUMNS},
      case when not d.is_recreated then coalesce(chat.conversation_id, d.conversation_id) end as conversation_id,
      chat.retired_at is not null as is_retired, chat.opted_out_at is not null as is_opted_out
    from deliveries d ${RECIPIENT_JOINS}
    where d.announcement_id = ${announcementId} and d.state = 'waiting' and (d.not_before is null or d.not_before <= ${now})
    order by d.not_before nulls first, d.number limit ${most}
    for update of d skip locked`.execute(trx);
  return rows.map((row) => pickedRow(announcementId, row));
}

function pickedRow(announcementId: string, row: WaitingRow): PickedRow {
  const { number, attempts, is_recreated: isRecreated } = row;
  const recipient = recipientOf(row);
  if (!recipient || row.is_retired) return { number, reason: 'retired' };
  if (row.is_opted_out) return { number, reason: 'opted-out' };
  return { number, delivery: { announcementId, number, recipient, attempts, isRecreated, claim: row.claim + 1 } };
}
