import { expect } from 'chai';
import fc from 'fast-check';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { SendResult } from '../../../domain/announcements/delivery.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  changed,
  chat,
  claimed,
  entry,
  people,
  personsOf,
  reportOf,
  sending,
  sendToAll,
  TENANT,
  team,
} from '../../helpers/storedAnnouncements.ts';

onEachDatabase('report', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const later = (ms: number) => {
    database.now = new Date(database.now.getTime() + ms);
  };
  const stateOf = async ({ id }: Announcement) => (await store.announcements.byId(TENANT, id))?.state;

  /** Claims the one person of an announcement and reports this. */
  async function report(announcement: Announcement, result: SendResult): Promise<void> {
    await sendToAll(store, announcement, () => result);
  }

  const ends: [result: SendResult, state: string][] = [
    [{ kind: 'sent', activityId: 'activity-1' }, 'sent'],
    [{ kind: 'unconfirmed', status: 502, code: 'BadGateway' }, 'unconfirmed'],
    [{ kind: 'unreachable', retire: false, status: 403, code: 'BotDisabledByAdmin' }, 'unreachable'],
    [{ kind: 'rejected', status: 413, code: 'MessageSizeTooBig' }, 'rejected'],
  ];
  for (const [result, state] of ends) {
    it(`of ${result.kind} makes it ${state}, and the announcement sent where it was the last`, async () => {
      await people(store, 1);
      const announcement = await sending(store);
      await report(announcement, result);
      expect(await store.ledger.counts(announcement.id)).to.include({ [state]: 1, waiting: 0, sending: 0 });
      expect(await store.announcements.byId(TENANT, announcement.id)).to.include({ state: 'sent', version: 2 });
    });
  }

  it('of some leaves the announcement sending while others wait, also where those in hand are all reported', async () => {
    await people(store, 3);
    const announcement = await sending(store);
    const first = await claimed(store, announcement, 2);
    await store.ledger.report(
      announcement.id,
      first.map((delivery) => reportOf(delivery, { kind: 'sent' })),
    );
    expect(await stateOf(announcement)).to.equal('sending');
    const [last] = await claimed(store, announcement);
    await store.ledger.report(announcement.id, [reportOf(last, { kind: 'sent' })]);
    expect(await stateOf(announcement)).to.equal('sent');
    const finished = (await store.audit.list(TENANT, 9)).filter(({ action }) => action === 'announcement.finish');
    expect(finished.map(({ actor, subject }) => [actor.personId, subject])).to.deep.equal([['bot', announcement.id]]);
  });

  it('of what certainly had no effect lets it be tried again, not before its pause is over', async () => {
    await people(store, 1);
    const announcement = await sending(store);
    await report(announcement, { kind: 'retry', throttled: true, afterMs: 5_000, status: 429, code: 'Throttled' });
    const nextAt = new Date(database.now.getTime() + 5_000);
    expect(await store.ledger.claim(announcement.id, 9, 250, 40)).to.deep.equal({
      deliveries: [],
      rest: 'waiting',
      nextAt,
    });
    later(5_000);
    expect(await claimed(store, announcement)).to.have.length(1);
    expect(await stateOf(announcement)).to.equal('sending');
  });

  it('counts as a try what was tried: neither what was put back, nor what Teams did not want just then', async () => {
    await people(store, 1);
    const announcement = await sending(store);
    const results: SendResult[] = [
      { kind: 'retry', throttled: true, status: 429, code: 'Throttled' },
      { kind: 'retry', throttled: false, code: 'HeldBack' },
      { kind: 'retry', throttled: false, code: 'ECONNREFUSED' },
      { kind: 'retry', throttled: true, status: 429, code: 'Throttled' },
    ];
    for (const result of results) await report(announcement, result);
    expect((await claimed(store, announcement)).map(({ attempts }) => attempts)).to.deep.equal([1]);
  });

  it('of a chat that is gone asks for another one, once; the second time the person is unreachable', async () => {
    await people(store, 1);
    const announcement = await sending(store);
    const gone: SendResult = { kind: 'gone', status: 404, code: 'ConversationNotFound' };
    await report(announcement, gone);
    const [again] = await claimed(store, announcement);
    expect(again).to.deep.include({ isRecreated: true, attempts: 1 });
    expect(again?.recipient.conversationId).to.equal(undefined);
    await store.ledger.report(announcement.id, [reportOf(again, gone)]);
    expect(await store.ledger.notReached(announcement.id, 0, 9)).to.deep.equal([
      {
        number: again?.number,
        personId: 'person-1',
        state: 'unreachable',
        reason: 'ConversationNotFound',
        status: 404,
      },
    ]);
  });

  it('remembers the chat that was opened, of people whom the bot knew and of those it did not', async () => {
    await people(store, 1);
    await store.recipients.rememberTeam(team('team-a'));
    const members = [1, 2].map((who) => ({ personId: `person-${who}`, isGuest: false }));
    await store.recipients.noteTeamMembers(TENANT, 'team-a', members, 'round');
    const announcement = await sending(store, { audience: { kind: 'team-members', teamIds: ['team-a'] } });
    await sendToAll(store, announcement, ({ recipient: { personId } }) => ({
      kind: 'sent',
      conversationId: `new-${personId}`,
    }));
    const chats = await Promise.all([1, 2].map((who) => store.people.chatOf(chat(who).person)));
    expect(chats).to.deep.equal([
      { ...chat(1), conversationId: 'new-person-1' },
      {
        ...chat(2, { conversationId: 'new-person-2', channelAccountId: 'person-2' }),
        serviceUrl: 'https://smba.trafficmanager.net/amer/',
      },
    ]);
    expect(await store.people.remember(chat(2))).to.equal(false);
  });

  it('retires whom Teams says to retire: the next announcement leaves them out, until they write', async () => {
    await people(store, 2);
    await sendToAll(store, await sending(store), ({ recipient: { personId } }) => ({
      ...{ kind: 'unreachable', retire: personId === 'person-1', status: 403, code: 'ConversationBlockedByUser' },
    }));
    expect(await store.people.chatOf(chat(1).person)).to.equal(undefined);
    expect(personsOf(await claimed(store, await sending(store)))).to.deep.equal(['person-2']);
    expect(await store.people.remember(chat(1))).to.equal(true);
    expect(await claimed(store, await sending(store))).to.have.length(2);
  });

  it('writes nothing that leads to a person whose data was deleted while the card was on its way', async () => {
    await people(store, 1);
    const announcement = await sending(store);
    const [delivery] = await claimed(store, announcement);
    await store.enrollments.deleteAllOf(chat(1).person, 'nonce');
    await store.people.forget(chat(1).person);
    const result = { kind: 'sent', activityId: 'activity-1', conversationId: 'chat-1' } as const;
    await store.ledger.report(announcement.id, [reportOf(delivery, result)]);
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 1 });
    const rows = await database.rows('select person_id, conversation_id, activity_id from deliveries');
    expect(rows).to.deep.equal([{ person_id: null, conversation_id: null, activity_id: null }]);
    expect(await database.rows('select * from personal_chats')).to.deep.equal([]);
  });

  it('of what nobody claimed, or somebody reported before, changes nothing', async () => {
    await people(store, 2);
    const announcement = await sending(store);
    const [first] = await claimed(store, announcement, 1);
    await store.ledger.report(announcement.id, [reportOf(first, { kind: 'rejected', code: 'x' })]);
    await store.ledger.report(announcement.id, [reportOf(first, { kind: 'sent' })]);
    await store.ledger.report(announcement.id, [
      { number: (first?.number ?? 0) + 1, claim: 0, result: { kind: 'sent' } },
    ]);
    await store.ledger.report(announcement.id, []);
    expect(await store.ledger.counts(announcement.id)).to.include({ rejected: 1, waiting: 1, sent: 0 });
  });

  it('of what was on its way when it was cancelled counts, and leaves the announcement cancelled', async () => {
    await people(store, 3);
    const announcement = await sending(store);
    const [first] = await claimed(store, announcement, 1);
    const next = changed(announcement, { state: 'cancelled' });
    expect(await store.announcements.save(next, entry('announcement.cancel'))).to.equal('saved');
    await store.ledger.report(announcement.id, [reportOf(first, { kind: 'sent' })]);
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 1, skipped: 2 });
    expect(await stateOf(announcement)).to.equal('cancelled');
  });

  it('whatever it says, and in whichever order: the outcomes add up to the audience', async function () {
    this.timeout(60_000);
    const code = 'code';
    const results: SendResult[] = [
      { kind: 'sent' },
      { kind: 'retry', throttled: false, code },
      { kind: 'unconfirmed', code },
      { kind: 'gone', code },
      { kind: 'unreachable', retire: true, code },
      { kind: 'unreachable', retire: false, code },
      { kind: 'rejected', code },
    ];
    const rounds = fc.array(fc.array(fc.constantFrom(...results), { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rounds, fc.nat(2), async (batches, optedOut) => {
        await database.rows('truncate personal_chats, announcements cascade');
        await people(store, 7);
        const announcement = await sending(store);
        for (let who = 1; who <= optedOut; who++) await store.recipients.setWantsAnnouncements(chat(who).person, false);
        for (const batch of batches) {
          const deliveries = await claimed(store, announcement, batch.length + 1);
          const known = deliveries.slice(0, batch.length);
          const reports = known.map((delivery, i) => ({ ...delivery, result: batch[i] as SendResult }));
          await store.ledger.report(announcement.id, reports);
          later(batch.length % 2 === 0 ? 61_000 : 0);
          const counts = await store.ledger.counts(announcement.id);
          expect(Object.values(counts).reduce((sum, count) => sum + count)).to.equal(7);
          const isDone = counts.waiting + counts.sending === 0;
          if (reports.length > 0) expect(await stateOf(announcement)).to.equal(isDone ? 'sent' : 'sending');
        }
      }),
      { numRuns: 25 },
    );
  });
});
