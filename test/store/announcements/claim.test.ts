import { expect } from 'chai';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase, onEmbedded, onServer } from '../../helpers/database.ts';
import {
  changed,
  chat,
  claimed,
  entry,
  FAST,
  people,
  personsOf,
  reportOf,
  sending,
  sendToAll,
  sent,
  TENANT,
  team,
} from '../../helpers/storedAnnouncements.ts';

onEachDatabase('claim', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const later = (ms: number) => {
    database.now = new Date(database.now.getTime() + ms);
  };

  it('takes nobody up twice', async () => {
    await people(store, 5);
    const announcement = await sending(store);
    const two = await claimed(store, announcement, 2);
    const others = await claimed(store, announcement);
    expect(personsOf([...two, ...others])).to.deep.equal([1, 2, 3, 4, 5].map((who) => `person-${who}`));
    expect(await store.ledger.claim(announcement.id, 10, 250, FAST)).to.deep.equal({
      deliveries: [],
      rest: 'waiting',
      nextAt: new Date(database.now.getTime() + 60_000),
    });
  });

  it('tells of which version of the announcement it is', async () => {
    await people(store, 2);
    const announcement = await sending(store);
    expect(await store.ledger.claim(announcement.id, 1, 250, FAST)).to.have.property('version', 1);
    const paused = changed(announcement, { state: 'paused' });
    await store.announcements.save(paused, entry('announcement.pause'));
    await store.announcements.save(changed(paused, { state: 'sending' }), entry('announcement.resume'));
    expect(await store.ledger.claim(announcement.id, 1, 250, FAST)).to.have.property('version', 3);
  });

  it('that is never reported makes what it held unconfirmed, once: it is not claimed again', async () => {
    await people(store, 3);
    const announcement = await sending(store);
    const held = await claimed(store, announcement, 2);
    later(60_001);
    await sendToAll(store, announcement);
    expect(await store.ledger.counts(announcement.id)).to.include({ unconfirmed: 2, sent: 1, sending: 0, waiting: 0 });
    expect(await store.ledger.notReached(announcement.id, 0, 10)).to.deep.equal(
      held.map(({ number, recipient: { personId } }) => ({
        ...{ number, personId, state: 'unconfirmed', reason: 'interrupted', status: undefined },
      })),
    );
    const late = held.map((delivery) => ({ ...delivery, result: sent(delivery) }));
    await store.ledger.report(announcement.id, late);
    expect(await store.ledger.counts(announcement.id)).to.include({ unconfirmed: 2, sent: 1 });
    expect((await store.announcements.byId(TENANT, announcement.id))?.state).to.equal('sent');
  });

  it('that is reported after its lease says nothing of the next try', async () => {
    await people(store, 1);
    const announcement = await sending(store);
    const [late] = await claimed(store, announcement);
    later(60_001);
    await claimed(store, announcement);
    const over = await store.announcements.byId(TENANT, announcement.id);
    if (!over) throw new Error('It is there.');
    const next = changed(over, { state: 'sending' });
    expect(await store.ledger.resend(next, ['unconfirmed'], entry('announcement.resend'))).to.equal(1);
    const [again] = await claimed(store, announcement);
    await store.ledger.report(announcement.id, [reportOf(late, { kind: 'unreachable', retire: true, code: 'Late' })]);
    expect(await store.ledger.counts(announcement.id)).to.include({ sending: 1, unreachable: 0 });
    expect(await store.people.chatOf(chat(1).person)).not.to.equal(undefined);
    await store.ledger.report(announcement.id, [reportOf(again, { kind: 'sent', activityId: 'activity-1' })]);
    expect(await store.ledger.counts(announcement.id)).to.include({ sending: 0, sent: 1 });
  });

  it('of a dead process is told of also where the announcement was cancelled meanwhile', async () => {
    await people(store, 2);
    const announcement = await sending(store);
    await claimed(store, announcement, 1);
    await store.announcements.save(changed(announcement, { state: 'cancelled' }), entry('announcement.cancel'));
    const { rest, nextAt } = await store.ledger.claim(announcement.id, 10, 250, FAST);
    expect([rest, nextAt]).to.deep.equal(['waiting', new Date(database.now.getTime() + 60_000)]);
    later(60_001);
    expect(await store.ledger.claim(announcement.id, 10, 250, FAST)).to.include({ rest: 'not-sending' });
    expect(await store.ledger.counts(announcement.id)).to.include({ unconfirmed: 1, skipped: 1 });
  });

  it('brings nothing of what is paused, and goes on when it is resumed', async () => {
    await people(store, 2);
    const announcement = await sending(store);
    const paused = changed(announcement, { state: 'paused' });
    await store.announcements.save(paused, entry('announcement.pause'));
    expect(await store.ledger.claim(announcement.id, 10, 250, FAST)).to.deep.equal({
      deliveries: [],
      rest: 'not-sending',
    });
    await store.announcements.save(changed(paused, { state: 'sending' }), entry('announcement.resume'));
    expect(await claimed(store, announcement)).to.have.length(2);
  });

  it('brings nothing of what is over: whoever waited is skipped, and it is sent', async () => {
    await people(store, 2);
    const announcement = await sending(store, { expiresAt: new Date(database.now.getTime() + 1_000) });
    await claimed(store, announcement, 1).then(([first]) =>
      store.ledger.report(announcement.id, [reportOf(first, { kind: 'sent' })]),
    );
    later(1_000);
    expect(await store.ledger.claim(announcement.id, 10, 250, FAST)).to.deep.equal({ deliveries: [], rest: 'done' });
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 1, skipped: 1 });
    expect(await store.ledger.notReached(announcement.id, 0, 10)).to.have.nested.property('[0].reason', 'expired');
    expect((await store.announcements.byId(TENANT, announcement.id))?.state).to.equal('sent');
  });

  it('leaves out whoever opted out or was retired since, and whose team is gone', async () => {
    for (const who of ['stays', 'leaves', 'opts-out', 'comes-back']) await store.people.remember(chat(who));
    const announcement = await sending(store);
    await store.people.retire(chat('leaves').person, 'app-removed');
    await store.people.retire(chat('comes-back').person, 'app-removed');
    await store.people.remember(chat('comes-back'));
    await store.recipients.setWantsAnnouncements(chat('opts-out').person, false);
    expect(personsOf(await claimed(store, announcement))).to.deep.equal(['person-comes-back', 'person-stays']);
    const left = (await store.ledger.notReached(announcement.id, 0, 9)).map(({ personId, reason }) => [
      personId,
      reason,
    ]);
    expect(left).to.have.deep.members([
      ['person-leaves', 'retired'],
      ['person-opts-out', 'opted-out'],
    ]);
    await store.recipients.rememberTeam(team('team-a'));
    const channel = await sending(store, { audience: { kind: 'channels', teamIds: ['team-a'] } });
    await store.recipients.forgetTeam(TENANT, 'team-a');
    expect(await claimed(store, channel)).to.deep.equal([]);
    expect(await store.ledger.counts(channel.id)).to.include({ skipped: 1 });
  });

  it('says where the chat is now, not where it was when the audience was frozen', async () => {
    await people(store, 1);
    const announcement = await sending(store);
    await store.people.remember(
      chat(1, { serviceUrl: 'https://smba.trafficmanager.net/apac/', conversationId: 'chat-new' }),
    );
    const [delivery] = await claimed(store, announcement);
    expect(delivery?.recipient).to.include({
      conversationId: 'chat-new',
      serviceUrl: 'https://smba.trafficmanager.net/apac/',
    });
  });
});

