import { expect } from 'chai';
import type { Enrollment } from '../../../domain/enrollment/enrollment.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { chat, claimed, people, sending, sendToAll, TENANT, team } from '../../helpers/storedAnnouncements.ts';
import { newEnrollment } from '../../helpers/storedEnrollments.ts';

const NOBODY = { delivered: 0, opened: 0, started: 0, confirmed: 0, 'link-opened': 0, purchased: 0 };

onEachDatabase('funnel', (database) => {
  let store: Store;
  let id: string;
  beforeEach(async () => {
    store = await database.openStore();
    await people(store, 3);
    const announcement = await sending(store);
    id = announcement.id;
    await sendToAll(store, announcement, ({ number, recipient: { personId } }) =>
      personId === 'person-3' ? { kind: 'unconfirmed', code: 'x' } : { kind: 'sent', activityId: `${number}` },
    );
  });

  const later = (days: number) => {
    database.now = new Date(database.now.getTime() + days * 86_400_000);
  };

  /** Somebody's enrollment that begins now. */
  async function start(who: number, changes: Partial<Enrollment> = {}): Promise<Enrollment> {
    const moments = { startedAt: database.now, updatedAt: database.now };
    return await store.enrollments.start(newEnrollment({ person: chat(who).person, ...moments, ...changes }));
  }

  async function reach(before: Enrollment, state: Enrollment['state']): Promise<Enrollment> {
    const next = { ...before, version: before.version + 1, state, updatedAt: database.now };
    await store.enrollments.save(next);
    return next;
  }

  it('counts each person in every step that they reached, one after the other', async () => {
    const seen = [await store.ledger.funnel(id)];
    await store.ledger.noteOpened(id, chat(1).person);
    await store.ledger.noteOpened(id, chat(2).person);
    seen.push(await store.ledger.funnel(id));
    let enrollment = await start(1);
    seen.push(await store.ledger.funnel(id));
    for (const state of ['confirmation-sent', 'confirmed', 'link-opened', 'purchased'] as const) {
      enrollment = await reach(enrollment, state);
      seen.push(await store.ledger.funnel(id));
    }
    expect(seen.map((funnel) => Object.values(funnel).join(' '))).to.deep.equal([
      '2 0 0 0 0 0',
      '2 2 0 0 0 0',
      '2 2 1 0 0 0',
      '2 2 1 0 0 0',
      '2 2 1 1 0 0',
      '2 2 1 1 1 0',
      '2 2 1 1 1 1',
    ]);
  });

  it('takes a click for the proof that a card arrived of which Teams said nothing', async () => {
    await store.ledger.noteOpened(id, chat(3).person);
    expect(await store.ledger.funnel(id)).to.deep.equal({ ...NOBODY, delivered: 3, opened: 1 });
  });

  it('owes nothing to a card that nobody opened, nor to one that came after the enrollment began', async () => {
    await start(1);
    const before = await start(2, { startedAt: new Date(database.now.getTime() - 1_000) });
    await store.ledger.noteOpened(id, chat(2).person);
    await reach(before, 'confirmed');
    expect(await store.ledger.funnel(id)).to.deep.equal({ ...NOBODY, delivered: 2, opened: 1 });
  });

  it('owes to a card what happens within 30 days after it was opened the first time', async () => {
    for (const who of [1, 2]) await store.ledger.noteOpened(id, chat(who).person);
    later(29);
    await store.ledger.noteOpened(id, chat(2).person);
    const first = await start(1);
    later(2);
    await reach(first, 'confirmed');
    await start(2);
    expect(await store.ledger.funnel(id)).to.deep.equal({ ...NOBODY, delivered: 2, opened: 2, started: 1 });
  });

  it('does not go back when a person begins anew, nor when they press a button again', async () => {
    await store.ledger.noteOpened(id, chat(1).person);
    const first = await reach(await start(1), 'confirmed');
    await reach(first, 'withdrawn');
    await start(1, { id: 'second' });
    await store.ledger.noteOpened(id, chat(1).person);
    expect(await store.ledger.funnel(id)).to.deep.include({ confirmed: 1, started: 1 });
  });

  it('counts what a person does before it is even written down that the card arrived', async () => {
    const quick = await sending(store);
    await claimed(store, quick);
    await store.ledger.noteOpened(quick.id, chat(1).person);
    await start(1);
    expect(await store.ledger.funnel(quick.id)).to.deep.include({ opened: 1, started: 1 });
  });

  it('counts people, not channels, and keeps those whose card was recalled or whose data was deleted', async () => {
    await store.recipients.rememberTeam(team('team-a'));
    const channel = await sending(store, { audience: { kind: 'channels', teamIds: ['team-a'] } });
    await sendToAll(store, channel);
    expect(await store.ledger.funnel(channel.id)).to.deep.equal(NOBODY);
    await store.ledger.noteOpened(id, chat(1).person);
    await start(1);
    await store.enrollments.deleteAllOf(chat(1).person, 'nonce');
    await database.rows("update deliveries set state = 'recalled' where person_id = 'person-2'");
    expect(await store.ledger.funnel(id)).to.deep.equal({ ...NOBODY, delivered: 2, opened: 1, started: 1 });
  });

  it('outlives the deliveries, which retention deletes, as the counts do; the audit stays', async () => {
    await store.ledger.noteOpened(id, chat(1).person);
    await store.people.retire(chat(1).person, 'app-removed');
    const kept = [await store.ledger.funnel(id), await store.ledger.counts(id)];
    const audited = await store.audit.list(TENANT, 9);
    later(179);
    expect(await store.runRetention(database.now)).to.include({ deletedDeliveries: 0, deletedChats: 0 });
    later(2);
    expect(await store.runRetention(database.now)).to.include({ deletedDeliveries: 3, deletedChats: 1 });
    expect(await store.runRetention(database.now)).to.include({ deletedDeliveries: 0 });
    expect([await store.ledger.funnel(id), await store.ledger.counts(id)]).to.deep.equal(kept);
    expect(await store.ledger.notReached(id, 0, 9)).to.deep.equal([]);
    expect(await store.audit.list(TENANT, 9))
      .to.deep.equal(audited)
      .and.not.to.deep.equal([]);
    expect(await store.people.chatOf(chat(2).person)).to.include({ conversationId: 'chat-2' });
  });
});
