import { expect } from 'chai';
import { Kysely, sql } from 'kysely';
import type { Connection } from '../../store/connection.ts';
import { openServerDatabase } from '../../store/serverDatabase.ts';
import { emptyServerDatabase, onServer } from '../helpers/database.ts';
import { type Silencer, startSilencer } from '../helpers/silencer.ts';
import { until } from '../helpers/until.ts';

const OWN_PID = sql<{ pid: number }>`select pg_backend_pid() as pid`;
const PATIENCE = { connectMs: 1_000, statementMs: 300 };

onServer('troubles of a server', () => {
  let url: string;
  let silencer: Silencer;
  let connection: Connection;
  let db: Kysely<unknown>;
  let logged: string[];

  before(async function () {
    this.timeout(30_000);
    url = await emptyServerDatabase('troubles');
  });

  beforeEach(async () => {
    logged = [];
    const note = (_: object, message: string) => void logged.push(message);
    silencer = await startSilencer(Number(new URL(url).port));
    const address = Object.assign(new URL(url), { port: `${silencer.port}` }).href;
    connection = openServerDatabase(address, { warn: note, error: note }, PATIENCE);
    db = new Kysely({ dialect: connection.dialect });
  });

  afterEach(async () => {
    await silencer.close();
    await connection.close();
  });

  /** Why a query failed; it has to. */
  async function failure(query: Promise<unknown>): Promise<string> {
    return await query.then(
      () => expect.fail('It did not fail'),
      (error: unknown) => String(error),
    );
  }

  async function pidOf(database: Kysely<unknown>): Promise<number> {
    return (await OWN_PID.execute(database)).rows[0]?.pid ?? expect.fail('There is no pid');
  }

  it('end no process where a connection is ended between two statements of a transaction', async () => {
    const why = await failure(
      db.transaction().execute(async (trx) => {
        await sql`select pg_terminate_backend(${await pidOf(trx)})`.execute(db);
        await until(() => logged.length > 0);
        await pidOf(trx);
      }),
    );
    expect(why).to.match(/not queryable|terminat/);
    expect(await pidOf(db)).to.be.a('number');
    expect(logged).to.include('A connection to the database broke; another one is made.');
  });

  it('keep nobody waiting where it falls silent, and are over with it', async () => {
    const before = await pidOf(db);
    silencer.fallSilent();
    expect(await failure(db.transaction().execute((trx) => pidOf(trx)))).to.include('timeout');
    silencer.speakAgain();
    expect(await pidOf(db)).to.not.equal(before);
  });

  it('keep nobody waiting where it accepts no connection', async () => {
    silencer.fallSilent();
    expect(await failure(pidOf(db))).to.include('timeout');
    expect(await failure(connection.oneAtATime(async () => undefined))).to.include('timeout');
  });

  it('keep nobody waiting where it falls silent while the database is set up', async () => {
    await connection.oneAtATime(async () => silencer.fallSilent());
    expect(await failure(pidOf(db))).to.include('timeout');
  });

  it('end a statement that takes too long, and not its connection', async () => {
    const before = await pidOf(db);
    expect(await failure(sql`select pg_sleep(30)`.execute(db))).to.include('statement timeout');
    expect(await pidOf(db)).to.equal(before);
  });

  it('are none where another instance takes long to set the database up', async () => {
    const other = openServerDatabase(url, { warn: () => undefined, error: () => undefined });
    const done: string[] = [];
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first = other.oneAtATime(async () => {
      begun();
      // Longer than any other statement of the second one may take.
      await other.executeSql('select pg_sleep(1.5)');
      done.push('first');
    });
    await hasBegun;
    await connection.oneAtATime(async () => void done.push('second'));
    await first;
    expect(done).to.deep.equal(['first', 'second']);
    await other.close();
  });
});
