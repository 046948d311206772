import { expect } from 'chai';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { ClaimedDelivery, ResentState } from '../../../domain/announcements/ledger.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  changed,
  chat,
  claimed,
  entry,
  people,
  personsOf,
  sending,
  sendToAll,
  sent,
  TENANT,
} from '../../helpers/storedAnnouncements.ts';

const UNCONFIRMED = { kind: 'unconfirmed', status: 502, code: 'BadGateway' } as const;

onEachDatabase('sending again', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
    await people(store, 3);
  });

  async function resend({ id }: Announcement, ...states: ResentState[]): Promise<number | 'conflict'> {
    const over = await store.announcements.byId(TENANT, id);
    if (!over) throw new Error('It is there.');
    return await store.ledger.resend(changed(over, { state: 'sending' }), states, entry('announcement.resend'));
  }

  it('is for whoever ended so, and tells the audit how many', async () => {
    const announcement = await sending(store);
    await sendToAll(store, announcement, (delivery) =>
      delivery.recipient.personId === 'person-1' ? UNCONFIRMED : sent(delivery),
    );
    expect(await resend(announcement, 'unreachable')).to.equal(0);
    expect(await resend(announcement, 'unconfirmed')).to.equal(1);
    expect((await store.audit.list(TENANT, 1))[0]?.details).to.deep.equal({ people: 1 });
    expect(personsOf(await claimed(store, announcement))).to.deep.equal(['person-1']);
  });

  it('is not for whoever pressed a button of the card: it is known to have arrived', async () => {
    const announcement = await sending(store);
    await sendToAll(store, announcement, () => UNCONFIRMED);
    await store.ledger.noteOpened(announcement.id, chat(1).person);
    expect(await store.ledger.counts(announcement.id)).to.include({ sent: 1, unconfirmed: 2 });
    const [first] = await store.ledger.recipients(announcement.id, 0, 1);
    expect(first).to.include({ personId: 'person-1', state: 'sent', reason: undefined, status: undefined });
    expect(await resend(announcement, 'unconfirmed')).to.equal(2);
    expect(personsOf(await claimed(store, announcement))).to.deep.equal(['person-2', 'person-3']);
  });

  it('nor for whoever pressed it before it was told how its delivery ended', async () => {
    const announcement = await sending(store);
    const deliveries: readonly ClaimedDelivery[] = await claimed(store, announcement);
    await store.ledger.noteOpened(announcement.id, chat(2).person);
    await store.ledger.report(
      announcement.id,
      deliveries.map((delivery) => ({ ...delivery, result: UNCONFIRMED })),
    );
    expect(await resend(announcement, 'unconfirmed')).to.equal(2);
    expect(personsOf(await claimed(store, announcement))).to.deep.equal(['person-1', 'person-3']);
  });
});
