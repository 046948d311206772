import type { Dialect } from 'kysely';

/** SQL for pg-boss, which speaks to the database by itself; without values it may hold several statements. */
export interface SqlExecutor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** An open database, embedded or a server. */
export interface Connection extends SqlExecutor {
  readonly dialect: Dialect;
  /** Whether this process is the only one that uses the database, by its nature. */
  readonly exclusive: boolean;
  /** Runs `work` while no other instance runs anything so. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}
