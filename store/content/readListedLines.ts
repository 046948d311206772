import type { ContentReader } from './contentReader.ts';

/** One line that says something, and where it stands. */
export interface ListedLine {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The lines of a list that a language need not have, without empty lines and those that begin with `#`; none where the file is missing. */
export function readListedLines(reader: ContentReader, file: string): ListedLine[] {
  if (!reader.has(file)) return [];
  return reader.lines(file).flatMap((written, index) => {
    const text = written.trim();
    return text === '' || text.startsWith('#') ? [] : [{ text, line: index + 1 }];
  });
}
