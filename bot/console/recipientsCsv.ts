import type { Ledger } from '../../domain/announcements/ledger.ts';
import { csvLines, toCsv } from './csv.ts';

/** Recipients that are read at once: the file is written page by page, and nobody's list is ever whole in memory. */
const PAGE_SIZE = 2_000;

/** Names that a program reads too, so they are the same in every language. */
const COLUMNS = ['number', 'person', 'team', 'outcome', 'reason', 'status'];

/** Every recipient of an announcement and what came of them, as the parts of one CSV file. */
export async function* recipientsCsv(
  announcementId: string,
  ledger: Pick<Ledger, 'recipients'>,
): AsyncGenerator<string, void> {
  yield toCsv(COLUMNS, []);
  let after = 0;
  for (;;) {
    const rows = await ledger.recipients(announcementId, after, PAGE_SIZE);
    yield csvLines(rows.map((row) => [row.number, row.personId, row.teamId, row.state, row.reason, row.status]));
    if (rows.length < PAGE_SIZE) return;
    after = rows.at(-1)?.number ?? after;
  }
}
