import { expect } from 'chai';
import { Kysely } from 'kysely';
import { embeddedDialect } from '../../store/embeddedDialect.ts';
import { EmbeddedSession } from '../../store/embeddedSession.ts';

describe('embedded session', () => {
  let told: string[];
  beforeEach(() => {
    told = [];
  });

  /** A session whose database runs nothing, except what `works` names. */
  function sessionOf(works: readonly string[], closed = false): EmbeddedSession {
    const exec = async (text: string): Promise<[]> => {
      if (works.includes(text)) return [];
      throw new Error(`no ${text}`);
    };
    const query = () => Promise.reject(new Error('no query'));
    return new EmbeddedSession({ exec, query, closed, close: async () => undefined }, (error) => {
      told.push(String(error));
    });
  }

  it('is given up where not even a rollback works', async () => {
    const why = await sessionOf([]).runAlone('insert', []).catch(String);
    expect([why, ...told]).to.deep.equal(['Error: no rollback', 'Error: no rollback']);
  });

  it('is given up where a transaction cannot be rolled back', async () => {
    const db = new Kysely<unknown>({ dialect: embeddedDialect(sessionOf(['begin'])) });
    const failing = db.transaction().execute(() => Promise.reject(new Error('failed')));
    await failing.catch(() => undefined);
    expect(told).to.deep.equal(['Error: no rollback']);
  });

  it('goes on after a statement that failed', async () => {
    const why = await sessionOf(['rollback']).runAlone('insert', []).catch(String);
    expect([why, ...told]).to.deep.equal(['Error: no insert']);
  });

  it('is not given up where it was closed', async () => {
    await sessionOf([], true).runAlone('insert', []).catch(String);
    expect(told).to.deep.equal([]);
  });
});
