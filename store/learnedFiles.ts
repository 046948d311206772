import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, unseal } from './sealedData.ts';

/** Of each name so many files stay: a few editions, before and after an edit. */
const KEPT = 4;

/** A file of another name is removed where nobody has written it for a month. */
const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** The name of what was learned, of what, and, where a process writes it or died of it, that process. */
const OUR_FILE = /^(?<name>.+)-[0-9a-f]{16}\.learned(?:\.\d+)?$/;

/** Where something that was learned is kept: its name, and a hash of what it was learned from. */
export interface LearnedFile {
  readonly folder: string;
  readonly name: string;
  readonly hash: string;
}

/**
 * Reads what was kept.
 * @throws where there is no such file, or one that is damaged or was another's.
 */
export function readLearned({ folder, name, hash }: LearnedFile): unknown {
  const file = fileOf(name, hash);
  return unseal(file, readFileSync(join(folder, file)));
}

/**
 * Writes what was learned and removes what is no longer needed. The file appears whole or not at all, though several processes may write it.
 * @throws where nothing can be written.
 */
export function writeLearned({ folder, name, hash }: LearnedFile, learned: unknown): void {
  const file = fileOf(name, hash);
  mkdirSync(folder, { recursive: true });
  for (const needless of needlessIn(folder, name)) remove(needless);
  const unfinished = join(folder, `${file}.${process.pid}`);
  try {
    writeFileSync(unfinished, seal(file, learned));
    renameSync(unfinished, join(folder, file));
  } catch (error) {
    remove(unfinished);
    throw error;
  }
}

const fileOf = (name: string, hash: string): string => `${name}-${hash}.learned`;

/** Of our own files those that make way: all but the newest of this name, and others' that are old. Foreign ones are left alone. */
function needlessIn(folder: string, name: string): string[] {
  const files = readdirSync(folder).flatMap((file) => {
    const owner = OUR_FILE.exec(file)?.groups?.name;
    const path = join(folder, file);
    const written = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return owner === undefined || written === undefined ? [] : [{ path, owner, written }];
  });
  const [own, others] = [files.filter(({ owner }) => owner === name), files.filter(({ owner }) => owner !== name)];
  const replaced = own.sort((a, b) => b.written - a.written).slice(KEPT - 1);
  const old = others.filter(({ written }) => Date.now() - written > LONGEST_KEPT_MS);
  return [...replaced, ...old].map(({ path }) => path);
}

/** What cannot be removed, such as a folder of that name, stays and hinders nothing. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
