import type { Confusion } from './confusions.ts';
import { markdownTable } from './markdownTable.ts';

/** What is most often taken for something else, as a Markdown table of at most so many rows. */
export function confusionsTable(confusions: readonly Confusion[], mostRows: number): string {
  const rows = confusions.slice(0, mostRows).map(({ wanted, got, count }) => [wanted, got, String(count)]);
  return markdownTable(['wanted', 'got', 'times'], rows);
}
