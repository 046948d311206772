import { expect } from 'chai';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import {
  ASKER,
  changed,
  inChannel,
  message,
  newTicket,
  opened,
  request,
  TENANT,
  ticketService,
} from '../../helpers/storedTickets.ts';

onEachDatabase('ticketStore', (database) => {
  let store: Store;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const jobs = async (name: string) =>
    (await database.rows('select data, start_after from pgboss.job where name = $1 order by created_on', [name])) as {
      data: { ticketId: string };
      start_after: Date;
    }[];

  it('keeps a ticket as it is opened, with a number and the two jobs', async () => {
    const ticket = newTicket();
    const outcome = await store.tickets.open(ticket, 'nonce', 5);
    expect(outcome).to.deep.equal({ kind: 'opened', ticket: { ...ticket, number: 1 } });
    const kept = await store.tickets.byId(TENANT, ticket.id);
    expect(JSON.parse(JSON.stringify(kept))).to.deep.equal(JSON.parse(JSON.stringify({ ...ticket, number: 1 })));
    expect((await jobs('ticket-sync')).map(({ data }) => data)).to.deep.equal([{ ticketId: ticket.id }]);
    const [reminder] = await jobs('ticket-reminder');
    expect(reminder).to.deep.equal({ data: { ticketId: ticket.id }, start_after: ticket.dueAt });
  });

  it('lets one of two experts claim at the same instant', async () => {
    const service = ticketService(store, () => database.now);
    const other = ticketService(await database.openStore(), () => database.now);
    const { id } = opened(await service.open(ASKER, request()));
    const [one, two] = await Promise.all([
      service.byExpert(inChannel('Ada'), id, { kind: 'claim' }, 'n'),
      other.byExpert(inChannel('Bea'), id, { kind: 'claim' }, 'n'),
    ]);
    expect([one.kind, two.kind].sort()).to.deep.equal(['done', 'taken']);
  });

  it('changes and knows', async () => {
    const ticket = opened(await store.tickets.open(newTicket(), 'nonce', 5));
    const change = { ticket: changed(ticket), nonce: 'n', message: message(ticket, 'addition') };
    expect(await store.tickets.change(change)).to.equal('saved');
    expect(await store.tickets.change(change)).to.equal('known');
    const post = await store.ticketPosts.next(ticket.id, database.now, new Date(database.now.getTime() + 1000));
    if (post === undefined || post === 'busy') throw new Error('no');
    await store.ticketPosts.report(post, { kind: 'posted', activityId: 'card' });
    await store.tickets.forgetAsker(ASKER);
    expect(await store.tickets.ofAsker(ASKER)).to.deep.equal([]);
    expect(await store.tickets.byCard(TENANT, '19:experts@thread.tacv2', 'card')).to.include({
      question: '',
      state: 'closed',
    });
  });
});
