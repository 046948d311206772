import { expect } from 'chai';
import { expectAgreement } from '../../helpers/agreement.ts';
import { Crash } from '../../helpers/crash.ts';
import type { CallEnd } from '../../helpers/modelClient.ts';
import { recipient, SendingTrial } from '../../helpers/sendingTrial.ts';

const PEOPLE = [recipient('anna'), recipient('bernd', { conversationId: undefined }), recipient('chiyo')];
/** The lease of what a dead process had in hand. */
const LEASE_MS = 61_000;

describe('a process that dies while it sends', () => {
  for (const end of ['ok', '429', '404', 'refused connection', '503 after', '403'] as const) {
    it(`at any step, where the first call ends as ${end}: another one finishes, and nobody gets two`, async () => {
      const steps = await stepsOf(end);
      expect(steps).to.be.greaterThan(15);
      for (let at = 1; at <= steps; at += 1) {
        const trial = await crashedTrial(end, at);
        const inHand = trial.ledger.rows.filter(({ state }) => state === 'sending').length;
        await trial.time.pass(LEASE_MS);
        await trial.finish();
        await expectAgreement(trial);
        const unclear = trial.states().filter((state) => state === 'unconfirmed').length;
        expect(unclear, `step ${at}`).to.be.at.most(inHand + (end === '503 after' ? 1 : 0));
      }
    });
  }

  it('before anything was claimed: everybody gets it', async () => {
    const trial = await crashedTrial('ok', 1);
    await trial.finish();
    expect(trial.states()).to.deep.equal(['sent', 'sent', 'sent']);
  });

  it('and comes back to life after its lease: it reports in vain, and sends nothing', async () => {
    const trial = new SendingTrial(PEOPLE);
    const { sleep } = trial.time;
    const frozen = trial.parts({ sleep: (ms) => sleep(ms > 0 ? 90_000 : ms) });
    await trial.run({ ...frozen, connect: trial.parts().connect });
    await trial.finish();
    await expectAgreement(trial);
  });

  /** A worker that is abandoned at a step. */
  async function crashedTrial(end: CallEnd, at: number): Promise<SendingTrial> {
    const trial = new SendingTrial(PEOPLE, { endOf: (_, index) => (index === 0 ? end : 'ok') });
    const isDead = await trial.run(new Crash(at).in(trial.parts())).then(
      () => false,
      () => true,
    );
    expect(isDead, `step ${at}`).to.equal(true);
    return trial;
  }

  /** How many steps a worker takes that is left alone. */
  async function stepsOf(end: CallEnd): Promise<number> {
    const trial = new SendingTrial(PEOPLE, { endOf: (_, index) => (index === 0 ? end : 'ok') });
    const crash = new Crash(Number.POSITIVE_INFINITY);
    await trial.run(crash.in(trial.parts()));
    return crash.steps;
  }
});
