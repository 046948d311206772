import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { Connection } from './connection.ts';
import { embeddedDialect } from './embeddedDialect.ts';
import { EmbeddedSession } from './embeddedSession.ts';
import { lockFolder } from './folderLock.ts';

// PostgreSQL's own default of 128 MB is kept in memory as a whole; our tables need a fraction of it.
const SMALL_MEMORY = ['-c', 'shared_buffers=16MB'];
const CREATE = `
  const { workerData } = require('node:worker_threads');
  require(workerData.library).PGlite.create(workerData.folder).then((database) => database.close());
`;

/**
 * Opens the embedded database (PGlite) in `dataDir`, which is created where it is missing. Throws `FolderInUseError` while another process
 * has it open: PGlite itself takes no lock, and a second process would lose rows that were acknowledged. `onBroken` is told where it cannot
 * go on in this process, as after a full disk.
 */
export async function openEmbeddedDatabase(dataDir: string, onBroken?: (error: unknown) => void): Promise<Connection> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir);
  try {
    const session = new EmbeddedSession(await openFolder(join(dataDir, 'database')), onBroken);
    return {
      dialect: embeddedDialect(session),
      exclusive: true,
      executeSql: (text, values = []) => session.runAlone(text, values),
      oneAtATime: (work) => work(),
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
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await createFolder(unfinished);
    await rename(unfinished, folder);
  }
  return await PGlite.create(folder, { startParams: [...PGlite.defaultStartParams, ...SMALL_MEMORY] });
}

// In a worker, whose memory goes back with its end: creating takes some 700 MB, using 60.
async function createFolder(folder: string): Promise<void> {
  const workerData = { folder, library: createRequire(import.meta.url).resolve('@electric-sql/pglite') };
  const [code] = await once(new Worker(CREATE, { eval: true, execArgv: [], workerData }), 'exit');
  if (code !== 0) throw new Error(`The embedded database could not be created in ${folder}.`);
}
