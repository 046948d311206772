import type { Connection } from './connection.ts';
import { openEmbeddedDatabase } from './embeddedDatabase.ts';
import { openServerDatabase } from './serverDatabase.ts';
import type { Store } from './store.ts';
import { type StoreParts, storeOn } from './storeOn.ts';

/** What a store is opened with. */
export interface StoreOptions extends StoreParts {
  /** A PostgreSQL server (`postgres://...`); without it the embedded database in `dataDir` is used. */
  readonly databaseUrl?: string | undefined;
  /** The folder of the embedded database; made where it is missing. */
  readonly dataDir: string;
  /** Told where the embedded database cannot go on in this process, as after a full disk: only another process can open it again. */
  readonly onBroken?: ((error: unknown) => void) | undefined;
}

/**
 * Opens the database, brings its schema up to date, starts the job queue and retention (at once, then every six hours). Throws
 * `FolderInUseError` where another process has the embedded database open, and the driver's error where a server cannot be reached.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const connection = await connect(options);
  try {
    return await storeOn(connection, options);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function connect({ databaseUrl, dataDir, log, onBroken }: StoreOptions): Promise<Connection> {
  return databaseUrl ? openServerDatabase(databaseUrl, log) : await openEmbeddedDatabase(dataDir, onBroken);
}
