import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES } from '../../domain/people/locale.ts';

const WRITTEN = fileURLToPath(new URL('../fixtures/content/', import.meta.url));
/** What each language has of its own, with `*` for the language. */
const OF_A_LANGUAGE = [
  ...['editions/first/*.yaml', 'editions/second/*.yaml', 'strings/*.yaml', 'glossaries/*.yaml'],
  'utterances/*',
];

/**
 * The content that tests use: two editions about apples. English and French are written in `test/fixtures/content`; the other languages
 * hold the English words, for what is tested here does not depend on them. A temporary folder, removed when the process ends.
 */
export const FIXTURE_CONTENT = inEveryLanguage();

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

function inEveryLanguage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hup-fixture-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(WRITTEN, folder, { recursive: true });
  for (const locale of LOCALES) {
    for (const path of OF_A_LANGUAGE) {
      const own = join(folder, path.replace('*', locale));
      if (!existsSync(own)) cpSync(join(folder, path.replace('*', 'en')), own, { recursive: true });
    }
  }
  return folder;
}
