import { expect } from 'chai';
import { createReadiness } from '../../bot/readiness.ts';

const READY = { ready: true, missing: [] };

describe('readiness', () => {
  let now: number;
  let asked: number;
  let answer: () => Promise<boolean>;

  beforeEach(() => {
    now = 0;
    asked = 0;
    answer = async () => true;
  });

  const ask = (timeLimitMs?: number) => {
    const isReady = () => {
      asked += 1;
      return answer();
    };
    return createReadiness({ store: { isReady: async () => true }, mailer: { isReady } }, () => now, timeLimitMs);
  };

  it('says what is missing', async () => {
    answer = async () => false;
    const unready = { ready: false, missing: ['The mail server does not answer.'] };
    expect(await ask()()).to.deep.equal(unready);
    answer = () => Promise.reject(new Error('broken'));
    expect(await ask()()).to.deep.equal(unready);
  });

  it('asks once in 15 s, however often it is asked itself', async () => {
    const readiness = ask();
    expect(await Promise.all([readiness(), readiness()])).to.deep.equal([READY, READY]);
    now = 14_999;
    await readiness();
    expect(asked).to.equal(1);
    now = 15_000;
    answer = async () => false;
    expect((await readiness()).ready).to.equal(false);
    expect(asked).to.equal(2);
  });

  it('does not wait for a server that does not answer, nor asks it again meanwhile', async () => {
    answer = () => new Promise(() => undefined);
    const readiness = ask(10);
    expect((await readiness()).ready).to.equal(false);
    now = 15_000;
    expect((await readiness()).ready).to.equal(false);
    expect(asked).to.equal(1);
  });
});