onEmbedded('claim of a process that died', (database) => {
  it('is over as soon as the embedded database opens again', async () => {
    const store = await database.openStore();
    await people(store, 1);
    const announcement = await sending(store);
    await claimed(store, announcement);
    await database.openStore();
    expect(await store.ledger.counts(announcement.id)).to.include({ sending: 0, unconfirmed: 1 });
    expect(await store.ledger.claim(announcement.id, 1, 250, FAST)).to.include({ rest: 'done' });
  });
});

onServer('claims of several instances', (database) => {
  it('are left alone by another instance that starts', async () => {
    const store = await database.openStore();
    await people(store, 1);
    const announcement = await sending(store);
    await claimed(store, announcement);
    await database.openStore();
    expect(await store.ledger.counts(announcement.id)).to.include({ sending: 1, unconfirmed: 0 });
  });

  it('at once share the people: each gets them from one', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => database.openStore()));
    const [store] = stores as [Store, Store, Store];
    await people(store, 60);
    const announcement = await sending(store);
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => claimed(stores[turn % 3] as Store, announcement, 5)),
    );
    expect(claims.filter((deliveries) => deliveries.length > 0)).to.have.length(12);
    expect(new Set(personsOf(claims.flat())).size).to.equal(60);
    const reports = claims.map((deliveries, turn) =>
      (stores[turn % 3] as Store).ledger.report(
        announcement.id,
        deliveries.map((delivery) => ({ ...delivery, result: sent(delivery) })),
      ),
    );
    await Promise.all(reports);
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 60, waiting: 0, sending: 0 });
    expect((await store.announcements.byId(TENANT, announcement.id))?.state).to.equal('sent');
  });
});
