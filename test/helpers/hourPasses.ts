import pg from 'pg';
import PgBoss from 'pg-boss';

/**
 * Puts what a PostgreSQL server knows of claims and jobs an hour back, as if an hour had passed, and lets pg-boss look after its jobs as it
 * does by itself every few seconds: what a dead process had in hand may then be done by another one.
 */
export async function anHourPasses(databaseUrl: string): Promise<void> {
  await run(databaseUrl, [
    "update handled_activities set started_at = started_at - interval '1 hour'",
    "update pgboss.job set started_on = started_on - interval '1 hour' where state = 'active'",
  ]);
  const boss = new PgBoss({ connectionString: databaseUrl, migrate: false, supervise: false, schedule: false });
  await boss.start();
  await boss.maintain();
  await boss.stop({ graceful: false });
  await run(databaseUrl, ["update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'"]);
}

async function run(connectionString: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
