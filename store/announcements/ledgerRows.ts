import type { Kysely } from 'kysely';
import type { DeliveryState } from '../../domain/announcements/delivery.ts';
import type { LedgerRow } from '../../domain/announcements/ledger.ts';
import type { Tables } from '../tables.ts';

/** Whoever's card was recalled had been reached. */
const NOT_REACHED: readonly DeliveryState[] = ['unreachable', 'rejected', 'unconfirmed', 'skipped'];

/** A part of an announcement's ledger: at most `size` rows after the number `after`. */
export interface LedgerPage {
  readonly announcementId: string;
  readonly after: number;
  readonly size: number;
}

/** See `Ledger.recipients`. */
export function listRecipients(db: Kysely<Tables>, page: LedgerPage): Promise<readonly LedgerRow[]> {
  return listRows(db, page);
}

/** See `Ledger.notReached`. */
export function listNotReached(db: Kysely<Tables>, page: LedgerPage): Promise<readonly LedgerRow[]> {
  return listRows(db, page, NOT_REACHED);
}

async function listRows(
  db: Kysely<Tables>,
  { announcementId, after, size }: LedgerPage,
  states?: readonly DeliveryState[],
): Promise<readonly LedgerRow[]> {
  let rows = db
    .selectFrom('deliveries')
    .select(['number', 'person_id', 'team_id', 'kind', 'state', 'reason', 'status'])
    .where('announcement_id', '=', announcementId)
    .where('number', '>', after);
  if (states) rows = rows.where('state', 'in', states);
  return (await rows.orderBy('number').limit(size).execute()).map((row) => ({
    number: row.number,
    personId: row.person_id ?? undefined,
    ...(row.kind === 'channel' && row.team_id !== null && { teamId: row.team_id }),
    // Only the ledger itself writes the column.
    state: row.state as DeliveryState,
    reason: row.reason ?? undefined,
    status: row.status ?? undefined,
  }));
}
