import { PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { reasonOf, type StoreLog } from './storeLog.ts';

const CONNECT_MS = 5_000;
const MOST_CONNECTIONS = 10;
/** Any number will do, as long as nothing else in the database uses it. */
const SET_UP_LOCK = 4_857_001;

/** Opens a PostgreSQL server by its address (`postgres://...`). Connects with the first query. */
export function openServerDatabase(databaseUrl: string, log: StoreLog): Connection {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'hup-assistant',
  });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => log.warn(reasonOf(error), 'A connection to the database broke while idle.'));
  return {
    dialect: new PostgresDialect({ pool }),
    exclusive: false,
    executeSql: (text, values) => pool.query(text, values),
    oneAtATime: (work) => oneAtATime(pool, work),
    close: () => pool.end(),
  };
}

async function oneAtATime<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SET_UP_LOCK]);
    return await work();
  } finally {
    // The lock goes with its session, whatever happened.
    client.release(true);
  }
}
