import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Remember } from '../domain/faq/remember.ts';

/** The project's folder: this file's parent folder's, and that of the bundle in `dist/` too. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What the engine consists of: its code and the libraries that it uses, or the bundle that holds both. */
const ENGINE = ['domain', 'package-lock.json', 'dist/main.js'];

/** Keeps what the engine learns in `.cache/`, for as long as examples and engine stay as they are. */
export function projectLearnedCache(): Remember {
  return createLearnedCache(join(ROOT, '.cache'), fingerprint(ENGINE.map((path) => join(ROOT, path))));
}

/**
 * Keeps what is learned in files of a folder, named after the engine and the examples that it was learned from; of each name the newest
 * few stay. Where a file cannot be read or written it is learned as if there were no cache: the folder may be read-only or full.
 */
export function createLearnedCache(folder: string, engine: string): Remember {
  return (name, learnedFrom, learn) => {
    const file = join(folder, `${name}-${hashOf(engine, JSON.stringify(learnedFrom))}.learned`);
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
  for (const older of newestFirst(folder, name).slice(KEPT - 1)) rmSync(older, { force: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}

/** Two editions, before and after an edit. */
const KEPT = 4;

function newestFirst(folder: string, name: string): string[] {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
  return files.map((file) => join(folder, file)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
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
  const files = paths.flatMap(filesBelow).map((path) => [path, readFileSync(path)] as const);
  return hashOf(`${process.version} ${process.versions.icu}`, ...files.flat());
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
