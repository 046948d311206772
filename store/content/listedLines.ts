import type { ContentReader } from './contentReader.ts';

/** One line that says something, and where it stands. */
export interface ListedLine {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The lines of a list, without empty lines and those that begin with `#`; a missing file is a problem of the reader and has none. */
export function listedLines(reader: Pick<ContentReader, 'lines'>, file: string): ListedLine[] {
  return reader.lines(file).flatMap((written, index) => {
    const text = written.trim();
    return text === '' || text.startsWith('#') ? [] : [{ text, line: index + 1 }];
  });
}

/** The same of a list that a language need not have. */
export function optionalLines(reader: Pick<ContentReader, 'lines' | 'has'>, file: string): ListedLine[] {
  return reader.has(file) ? listedLines(reader, file) : [];
}
