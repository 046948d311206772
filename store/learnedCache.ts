import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Remember } from '../domain/faq/remember.ts';

/** The project's folder: this file's parent folder's, and that of the bundle in `dist/` too. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What the learned depends on: the words, the engine, and, within the bundle, the bundle. */
const INPUTS = ['content/utterances', 'content/editions', 'content/places.yaml', 'domain/faq', 'dist/main.js'];

/** Keeps what the engine learns in `.cache/`, for as long as content and engine stay as they are. */
export function projectLearnedCache(): Remember {
  const inputs = INPUTS.map((input) => join(ROOT, input));
  return createLearnedCache(join(ROOT, '.cache'), fingerprint(inputs));
}

/**
 * Keeps what is learned in files of a folder, named after what it was learned from; what an older fingerprint left there is removed.
 * Where a file cannot be read or written it is learned as if there were no cache: the folder may be read-only, full, or from another
 * version of Node.
 */
export function createLearnedCache(folder: string, inputs: string): Remember {
  return (name, learn) => {
    const file = join(folder, `${name}-${inputs}.learned`);
    const kept = attempt(() => deserialize(readFileSync(file)));
    if (kept !== undefined) return kept;
    const learned = learn();
    attempt(() => keep(folder, name, file, serialize(learned)));
    return learned;
  };
}

/** A file appears whole or not at all, though several processes may write it. */
function keep(folder: string, name: string, file: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(folder))
    if (other.startsWith(`${name}-`)) rmSync(join(folder, other), { force: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}

/** Tells files and folders (missing ones too) from any changed ones, and this Node from others, whose words may part otherwise. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu}`);
  for (const path of paths.flatMap(filesBelow)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
