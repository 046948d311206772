import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { reasonOf, type StoreLog } from './storeLog.ts';

const CONNECT_MILLISECONDS = 5_000;
const MOST_CONNECTIONS = 10;

/** Opens a PostgreSQL server by its address (`postgres://...`). Connects with the first query. */
export function openServerDatabase(databaseUrl: string, log: StoreLog): Connection {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: 'hup-assistant',
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => log.warn(reasonOf(error), 'A connection to the database broke while idle.'));
  return {
    dialect: new PostgresDialect({ pool }),
    exclusive: false,
    executeSql: (text, values) => pool.query(text, values),
    close: () => pool.end(),
  };
}
