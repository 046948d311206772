import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Connection } from './connection.ts';
import { reasonOf, type StoreLog } from './storeLog.ts';

/** How long a server may take, ms. */
interface ServerPatience {
  /** To accept a connection, or to have one free. */
  readonly connectMs: number;
  /** For one statement, waiting for locks included. */
  readonly statementMs: number;
}

const PATIENCE: ServerPatience = { connectMs: 10_000, statementMs: 15_000 };
/** A living server ends a statement that takes too long by itself; a silent one is given so much longer, ms. */
const GRACE_MS = 1_000;
const MOST_CONNECTIONS = 10;
/** Any number will do, as long as nothing else in the database uses it. */
const SET_UP_LOCK = 4_857_001;

/**
 * Opens a PostgreSQL server by its address (`postgres://...`). Connects with the first query. What takes longer than `patience` fails, so
 * that a server which has fallen silent holds nobody up; the connection is given up then.
 */
export function openServerDatabase(databaseUrl: string, log: StoreLog, patience = PATIENCE): Connection {
  const options = { connectionString: databaseUrl, application_name: 'hup-assistant', keepAlive: true };
  const connecting = { ...options, connectionTimeoutMillis: patience.connectMs };
  const pool = new pg.Pool({
    ...connecting,
    max: MOST_CONNECTIONS,
    statement_timeout: patience.statementMs,
    query_timeout: patience.statementMs + GRACE_MS,
  });
  // Without listeners a connection that breaks, in use or idle, would end the process. The pool repeats what idle ones say.
  pool.on('connect', (client) => tellWhenBroken(client, log));
  pool.on('error', () => {});
  return {
    dialect: new PostgresDialect({ pool: withoutBroken(pool) }),
    exclusive: false,
    executeSql: (text, values) => pool.query(text, values),
    oneAtATime: (work) => oneAtATime(new pg.Client(connecting), log, work),
    close: () => pool.end(),
  };
}

function tellWhenBroken(client: pg.ClientBase, log: StoreLog): void {
  client.on('error', (error) => log.warn(reasonOf(error), 'A connection to the database broke; another one is made.'));
}

/** The pool, except that a connection on which something failed that the server did not report is closed, not used again. */
function withoutBroken(pool: pg.Pool): PostgresPool {
  return { connect: async () => closedWhenBroken(await pool.connect()), end: () => pool.end() };
}

function closedWhenBroken(client: pg.PoolClient): PostgresPoolClient {
  let broken: unknown;
  const query = async (text: string, values: unknown[]): Promise<unknown> => {
    // A rollback on a silent connection would wait as long once more.
    if (broken) throw broken;
    try {
      return await client.query(text, values);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) broken = error;
      throw error;
    }
  };
  return { query: query as PostgresPoolClient['query'], release: () => client.release(broken !== undefined) };
}

/** On a connection of its own, which has time: others may be setting the database up just now. */
async function oneAtATime<T>(client: pg.Client, log: StoreLog, work: () => Promise<T>): Promise<T> {
  tellWhenBroken(client, log);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [SET_UP_LOCK]);
    return await work();
  } finally {
    // The lock goes with its session, whatever happened. A silent server would never answer the farewell.
    void client.end();
  }
}
