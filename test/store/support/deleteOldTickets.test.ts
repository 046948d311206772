import { expect } from 'chai';
import type { Ticket } from '../../../domain/support/ticket.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { ASKER, changed, message, newTicket, opened } from '../../helpers/storedTickets.ts';

onEachDatabase('deleteOldTickets', (database) => {
  let store: Store;
  let lastNonce = 0;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const open = async () => opened(await store.tickets.open(newTicket(), `form-${++lastNonce}`, 100));
  const change = (ticket: Ticket, parts: Partial<Parameters<Store['tickets']['change']>[0]> = {}) =>
    store.tickets.change({ ticket: changed(ticket), nonce: `click-${++lastNonce}`, ...parts });

  it('deletes what was left alone for so long, answered or not, with its messages and nothing else', async () => {
    const at = (days: number) => new Date(database.now.getTime() - days * 86_400_000);
    const ids: Record<string, string> = {};
    for (const [name, days, state] of [
      ['closed', 181, 'closed'],
      ['answered', 181, 'answered'],
      ['closed lately', 179, 'closed'],
      ['waiting', 181, 'claimed'],
      ['waiting lately', 179, 'open'],
    ] as const) {
      const ticket = await open();
      ids[name] = ticket.id;
      const next = changed(ticket, { state, updatedAt: at(days) });
      await change(ticket, { ticket: next, message: message(ticket, 'addition') });
    }
    expect(await store.runRetention(database.now)).to.include({ deletedTickets: 3 });
    const left = (await store.tickets.ofAsker(ASKER)).map(({ id }) => id);
    expect(left).to.have.members([ids['closed lately'], ids['waiting lately']]);
    expect(await database.rows('select id from ticket_messages')).to.have.length(2);
  });
});
