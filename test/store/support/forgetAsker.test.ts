import { expect } from 'chai';
import type { Ticket } from '../../../domain/support/ticket.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { ASKER, changed, message, newTicket, opened, TENANT } from '../../helpers/storedTickets.ts';

onEachDatabase('forgetAsker', (database) => {
  let store: Store;
  let lastNonce = 0;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const open = async (changes: Parameters<typeof newTicket>[0] = {}, nonce = `form-${++lastNonce}`) =>
    opened(await store.tickets.open(newTicket(changes), nonce, 100));
  const change = (ticket: Ticket, parts: Partial<Parameters<Store['tickets']['change']>[0]> = {}) =>
    store.tickets.change({ ticket: changed(ticket), nonce: `click-${++lastNonce}`, ...parts });
  const jobsOf = (id: string) =>
    database.rows(`select from pgboss.job where name = 'ticket-sync' and data->>'ticketId' = $1`, [id]);
  const byId = ({ id }: Pick<Ticket, 'id'>) => store.tickets.byId(TENANT, id);

  it('closes the tickets, empties the texts, and leaves nothing that leads to the person', async () => {
    const ticket = await open({}, 'form');
    await change(ticket, { message: message(ticket, 'addition'), ticket: changed(ticket, { state: 'claimed' }) });
    const others = await open({ asker: { ...ASKER, personId: 'other' } });
    await store.tickets.forgetAsker(ASKER);
    expect(await store.tickets.ofAsker(ASKER)).to.deep.equal([]);
    const after = await byId(ticket);
    expect(after).to.deep.include({ asker: undefined, question: '', state: 'closed', version: 3, closedBy: 'asker' });
    expect(after?.closedAt).to.deep.equal(database.now);
    expect(after?.context).to.deep.equal({ shown: 'refusal', entryIds: [] });
    const [forgotten] = await store.tickets.messages(ticket.id);
    expect(forgotten).to.include({ text: '', relay: 'undeliverable' });
    expect(await jobsOf(ticket.id)).to.have.length(3);
    expect(await byId(others)).to.include({ question: others.question, state: 'open', version: 1 });
  });

  it('leaves as it was when and by whom a ticket was closed, and what was delivered', async () => {
    const ticket = await open();
    const closedAt = new Date('2026-11-02T08:00:00Z');
    const next = changed(ticket, { state: 'closed', closedAt, closedBy: 'expert' });
    await change(ticket, { ticket: next, message: message(ticket, 'reply') });
    await database.rows(`update ticket_messages set relay = 'delivered'`);
    await store.tickets.forgetAsker(ASKER);
    expect(await byId(ticket)).to.deep.include({ closedAt, closedBy: 'expert', question: '' });
    expect(await store.tickets.messages(ticket.id)).to.have.nested.property('[0].relay', 'delivered');
  });

  it('is done twice without harm, and makes the form a new one', async () => {
    await open({}, 'form');
    await store.tickets.forgetAsker(ASKER);
    await store.tickets.forgetAsker(ASKER);
    expect((await store.tickets.open(newTicket(), 'form', 5)).kind).to.equal('opened');
  });

  it('at the same time as a deed ends in a closed ticket without words, or the deed finds it so', async () => {
    const ticket = await open();
    const addition = message(ticket, 'addition', { text: 'Late words' });
    await Promise.all([change(ticket, { message: addition }), store.tickets.forgetAsker(ASKER)]);
    expect(await byId(ticket)).to.include({ asker: undefined, state: 'closed', question: '' });
    for (const { text } of await store.tickets.messages(ticket.id)) expect(text).to.equal('');
  });
});
