import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Remember } from '../domain/faq/remember.ts';
import { fingerprint, hashOf } from './fingerprint.ts';
import { type LearnedFile, readLearned, writeLearned } from './learnedFiles.ts';

/** The project's folder: this file's parent folder's, and that of the bundle in `dist/` too. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What the engine consists of: its code and the libraries that it uses, or the bundle that holds both. */
const ENGINE = ['domain', 'package-lock.json', 'dist/main.js'];

/** Keeps what the engine learns in `.cache/`, for as long as examples and engine stay as they are. */
export function projectLearnedCache(): Remember {
  return createLearnedCache(join(ROOT, '.cache'), fingerprint(ROOT, ENGINE));
}

/**
 * Keeps what is learned in files of a folder, named after the engine and the examples that it was learned from; of each name the newest
 * few stay. What cannot be read, or is not what was written, is learned as if there were no cache. So is what cannot be written, for
 * the folder may be read-only or full: that is told once.
 */
export function createLearnedCache(folder: string, engine: string, warn: (words: string) => void = emit): Remember {
  let isTold = false;
  const keep = (file: LearnedFile, learned: unknown): void => {
    try {
      writeLearned(file, learned);
    } catch (error) {
      if (!isTold) warn(`What was learned cannot be kept and is learned anew at each start: ${wordsOf(error)}`);
      isTold = true;
    }
  };
  return <T>(name: string, learnedFrom: unknown, learn: () => T): T => {
    const file = { folder, name, hash: hashOf(engine, JSON.stringify(learnedFrom)) };
    const kept = read(file);
    // Under this name and hash, and behind its seal, stands nothing but what `learn` once gave.
    if (kept !== undefined) return kept as T;
    const learned = learn();
    keep(file, learned);
    return learned;
  };
}

function read(file: LearnedFile): unknown {
  try {
    return readLearned(file);
  } catch {
    return undefined;
  }
}

const emit = (words: string): void => process.emitWarning(words);

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
