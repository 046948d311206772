import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The content that tests use: two editions about apples. */
export const FIXTURE_CONTENT = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

/** Passes a copy of the fixture content in which one file was edited, and removes it again. `undefined` removes the file. */
export function withEditedContent<T>(
  file: string,
  edit: (text: string) => string | undefined,
  use: (folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'hup-content-'));
  try {
    cpSync(FIXTURE_CONTENT, folder, { recursive: true });
    const path = join(folder, file);
    const text = edit(readFileSync(path, 'utf8'));
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
