import { readFileSync } from 'node:fs';
import Papa, { type ParseError } from 'papaparse';
import type { Utterance } from '../domain/faq/understanding.ts';

/** What a line break may be: one kind for all, since files that several programs wrote have several. */
const LINE_BREAK = /\r\n?/g;

const CSV = { skipEmptyLines: 'greedy', delimiter: ',', newline: '\n' } as const;

/**
 * The labelled texts of a CSV file (UTF-8, commas) with the header `sentence,label`; lines without a text or a label are left out.
 * @throws RangeError where the file cannot be read or is not UTF-8, the header is another or names a column twice, or quotation marks or
 * commas are not as CSV wants them.
 */
export function readLabelledTexts(file: string): Utterance[] {
  const text = textOf(file).replace(LINE_BREAK, '\n');
  const header = Papa.parse<string[]>(text, { ...CSV, preview: 1 }).data[0] ?? [];
  const wrong = headerProblem(header);
  if (wrong !== undefined) throw new RangeError(`${file}: ${wrong}`);
  const { data, errors } = Papa.parse<Record<string, string>>(text, { ...CSV, header: true });
  const problem = errors.map(problemOf).find((found) => found !== undefined);
  if (problem !== undefined) throw new RangeError(`${file}: ${problem}`);
  return data.flatMap(({ sentence = '', label = '' }) =>
    sentence.trim() === '' || label.trim() === '' ? [] : [{ text: sentence, label: label.trim() }],
  );
}

function textOf(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RangeError(`${file} is not UTF-8; save it as "CSV UTF-8".`);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new RangeError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Why the columns cannot be told by their names; of two that are called alike either could be meant. */
function headerProblem(header: readonly string[]): string | undefined {
  for (const name of ['sentence', 'label']) {
    const columns = header.filter((field) => field === name).length;
    if (columns === 0) return 'the first line must be "sentence,label".';
    if (columns > 1) return `the first line names the column "${name}" twice.`;
  }
  return undefined;
}

/** Why the file would be read wrongly. Rows are counted from 1, without the header, which the parser counts only where it is about quotes. */
function problemOf({ type, code, row = 0 }: ParseError): string | undefined {
  if (type === 'Quotes') return `row ${row} has a quotation mark that is not closed or not doubled.`;
  if (code === 'TooManyFields')
    return `row ${row + 1} has more than its fields; a text with a comma needs quotation marks.`;
  return undefined;
}
