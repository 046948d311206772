import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** Reads files below the content folder and gathers what is wrong with them instead of stopping at the first defect. */
export interface ContentReader {
  readonly problems: Problem[];
  has(file: string): boolean;
  /** Names of the files and folders in a folder, sorted; none if it does not exist. */
  list(folder: string): string[];
  /** The lines of a text file; a missing file is a problem and has none. */
  lines(file: string): string[];
  /** A YAML file that fits the schema; undefined, and problems, where it does not exist or fit. */
  yaml<T>(file: string, schema: z.ZodType<T>): T | undefined;
}

/** A reader of the folder at this path. */
export function createContentReader(root: string): ContentReader {
  const problems: Problem[] = [];
  const read = (file: string): string | undefined => {
    if (existsSync(join(root, file))) return readFileSync(join(root, file), 'utf8');
    problems.push({ file, place: '1', message: 'this file is missing' });
    return undefined;
  };
  return {
    problems,
    has: (file) => existsSync(join(root, file)),
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []),
    lines: (file) => (read(file) ?? '').split(/\r?\n/),
    yaml: (file, schema) => {
      const text = read(file);
      return text === undefined ? undefined : parseYaml(file, text, schema, problems);
    },
  };
}

function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const message = error.message.split('\n')[0] ?? '';
      problems.push({
        file,
        place: String(error.linePos?.[0].line ?? 1),
        message: `this is not valid YAML: ${message}`,
      });
    }
    return undefined;
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues)
    problems.push({ file, place: issue.path.join('.') || '1', message: issue.message });
  return undefined;
}
