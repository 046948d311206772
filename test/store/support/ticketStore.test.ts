import { expect } from 'chai';
import type { Ticket, TicketState } from '../../../domain/support/ticket.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase } from '../../helpers/database.ts';
import { ASKER, CHANNEL, changed, message, newTicket, opened, TENANT } from '../../helpers/storedTickets.ts';

const MAIL = { kind: 'mail', address: 'help@contoso.com' } as const;
const OTHER = { tenantId: TENANT, personId: 'other' };
const AUDIT = { actor: { tenantId: TENANT, personId: 'ada' }, action: 'ticket.claim', subject: 'ticket' };
/** What is not there is as good as undefined. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));

onEachDatabase('ticketStore', (database) => {
  let store: Store;
  let lastNonce = 0;
  beforeEach(async () => {
    store = await database.openStore();
  });

  const open = async (changes: Parameters<typeof newTicket>[0] = {}, nonce = `form-${++lastNonce}`, most = 100) =>
    opened(await store.tickets.open(newTicket(changes), nonce, most));
  const change = (ticket: Ticket, parts: Partial<Parameters<Store['tickets']['change']>[0]> = {}) =>
    store.tickets.change({ ticket: changed(ticket), nonce: `click-${++lastNonce}`, ...parts });
  const jobs = async (name: string) => {
    const text = `select data->>'ticketId' as id, start_after as at from pgboss.job where name = $1 order by start_after`;
    return (await database.rows(text, [name])) as { id: string; at: Date }[];
  };
  const byId = ({ id }: Pick<Ticket, 'id'>) => store.tickets.byId(TENANT, id);

  describe('open', () => {
    it('keeps a ticket as it is, with the next number and the job that posts it, and one that reminds when it is due', async () => {
      for (const [index, destination] of [CHANNEL, MAIL].entries()) {
        const ticket = newTicket({ destination });
        const outcome = await store.tickets.open(ticket, `nonce-${index}`, 5);
        expect(outcome).to.deep.equal({ kind: 'opened', ticket: { ...ticket, number: index + 1 } });
        expect(plain(await byId(ticket))).to.deep.equal(plain({ ...ticket, number: index + 1 }));
        expect((await jobs('ticket-sync')).filter(({ id }) => id === ticket.id)).to.have.length(1);
        const reminders = (await jobs('ticket-reminder')).filter(({ id }) => id === ticket.id);
        expect(reminders).to.deep.equal([{ id: ticket.id, at: ticket.dueAt }]);
      }
    });

    it('numbers the tickets of each tenant', async () => {
      const elsewhere = { tenantId: 'tenant-2', asker: { ...ASKER, tenantId: 'tenant-2' } };
      const numbers = [await open(), await open(), await open(elsewhere), await open()].map(({ number }) => number);
      expect(numbers).to.deep.equal([1, 2, 1, 3]);
    });

    it('opens one ticket of a form that comes many times at once, through several instances', async () => {
      const stores = [store, await database.openStore()];
      const outcomes = await Promise.all(
        [0, 1, 2, 3].map((index) => stores[index % 2]?.tickets.open(newTicket(), 'same', 5)),
      );
      expect(outcomes.map((outcome) => outcome?.kind).sort()).to.deep.equal(['known', 'known', 'known', 'opened']);
      expect(new Set(outcomes.map((outcome) => outcome && opened(outcome).id)).size).to.equal(1);
      expect(await store.tickets.ofAsker(ASKER)).to.have.length(1);
      expect(await jobs('ticket-sync')).to.have.length(1);
    });

    it('takes the same nonce of somebody else for another form', async () => {
      await open({}, 'same');
      expect((await store.tickets.open(newTicket({ asker: OTHER }), 'same', 5)).kind).to.equal('opened');
    });

    it('lets nobody past the limit, not even at once; only what waits counts', async () => {
      const outcomes = await Promise.all(
        [1, 2, 3, 4].map((nonce) => store.tickets.open(newTicket(), `at-once-${nonce}`, 2)),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).to.deep.equal(['opened', 'opened', 'too-many', 'too-many']);
      const [first, second] = await store.tickets.ofAsker(ASKER);
      if (!first || !second) throw new Error('Both are there.');
      for (const state of ['claimed', 'reopened', 'answered'] as const) {
        const again = await store.tickets.open(newTicket(), `after-${state}`, 2);
        expect(again.kind).to.equal('too-many');
        const { version } = (await byId(first)) ?? first;
        await change({ ...first, version, state });
      }
      expect((await store.tickets.open(newTicket(), 'once-more', 2)).kind).to.equal('opened');
      await change({ ...second, state: 'closed', closedAt: database.now });
      expect((await store.tickets.open(newTicket(), 'and-more', 2)).kind).to.equal('opened');
    });
  });

  it('keeps what people wrote, and the address of a help desk, encrypted', async () => {
    const ticket = await open({ question: 'Is Jane Doe in?', destination: MAIL });
    await change(ticket, { message: message(ticket, 'reply', { text: 'Jane is out.' }) });
    const rows = await database.rows('select t, m from tickets t join ticket_messages m on m.ticket_id = t.id');
    expect(rows).to.have.length(1);
    expect(JSON.stringify(rows)).to.not.match(/Jane|contoso/);
    expect(await store.tickets.messages(ticket.id)).to.have.nested.property('[0].text', 'Jane is out.');
  });

  describe('change', () => {
    it('writes what was decided, the message, the audit entry and the job', async () => {
      const ticket = await open();
      const at = new Date('2026-11-02T10:00:00Z');
      const claim = { personId: 'ada', name: 'Ada', at };
      const times = { updatedAt: at, firstAnswerAt: at, closedAt: at, dueAt: at, remindedAt: at };
      const next = changed(ticket, { ...times, state: 'closed', closedBy: 'expert', claim });
      const reply = message(ticket, 'reply', { entryId: 'devices/how-many' });
      const audit = { ...AUDIT, at };
      expect(await change(ticket, { ticket: next, message: reply, audit })).to.equal('saved');
      expect(plain(await byId(ticket))).to.deep.equal(plain(next));
      expect(await store.tickets.messages(ticket.id)).to.deep.equal([{ ...reply, relay: 'waiting' }]);
      expect(await store.audit.list(TENANT, 9)).to.have.length(1);
      expect((await jobs('ticket-sync')).map(({ id }) => id)).to.deep.equal([ticket.id, ticket.id]);
    });

    it('writes nothing over another version, and nothing of another tenant', async () => {
      const ticket = await open();
      await change(ticket);
      const late = message(ticket, 'addition');
      expect(await change(ticket, { message: late, audit: { ...AUDIT, at: database.now } })).to.equal('conflict');
      const next = changed(ticket, { version: 3, tenantId: 'tenant-2' });
      expect(await change(ticket, { ticket: next })).to.equal('conflict');
      expect(await change({ ...newTicket(), number: 1 })).to.equal('conflict');
      expect(await store.tickets.messages(ticket.id)).to.deep.equal([]);
      expect(await store.audit.list(TENANT, 9)).to.deep.equal([]);
      expect(await byId(ticket)).to.include({ version: 2 });
    });

    it('is done once for a nonce, also where it comes twice at once, and is known from then on', async () => {
      const ticket = await open();
      expect(await store.tickets.knows(ticket.id, 'same')).to.equal(false);
      const once = () => change(ticket, { nonce: 'same', message: message(ticket, 'addition') });
      expect((await Promise.all([once(), once()])).sort()).to.deep.equal(['known', 'saved']);
      expect(await once()).to.equal('known');
      expect(await store.tickets.knows(ticket.id, 'same')).to.equal(true);
      expect(await store.tickets.knows((await open()).id, 'same')).to.equal(false);
      expect(await store.tickets.messages(ticket.id)).to.have.length(1);
    });

    it('lets one of two that are decided at once come first, and the other decide anew', async () => {
      const ticket = await open();
      const other = await database.openStore();
      const next = { ticket: changed(ticket) };
      const outcomes = await Promise.all([
        change(ticket, { ...next, nonce: 'one' }),
        other.tickets.change({ ...next, nonce: 'two' }),
      ]);
      expect(outcomes.sort()).to.deep.equal(['conflict', 'saved']);
    });

    it('queues another reminder where it is due at another time', async () => {
      const ticket = await open();
      const dueAt = new Date('2026-11-05T10:00:00Z');
      await change(ticket, { ticket: changed(ticket, { dueAt }) });
      await change({ ...ticket, version: 2, dueAt });
      expect((await jobs('ticket-reminder')).map(({ at }) => at)).to.deep.equal([ticket.dueAt, dueAt]);
    });
  });

  describe('what is looked up', () => {
    it('is a person’s tickets, newest first, whatever their state, and nobody else’s', async () => {
      const first = await open();
      await open({ asker: OTHER });
      await change(first, { ticket: changed(first, { state: 'closed' }) });
      const second = await open();
      const mine = (await store.tickets.ofAsker(ASKER)).map(({ id }) => id);
      expect(mine).to.deep.equal([second.id, first.id]);
      expect(await store.tickets.ofAsker({ ...ASKER, tenantId: 'tenant-2' })).to.deep.equal([]);
    });

    it('is a list in pages, by state and by who has it', async () => {
      const claim = (personId: string) => ({ claim: { personId, name: personId, at: database.now } });
      const states: readonly [TicketState, Partial<Ticket>][] = [
        ['open', {}],
        ['claimed', claim('ada')],
        ['claimed', claim('bea')],
        ['closed', claim('ada')],
      ];
      for (const [state, changes] of states) {
        const ticket = await open();
        await change(ticket, { ticket: changed(ticket, { state, ...changes }) });
      }
      const list = async (...rest: [Parameters<Store['tickets']['list']>[1], number?, number?]) => {
        const [filter, size = 9, before] = rest;
        return (await store.tickets.list(TENANT, filter, size, before)).map(({ number }) => number);
      };
      expect(await list({})).to.deep.equal([4, 3, 2, 1]);
      expect(await list({}, 2)).to.deep.equal([4, 3]);
      expect(await list({}, 2, 3)).to.deep.equal([2, 1]);
      expect(await list({ states: ['claimed', 'open'] })).to.deep.equal([3, 2, 1]);
      expect(await list({ claimedBy: 'ada' })).to.deep.equal([4, 2]);
      expect(await list({ states: ['claimed'], claimedBy: 'ada' })).to.deep.equal([2]);
      expect(await store.tickets.list('tenant-2', {}, 9)).to.deep.equal([]);
    });

    it('is nothing of another tenant', async () => {
      const { id } = await open();
      expect(await store.tickets.byId('tenant-2', id)).to.equal(undefined);
    });
  });

  describe('remind', () => {
    const remind = (ticket: Ticket, now: Date) => store.tickets.remind(ticket.id, message(ticket, 'reminder'), now);

    it('notes one reminder of what is due, with its message, its job and a new version for the card', async () => {
      const ticket = await open();
      expect(await Promise.all([remind(ticket, ticket.dueAt), remind(ticket, ticket.dueAt)])).to.have.members([
        true,
        false,
      ]);
      expect(await byId(ticket)).to.deep.include({ remindedAt: ticket.dueAt, version: 2 });
      expect(await store.tickets.messages(ticket.id)).to.have.length(1);
      expect(await jobs('ticket-sync')).to.have.length(2);
    });

    it('says nothing before the time, of what is gone, and of what was answered or closed', async () => {
      const ticket = await open();
      expect(await remind(ticket, new Date(ticket.dueAt.getTime() - 120_000))).to.equal(false);
      expect(await remind({ ...ticket, id: 'gone' }, ticket.dueAt)).to.equal(false);
      for (const [version, state] of [
        [1, 'answered'],
        [2, 'closed'],
      ] as const) {
        await change({ ...ticket, version }, { ticket: changed({ ...ticket, version }, { state }) });
        expect(await remind(ticket, ticket.dueAt)).to.equal(false);
      }
      expect(await store.tickets.messages(ticket.id)).to.deep.equal([]);
    });

    it('comes where the database’s clock is a little ahead of ours', async () => {
      const ticket = await open();
      expect(await remind(ticket, new Date(ticket.dueAt.getTime() - 1_000))).to.equal(true);
    });
  });
});
