import { readFileSync } from 'node:fs';
import Papa, { type ParseError } from 'papaparse';
import type { Utterance } from '../domain/faq/understanding.ts';

/** What a line break may be: one kind for all, since files that several programs wrote have several. */
const LINE_BREAK = /\r\n?/g;

/**
 * The labelled texts of a CSV file (UTF-8, commas) with the header `sentence,label`; lines without a text or a label are left out.
 * @throws RangeError where the file cannot be read, the header is another, or quotation marks or commas are not as CSV wants them.
 */
export function readLabelledTexts(file: string): Utterance[] {
  const text = textOf(file).replace(LINE_BREAK, '\n');
  const settings = { header: true, skipEmptyLines: 'greedy', delimiter: ',', newline: '\n' } as const;
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text, settings);
  if (!meta.fields?.includes('sentence') || !meta.fields.includes('label'))
    throw new RangeError(`${file}: the first line must be "sentence,label".`);
  const problem = errors.map(problemOf).find((found) => found !== undefined);
  if (problem !== undefined) throw new RangeError(`${file}: ${problem}`);
  return data.flatMap(({ sentence = '', label = '' }) =>
    sentence.trim() === '' || label.trim() === '' ? [] : [{ text: sentence, label: label.trim() }],
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new RangeError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Why the file would be read wrongly. Rows are counted from 1, without the header, which the parser counts only where it is about quotes. */
function problemOf({ type, code, row = 0 }: ParseError): string | undefined {
  if (type === 'Quotes') return `row ${row} has a quotation mark that is not closed or not doubled.`;
  if (code === 'TooManyFields')
    return `row ${row + 1} has more than its fields; a text with a comma needs quotation marks.`;
  return undefined;
}
