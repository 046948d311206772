import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATA_KEY_BYTES, parseDataKey } from './dataKeys.ts';

/** The file in the data folder that holds the key of local mode, as base64. */
export const LOCAL_KEY_FILE = 'data.key';

/**
 * The data key of local mode: kept in the data folder, readable by its owner only, and made there at the first start. Throws where the key is
 * damaged, or missing beside a database whose addresses only it could open.
 */
export async function localDataKey(dataDir: string): Promise<Uint8Array> {
  const file = join(dataDir, LOCAL_KEY_FILE);
  if (!existsSync(file)) await create(dataDir, file);
  const key = parseDataKey(await readFile(file, 'utf8'));
  if (!key)
    throw new Error(
      `${file} does not hold a key. Put the right file back, or delete the folder ${dataDir} and begin anew.`,
    );
  return key;
}

async function create(dataDir: string, file: string): Promise<void> {
  if (existsSync(join(dataDir, 'database'))) {
    throw new Error(
      `${file} is missing, and the database beside it cannot be read without it. Put it back, or delete ${dataDir} and begin anew.`,
    );
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, `${randomBytes(DATA_KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  // A link appears whole or not at all, and never replaces the key that another process has just made.
  await link(unfinished, file).catch(() => {});
  await rm(unfinished);
}
