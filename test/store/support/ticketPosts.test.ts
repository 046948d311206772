import { expect } from 'chai';
import type { Ticket } from '../../../domain/support/ticket.ts';
import type { PostResult, TicketPost } from '../../../domain/support/ticketStore.ts';
import type { Store } from '../../../store/store.ts';
import { onEachDatabase, onEmbedded } from '../../helpers/database.ts';
import { ASKER, CHANNEL, changed, message, newTicket, opened, TENANT } from '../../helpers/storedTickets.ts';

const MAIL = { kind: 'mail', address: 'help@contoso.com' } as const;
const POSTED: PostResult = { kind: 'posted', activityId: 'card' };
const REFUSED: PostResult = { kind: 'undeliverable', code: 'ConversationNotFound' };

onEachDatabase('ticketPosts', (database) => {
  let store: Store;
  let ticket: Ticket;
  let lastNonce = 0;
  beforeEach(async () => {
    store = await database.openStore();
    ticket = opened(await store.tickets.open(newTicket(), 'form', 5));
  });

  const later = (ms: number) => new Date(database.now.getTime() + ms);
  const next = (ms = 0) => store.ticketPosts.next(ticket.id, later(ms), later(ms + 60_000));
  const take = async (ms = 0): Promise<TicketPost> => {
    const post = await next(ms);
    if (post === undefined || post === 'busy') throw new Error(`There is ${post ?? 'nothing'} to post.`);
    return post;
  };
  /** Reports what came of a post; says what it was. */
  const report = async (taken: TicketPost, result: PostResult = POSTED): Promise<string> => {
    await store.ticketPosts.report(taken, result);
    if (taken.kind === 'message') return taken.message.text;
    return `${taken.ticket.cardId ? 'shown' : 'posted'} ${taken.ticket.state}`;
  };
  const post = async (result?: PostResult) => report(await take(), result);
  const postAll = async (): Promise<readonly string[]> => {
    const posts: string[] = [];
    for (let taken = await next(); typeof taken === 'object'; taken = await next()) posts.push(await report(taken));
    return posts;
  };
  /** The next version of the ticket, with a message if there are words. */
  const change = async (kind: 'addition' | 'reply', text?: string, changes: Partial<Ticket> = {}) => {
    ticket = changed(ticket, changes);
    const words = text === undefined ? undefined : message(ticket, kind, { text });
    await store.tickets.change({ ticket, nonce: `click-${++lastNonce}`, message: words });
  };
  const relays = async () => (await store.tickets.messages(ticket.id)).map(({ relay }) => relay);

  it('are the card, then the messages in their order, then the card’s newest state', async () => {
    await change('addition', 'one');
    await change('reply', 'two', { state: 'answered' });
    expect(await postAll()).to.deep.equal(['posted answered', 'one', 'two']);
    expect(await next()).to.equal(undefined);
    await change('addition', 'three', { state: 'claimed' });
    await change('reply', undefined, { state: 'closed' });
    expect(await postAll()).to.deep.equal(['three', 'shown closed']);
    expect(await relays()).to.deep.equal(['delivered', 'delivered', 'delivered']);
  });

  it('lead from the card to the ticket, and from the ticket to the card', async () => {
    await post();
    expect(await store.tickets.byId(TENANT, ticket.id)).to.include({ cardId: 'card', version: 1 });
    expect(await store.tickets.byCard(TENANT, CHANNEL.channelId, 'card')).to.include({ id: ticket.id });
    for (const [tenant, channel, card] of [
      ['tenant-2', CHANNEL.channelId, 'card'],
      [TENANT, '19:other', 'card'],
      [TENANT, CHANNEL.channelId, 'other'],
    ] as const)
      expect(await store.tickets.byCard(tenant, channel, card)).to.equal(undefined);
    for (const [tenant, channel, isIn] of [
      [TENANT, CHANNEL.channelId, true],
      ['tenant-2', CHANNEL.channelId, false],
      [TENANT, '19:other', false],
    ] as const)
      expect(await store.tickets.arePostedIn(tenant, channel)).to.equal(isIn);
  });

  it('show a state that is newer than what was just shown once more', async () => {
    await post();
    await change('addition', undefined, { state: 'claimed' });
    const shown = await take();
    await change('addition', undefined, { state: 'closed' });
    await store.ticketPosts.report(shown, { kind: 'posted' });
    expect(await postAll()).to.deep.equal(['shown closed']);
  });

  it('are of nothing where there is no ticket', async () => {
    expect(await store.ticketPosts.next('gone', later(0), later(1))).to.equal(undefined);
    const taken = await take();
    await database.rows('delete from tickets');
    await store.ticketPosts.report(taken, POSTED);
    await store.ticketPosts.release(taken);
  });

  describe('a lease', () => {
    it('keeps every other one away, through any instance, until it is reported, released or over', async () => {
      const other = await database.openStore();
      const taken = await take();
      expect(await other.ticketPosts.next(ticket.id, later(59_999), later(99_999))).to.equal('busy');
      await store.ticketPosts.release(taken);
      const again = await take();
      expect(await next(60_000)).to.deep.include({ kind: 'card', lease: again.lease + 1 });
    });

    it('is had by one of two who ask at once', async () => {
      const other = await database.openStore();
      const both = [next(), other.ticketPosts.next(ticket.id, later(0), later(60_000))];
      expect((await Promise.all(both)).filter((post) => post === 'busy')).to.have.length(1);
    });

    it('that is over lets go of nothing that another one has in hand, and says nothing of the card', async () => {
      const late = await take();
      const present = await take(60_000);
      await store.ticketPosts.report(late, { kind: 'posted', activityId: 'late' });
      await store.ticketPosts.release(late);
      expect(await next(60_001)).to.equal('busy');
      await store.ticketPosts.report(present, POSTED);
      expect(await store.tickets.byId(TENANT, ticket.id)).to.include({ cardId: 'card' });
    });

    it('that is over still says that a message was delivered', async () => {
      await change('addition', 'one');
      await post();
      const late = await take();
      const present = await take(60_000);
      await store.ticketPosts.report(late, { kind: 'posted' });
      expect(await relays()).to.deep.equal(['delivered']);
      await store.ticketPosts.report(present, REFUSED);
      expect(await relays()).to.deep.equal(['delivered']);
    });
  });

  describe('what Teams never takes', () => {
    it('is a message that is undeliverable, and the next one comes', async () => {
      await change('reply', 'one');
      await change('addition', 'two');
      await post();
      expect([await post(REFUSED), await post()]).to.deep.equal(['one', 'two']);
      expect(await relays()).to.deep.equal(['undeliverable', 'delivered']);
    });

    it('is a card in a channel that is gone: answers go on, the rest waits until something is done', async () => {
      await change('addition', 'one');
      await change('reply', 'two');
      await post(REFUSED);
      expect(await postAll()).to.deep.equal(['two']);
      await change('addition', undefined, { state: 'closed' });
      expect(await postAll()).to.deep.equal(['posted closed', 'one']);
    });

    it('is a card that was deleted: it is posted anew, unless the ticket is closed', async () => {
      await post();
      await change('addition', undefined, { state: 'claimed' });
      expect(await post(REFUSED)).to.equal('shown claimed');
      expect(await postAll()).to.deep.equal(['posted claimed']);
      await change('addition', undefined, { state: 'closed' });
      await post(REFUSED);
      expect(await next()).to.equal(undefined);
    });
  });

  describe('a help desk', () => {
    beforeEach(async () => {
      ticket = opened(await store.tickets.open(newTicket({ destination: MAIL }), 'mail', 5));
    });

    it('is mailed the question and what is added, once each, and no states', async () => {
      expect(await post({ kind: 'posted' })).to.equal('posted open');
      await change('addition', 'one', { state: 'claimed' });
      expect(await post({ kind: 'posted' })).to.equal('one');
      expect(await next()).to.equal(undefined);
    });

    it('gets what a channel does not take, and all that was added', async () => {
      ticket = opened(await store.tickets.open(newTicket(), 'form-2', 5));
      await post();
      await change('addition', 'one');
      await change('reply', 'two');
      expect(await postAll()).to.deep.equal(['one', 'two', 'shown open']);
      await change('addition', undefined, { state: 'claimed' });
      const toChannel = await take();
      await change('addition', undefined, { destination: MAIL });
      await store.ticketPosts.report(toChannel, POSTED);
      expect(await store.tickets.byId(TENANT, ticket.id)).to.deep.include({ destination: MAIL, cardId: undefined });
      expect([await post({ kind: 'posted' }), await post({ kind: 'posted' })]).to.deep.equal(['posted claimed', 'one']);
      expect(await next()).to.equal(undefined);
    });
  });

  describe('of somebody who had their data deleted', () => {
    it('empty the card, and bring no words any more', async () => {
      await post();
      await change('reply', 'one');
      await store.tickets.forgetAsker(ASKER);
      const emptied = await take();
      expect(emptied).to.deep.nested.include({ kind: 'card', 'ticket.question': '', 'ticket.state': 'closed' });
      await store.ticketPosts.report(emptied, POSTED);
      expect(await next()).to.equal(undefined);
    });

    it('are none where nobody has seen the ticket', async () => {
      await store.tickets.forgetAsker(ASKER);
      expect(await next()).to.equal(undefined);
    });
  });
});

onEmbedded('ticketPosts of a dead process', (database) => {
  it('may be taken in hand at once by the next start', async () => {
    const store = await database.openStore();
    const { id } = opened(await store.tickets.open(newTicket(), 'form', 5));
    const until = new Date(database.now.getTime() + 60_000);
    await store.ticketPosts.next(id, database.now, until);
    const next = await database.openStore();
    expect(await next.ticketPosts.next(id, database.now, until)).to.include({ kind: 'card' });
  });
});
