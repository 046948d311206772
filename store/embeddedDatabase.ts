import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Connection } from './connection.ts';
import { embeddedDialect } from './embeddedDialect.ts';
import { EmbeddedSession } from './embeddedSession.ts';
import { lockFolder } from './folderLock.ts';

/**
 * Opens the embedded database (PGlite) in `dataDir`, which is created where it is missing. Throws `FolderInUseError` while another process
 * has it open: PGlite itself takes no lock, and a second process would lose rows that were acknowledged.
 */
export async function openEmbeddedDatabase(dataDir: string): Promise<Connection> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir);
  try {
    const session = new EmbeddedSession(await openFolder(join(dataDir, 'database')));
    return {
      dialect: embeddedDialect(session),
      exclusive: true,
      executeSql: (text, values = []) => session.runAlone(text, values),
      close: async () => {
        await session.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

// Created under another name first: a process that is killed meanwhile must not leave half a database behind.
async function openFolder(folder: string): Promise<PGlite> {
  if (existsSync(folder)) return await PGlite.create(folder);
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const created = await PGlite.create(unfinished);
  await created.close();
  await rename(unfinished, folder);
  return await PGlite.create(folder);
}
