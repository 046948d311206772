import { expect } from 'chai';
import type { Amendment, DeliveredCard } from '../../../domain/announcements/amendment.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { SendResult } from '../../../domain/announcements/delivery.ts';
import type { ClaimedDelivery } from '../../../domain/announcements/ledger.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  changed,
  chat,
  claimed,
  entry,
  FAST,
  people,
  sending,
  sent,
  TENANT,
} from '../../helpers/storedAnnouncements.ts';

onEachDatabase('amendment store', (database) => {
  let store: Store;
  let announcement: Announcement;
  beforeEach(async () => {
    store = await database.openStore();
    await people(store, 4);
    announcement = await sending(store);
    const reports = (await claimed(store, announcement, 3)).map((delivery) => ({
      ...delivery,
      result: delivery.recipient.personId === 'person-3' ? ({ kind: 'rejected', code: 'x' } as const) : sent(delivery),
    }));
    await store.ledger.report(announcement.id, reports);
  });

  function amendment(id: string, kind: Amendment['kind'], minute = 0): Amendment {
    const at = new Date(database.now.getTime() + minute * 60_000);
    return { id, announcementId: announcement.id, kind, texts: {}, by: 'author', at };
  }

  /** Begins a change of what was delivered. */
  async function begin(changes: Amendment): Promise<number | 'conflict'> {
    const before = await store.announcements.byId(TENANT, announcement.id);
    if (!before) throw new Error('It is there.');
    const state = changes.kind === 'recall' ? 'cancelled' : before.state;
    return await store.amendments.begin(changes, changed(before, { state }), entry(`announcement.${changes.kind}`));
  }

  const claim = async (id: string, most = 10): Promise<readonly DeliveredCard[]> =>
    (await store.amendments.claim(id, most, 60_000, FAST)).cards;

  async function finish(id: string, kind: 'done' | 'gone' | 'failed' = 'done'): Promise<void> {
    const result = kind === 'done' ? { kind } : { kind, code: 'x' };
    await store.amendments.report(
      id,
      (await claim(id)).map(({ number }) => ({ number, result })),
    );
  }

  it('has a row for every card that was delivered, tells the audit how many, and stops what was still to be sent', async () => {
    expect(await begin(amendment('recall', 'recall'))).to.equal(2);
    expect((await store.audit.list(TENANT, 1))[0]?.details).to.deep.equal({ cards: 2 });
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 2, rejected: 1, skipped: 1, waiting: 0 });
    expect(await database.rows("select data from pgboss.job where name = 'announcement-amend' limit 1")).to.deep.equal([
      { data: { amendmentId: 'recall' } },
    ]);
    const cards = await claim('recall');
    expect(cards.map(({ activityId, number }) => activityId === `activity-${number}`)).to.deep.equal([true, true]);
    expect(cards.map(({ recipient }) => recipient.conversationId)).to.have.members(['chat-1', 'chat-2']);
  });

  it('makes recalled what a recall took away; what could not be taken away stays sent', async () => {
    await begin(amendment('recall', 'recall'));
    const [first, second] = await claim('recall');
    await store.amendments.report('recall', [
      { number: first?.number ?? 0, result: { kind: 'done' } },
      { number: second?.number ?? 0, result: { kind: 'failed', status: 403, code: 'x' } },
    ]);
    expect(await store.ledger.counts(announcement.id)).to.include({ recalled: 1, sent: 1 });
    expect(await store.amendments.claim('recall', 9, 250, FAST)).to.deep.equal({ cards: [], rest: 'done' });
    const [kept] = await store.amendments.of(announcement.id);
    expect(kept?.counts).to.deep.equal({ waiting: 0, sending: 0, done: 1, gone: 0, failed: 1 });
  });

  it('leaves sent what a correction changed', async () => {
    await begin(amendment('correction', 'correct'));
    await finish('correction');
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 2, recalled: 0 });
  });

  it('writes nothing where somebody else changed the announcement first', async () => {
    const result = await store.amendments.begin(
      amendment('late', 'recall'),
      { ...announcement, version: 7 },
      entry('x'),
    );
    expect(result).to.equal('conflict');
    expect(await store.amendments.of(announcement.id)).to.deep.equal([]);
  });

  it('tries again what was throttled or in the hands of a dead process: changing twice does no harm', async () => {
    await begin(amendment('correction', 'correct'));
    const [first, second] = await claim('correction');
    const throttled = { kind: 'retry', throttled: true, afterMs: 1_000, code: 'Throttled' } as const;
    await store.amendments.report('correction', [{ number: first?.number ?? 0, result: throttled }]);
    database.now = new Date(database.now.getTime() + 999);
    expect(await claim('correction')).to.deep.equal([]);
    database.now = new Date(database.now.getTime() + 60_000);
    const again = await claim('correction');
    expect(again.map(({ number }) => number)).to.have.members([first?.number, second?.number]);
    // What a dead process tried may have been done: a card that it deleted is not there, and was recalled.
    expect(again.find(({ number }) => number === second?.number)?.attempts).to.equal(1);
  });

  it('lets the newer of two corrections win, whichever is worked on first', async () => {
    await begin(amendment('newer', 'correct', 1));
    await begin(amendment('older', 'correct'));
    expect(await claim('older')).to.deep.equal([]);
    await finish('newer');
    const ends = (await store.amendments.of(announcement.id)).map(({ id, counts }) => [id, counts.done, counts.gone]);
    expect(ends).to.have.deep.members([
      ['newer', 2, 0],
      ['older', 0, 2],
    ]);
  });

  it('counts as a try what was tried: neither what was put back, nor what Teams did not want just then', async () => {
    await begin(amendment('correction', 'correct'));
    for (const [throttled, code] of [
      [true, 'Throttled'],
      [false, 'HeldBack'],
      [false, 'BadGateway'],
    ] as const) {
      const [first] = await claim('correction', 1);
      const result = { kind: 'retry', throttled, code } as const;
      await store.amendments.report('correction', [{ number: first?.number ?? 0, result }]);
    }
    expect((await claim('correction')).map(({ attempts }) => attempts)).to.have.members([1, 0]);
  });

  it('lets a recall win over a correction that is under way, or comes late', async () => {
    await begin(amendment('correction', 'correct'));
    const [inHand] = await claim('correction', 1);
    await begin(amendment('recall', 'recall', 1));
    expect((await claim('recall')).map(({ number }) => number)).not.to.include(inHand?.number);
    const throttled = { kind: 'retry', throttled: true, code: 'Throttled' } as const;
    await store.amendments.report('correction', [{ number: inHand?.number ?? 0, result: throttled }]);
    expect(await claim('correction')).to.deep.equal([]);
    expect((await claim('recall')).map(({ number }) => number)).to.deep.equal([inHand?.number]);
    const counts = (await store.amendments.of(announcement.id)).map((it) => [it.id, it.counts.gone]);
    expect(counts).to.deep.equal([
      ['recall', 0],
      ['correction', 2],
    ]);
  });

  it('lets a recall win also over a correction that was asked for after it', async () => {
    expect(await store.amendments.isRecalled(announcement.id)).to.equal(false);
    await begin(amendment('recall', 'recall'));
    expect(await store.amendments.isRecalled(announcement.id)).to.equal(true);
    expect(await store.amendments.isRecalled('another')).to.equal(false);
    await begin(amendment('correction', 'correct', 1));
    const [inHand] = await claim('correction', 1);
    expect(inHand).to.equal(undefined);
    await finish('recall');
    expect(await store.ledger.counts(announcement.id)).to.include({ recalled: 2, sent: 0 });
    const gone = (await store.amendments.of(announcement.id)).map((it) => [it.id, it.counts.gone]);
    expect(gone).to.deep.equal([
      ['correction', 2],
      ['recall', 0],
    ]);
  });

  it('finds nothing to change in the chat of a person who had their data deleted', async () => {
    await begin(amendment('recall', 'recall'));
    await store.enrollments.deleteAllOf(chat(1).person, 'nonce');
    expect((await claim('recall')).map(({ recipient }) => recipient.personId)).to.deep.equal(['person-2']);
  });

  it('takes its slots from the same rate budget as sending', async () => {
    await begin(amendment('correction', 'correct'));
    await store.ledger.holdBack(TENANT, new Date(database.now.getTime() + 5_000));
    const nextAt = new Date(database.now.getTime() + 4_750);
    expect(await store.amendments.claim('correction', 9, 250, 40)).to.deep.equal({
      cards: [],
      rest: 'waiting',
      nextAt,
    });
  });

  describe('of cards that are on their way', () => {
    /** One more card is on its way when it is asked for. */
    async function inFlight(): Promise<ClaimedDelivery> {
      const [delivery] = await claimed(store, announcement);
      if (!delivery) throw new Error('It waits.');
      return delivery;
    }
    const report = (delivery: ClaimedDelivery, result: SendResult) =>
      store.ledger.report(announcement.id, [{ ...delivery, result }]);
    const countsOf = async () => (await store.amendments.of(announcement.id))[0]?.counts;

    it('waits until they arrived and changes them', async () => {
      const delivery = await inFlight();
      expect(await begin(amendment('recall', 'recall'))).to.equal(3);
      await finish('recall');
      const { cards, rest, nextAt } = await store.amendments.claim('recall', 9, 250, FAST);
      expect({ cards, rest, ms: Number(nextAt) - Number(database.now) }).to.deep.equal({
        ...{ cards: [], rest: 'waiting', ms: 1_000 },
      });
      await report(delivery, sent(delivery));
      await finish('recall');
      expect(await store.ledger.counts(announcement.id)).to.include({ recalled: 3, sent: 0, waiting: 0 });
      expect((await store.amendments.claim('recall', 9, 250, FAST)).rest).to.equal('done');
    });

    it('says of one that may have arrived, nobody knows where, that it could not be changed', async () => {
      const delivery = await inFlight();
      await begin(amendment('recall', 'recall'));
      await report(delivery, { kind: 'unconfirmed', status: 502, code: 'BadGateway' });
      await finish('recall');
      expect(await countsOf()).to.include({ done: 2, failed: 1, waiting: 0 });
      expect(await store.ledger.counts(announcement.id)).to.include({ recalled: 2, unconfirmed: 1 });
    });

    it('counts as not changed also what was unconfirmed before', async () => {
      const delivery = await inFlight();
      await report(delivery, { kind: 'unconfirmed', status: 502, code: 'BadGateway' });
      expect(await begin(amendment('recall', 'recall'))).to.equal(2);
      expect(await countsOf()).to.include({ waiting: 2, failed: 1 });
    });

    it('has nothing to change where they did not arrive', async () => {
      const delivery = await inFlight();
      await begin(amendment('recall', 'recall'));
      await report(delivery, { kind: 'rejected', code: 'x' });
      await finish('recall');
      expect(await countsOf()).to.include({ done: 2, gone: 1, waiting: 0 });
    });

    it('does not wait for ever for a process that died', async () => {
      await inFlight();
      await begin(amendment('recall', 'recall'));
      database.now = new Date(database.now.getTime() + 60_001);
      await finish('recall');
      expect(await countsOf()).to.include({ done: 2, failed: 1, waiting: 0 });
      expect(await store.ledger.counts(announcement.id)).to.include({ unconfirmed: 1, sending: 0 });
    });
  });
});
