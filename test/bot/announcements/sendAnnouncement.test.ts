import { expect } from 'chai';
import { mostInFlight } from '../../../bot/announcements/mostInFlight.ts';
import type { CallEnd } from '../../helpers/modelClient.ts';
import { ANNOUNCEMENT, recipient, SendingTrial } from '../../helpers/sendingTrial.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => recipient(`person-${index + 1}`));

/** Ends the calls in this order; all further ones end well. */
const inTurn = (...ends: readonly CallEnd[]) => ({ endOf: (_: unknown, index: number) => ends[index] ?? 'ok' });

describe('sending an announcement', () => {
  it('everybody gets it once, in their language, with the title as the notification', async () => {
    const trial = new SendingTrial([
      recipient('anna'),
      recipient('bernd', { locale: 'de' }),
      recipient('chiyo', { locale: 'ja' }),
    ]);
    await trial.finish();
    expect(trial.states()).to.deep.equal(['sent', 'sent', 'sent']);
    const cards = trial.model.received.of(ANNOUNCEMENT.id);
    expect(cards.map(({ summary }) => summary)).to.deep.equal(['News', 'Neues', 'News']);
    expect(cards[0]?.activity?.channelData).to.deep.equal({ notification: { alert: true } });
    expect(trial.ledger.state).to.equal('sent');
  });

  it('no second holds more than the rate, and every slot is used', async () => {
    const trial = new SendingTrial(people(200));
    await trial.finish();
    const moments = trial.calls.map(({ at }) => at);
    const busiest = Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));
    expect(busiest).to.equal(40);
    expect(Math.max(...moments) - Math.min(...moments)).to.be.within(4_950, 5_000);
    expect(trial.model.throttled).to.equal(0);
  });

  it('few are in hand at a time, however many wait', async () => {
    const trial = new SendingTrial(people(100));
    await trial.finish();
    expect(Math.max(...trial.ledger.claims)).to.equal(10);
    expect(Math.max(...trial.ledger.reports)).to.be.at.most(20);
  });

  it('no more than two seconds bring are under way, however slow Teams is', async () => {
    const trial = new SendingTrial(people(1_000), { perSecond: 150, tenantLimits: [], endOf: () => 'timeout after' });
    let open = 0;
    let most = 0;
    const connect = trial.parts().connect;
    await trial.run({
      connect: (url) => ({
        ...connect(url),
        sendToConversation: async (id, activity) => {
          most = Math.max(most, ++open);
          return connect(url)
            .sendToConversation(id, activity)
            .finally(() => open--);
        },
      }),
    });
    expect(most).to.equal(300);
  });

  it('no more than the bound are in hand when a process dies, those included that ended and are not reported', async () => {
    const trial = new SendingTrial(people(2_000), { perSecond: 50_000, tenantLimits: [] });
    const { ledger, time } = trial;
    let most = 0;
    // While a report is written, others end.
    const report: typeof ledger.report = async (...reported) => {
      await time.sleep(60);
      await ledger.report(...reported);
    };
    const claim: typeof ledger.claim = async (...wanted) => {
      const claimed = await ledger.claim(...wanted);
      most = Math.max(most, (await ledger.counts()).sending);
      return claimed;
    };
    const { slot, holdBack } = trial.parts().ledger;
    await trial.run({ ledger: { slot, holdBack, report, claim } });
    expect(most).to.equal(mostInFlight(50_000));
  });

  it('makes way for others after twenty seconds, and goes on at once', async () => {
    const trial = new SendingTrial(people(1_000));
    expect(await trial.run()).to.deep.equal({ kind: 'again' });
    expect((await trial.ledger.counts()).sent).to.be.within(790, 815);
  });

  it('leaves a longer wait to the queue', async () => {
    const trial = new SendingTrial(people(1), inTurn('refused connection', 'refused connection'));
    const next = await trial.run();
    expect(next).to.have.property('kind', 'again');
    expect(next).to.have.property('at').that.is.greaterThan(trial.time.clock());
    expect(trial.watch.stallOf('tenant-1')).to.include({ kind: 'no-connection' });
  });

  it('a paused announcement is left at the next claim, and what is in flight is reported', async () => {
    const trial = new SendingTrial(people(100), {
      endOf: (_, index) => {
        if (index === 4) trial.ledger.state = 'paused';
        return 'ok';
      },
    });
    expect(await trial.run()).to.deep.equal({ kind: 'done' });
    const counts = await trial.ledger.counts();
    expect(counts).to.include({ sent: 10, waiting: 90, sending: 0 });
  });

  describe('that was paused, corrected and resumed between two claims', () => {
    const corrected = {
      ...ANNOUNCEMENT,
      version: 4,
      texts: { en: { title: 'Corrected', body: 'Hello', buttons: [] } },
    };
    const titles = (trial: SendingTrial) => trial.model.received.of(ANNOUNCEMENT.id).map(({ summary }) => summary);

    /** Ten are claimed before, ten after. */
    function correctedTrial(): SendingTrial {
      const trial: SendingTrial = new SendingTrial(people(20), {
        endOf: (_, index) => {
          if (index === 4) trial.ledger.version = corrected.version;
          return 'ok';
        },
      });
      return trial;
    }

    it('goes on with the new text', async () => {
      const trial = correctedTrial();
      const forWork = async () => (trial.ledger.version === 1 ? ANNOUNCEMENT : corrected);
      await trial.run({ announcements: { forWork } });
      const before = trial.ledger.claims[0] ?? 0;
      expect(titles(trial)).to.deep.equal(people(20).map((_, index) => (index < before ? 'News' : 'Corrected')));
    });

    it('puts back what it has claimed where the new text cannot be read just then', async () => {
      const trial = correctedTrial();
      const forWork = async () => {
        if (trial.ledger.version !== 1) throw new Error('no database');
        return ANNOUNCEMENT;
      };
      await trial.run({ announcements: { forWork } }).catch(() => undefined);
      const before = trial.ledger.claims[0] ?? 0;
      expect(titles(trial)).to.have.length(before);
      expect(await trial.ledger.counts()).to.include({ sent: before, unconfirmed: 0, rejected: 0 });
    });
  });

  it('a process that is to end finishes what is in flight and takes up no more', async () => {
    const stop = new AbortController();
    const trial = new SendingTrial(people(100), {
      endOf: (_, index) => {
        if (index === 4) stop.abort();
        return 'ok';
      },
    });
    expect(await trial.run({ stop: stop.signal })).to.deep.equal({ kind: 'again' });
    expect(await trial.ledger.counts()).to.include({ sent: 10, waiting: 90, sending: 0 });
  });

  it('two workers share the work and the rate, and nobody gets two', async () => {
    const trial = new SendingTrial(people(200));
    const both = Promise.all([trial.run(), trial.run()]);
    await both;
    await trial.finish();
    expect(Object.values(trial.received())).to.deep.equal(people(200).map(() => 1));
    const moments = trial.calls.map(({ at }) => at);
    expect(Math.max(...moments) - Math.min(...moments)).to.be.within(4_950, 5_000);
  });

  describe('where Teams throttles', () => {
    it('nobody sends before the time it asks for, and then everybody gets it', async () => {
      const trial = new SendingTrial(people(100), inTurn('ok', 'ok', '429'));
      await Promise.all([trial.run(), trial.run()]);
      await trial.finish();
      const throttled = trial.calls.find(({ end }) => end === '429');
      const answeredAt = (throttled?.at ?? 0) + 40;
      const tooEarly = trial.calls.filter(({ at }) => at > answeredAt + 250 && at < answeredAt + 2_000);
      expect(tooEarly).to.deep.equal([]);
      expect(Object.values(trial.received())).to.deep.equal(people(100).map(() => 1));
    });

    it('this worker stops at once, also with what it had claimed', async () => {
      const trial = new SendingTrial(people(100), inTurn('429'));
      await trial.run();
      const answeredAt = (trial.calls[0]?.at ?? 0) + 40;
      expect(trial.calls.filter(({ at }) => at > answeredAt && at < answeredAt + 2_000)).to.deep.equal([]);
    });

    it('the console can say so, until it is over', async () => {
      const trial = new SendingTrial(people(100), inTurn('ok', '429'));
      await trial.run();
      expect(trial.watch.stallOf('tenant-1')).to.have.property('kind', 'held-back');
      await trial.finish();
      expect(trial.watch.stallOf('tenant-1')).to.equal(undefined);
    });

    it('a model of Teams with its real limits answers 429 to whoever ignores them', async () => {
      const trial = new SendingTrial(people(200), { perSecond: 80 });
      await trial.finish();
      expect(trial.model.throttled).to.be.greaterThan(0);
      expect(Object.values(trial.received())).to.deep.equal(people(200).map(() => 1));
    });
  });
});
