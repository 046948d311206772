import Papa from 'papaparse';

/** A cell of a table: a figure, or a text, whoever wrote it. */
export type CsvCell = string | number | undefined;

/** Signs with which spreadsheets begin a formula, also in full width (Excel reads those alike); alone or behind what they skip or split at. */
const FORMULA = /(^|[,;|\t\r\n"'])([\s\p{Cc}\p{Cf}]*)([=+\-@＝＋－＠])/gu;

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Rows as a CSV file (RFC 4180: commas, quotes doubled, CRLF), in UTF-8 with a mark for Excel. No cell is taken for a formula: an apostrophe
 * stands before every sign that could begin one, within a text too, since a spreadsheet with another separator splits it there. Figures
 * stay figures.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `${BYTE_ORDER_MARK}${csvLines([header, ...rows])}`;
}

/** Rows as further lines of such a file. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)));
  return rows.length === 0 ? '' : `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

function withoutFormula(text: string): string {
  return text.replace(FORMULA, "$1$2'$3");
}
