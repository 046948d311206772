import { expect } from 'chai';
import type { TicketPosts } from '../../../domain/support/ticketStore.ts';
import { shownTexts } from '../../helpers/cardContents.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { ASKER_CHAT, ExpertHouse } from '../../helpers/expertHouse.ts';
import { newVersion } from '../../helpers/faqVersions.ts';
import { entry } from '../../helpers/storedAnnouncements.ts';
import { ASKER, CHANNEL, inChannel } from '../../helpers/storedTickets.ts';

const ADA = inChannel('Ada');
const BEA = inChannel('Bea');

onEmbedded('syncTicket', (database) => {
  let house: ExpertHouse;

  beforeEach(async () => {
    house = await ExpertHouse.open(database);
  });

  afterEach(() => house.close());

  const summaries = (conversationId: string) => house.shown(conversationId).map(({ summary }) => summary);
  const cardText = (index = 0) => JSON.stringify(house.threads()[index]);

  it('posts the card once as a new thread in the channel, with the channel and the tenant named', async () => {
    const ticket = await house.posted();
    expect(house.threads().map(({ summary }) => summary)).to.deep.equal([
      `Question #${ticket.number} (French): May my partner use it?`,
    ]);
    expect(ticket.cardId).to.match(/^\d+$/);
    expect(await house.sync(ticket.id)).to.deep.equal({ kind: 'done' });
    expect(house.threads()).to.have.length(1);
  });

  it('shows a claim to all in the same card', async () => {
    const { id } = await house.posted();
    await house.service.byExpert(ADA, id, { kind: 'claim' }, 'n');
    await house.sync(id);
    expect(house.threads()).to.have.length(1);
    expect(cardText()).to.include('Ada has had this question since').and.include('Give it back');
  });

  it('names an entry that was deleted since by its last title', async () => {
    const { edition } = EDITION;
    const { store } = house;
    await store.faq.add(newVersion({ edition }), entry('faq.publish', 'own/bicycle'));
    await store.faq.add(newVersion({ edition, edit: undefined, base: 1 }), entry('faq.delete', 'own/bicycle'));
    const ticket = await house.posted();
    const told = { kind: 'reply', text: 'Behind it', entryId: 'own/bicycle' } as const;
    await house.service.byExpert(ADA, ticket.id, told, 'n');
    await house.sync(ticket.id);
    expect(cardText()).to.include('Where do I park my bicycle?').and.not.include('own/bicycle');
  });

  it('brings an answer into the asker’s chat in the language of the question, and what they add into the thread', async () => {
    const ticket = await house.posted();
    const { id } = ticket;
    await house.service.byExpert(ADA, id, { kind: 'reply', text: 'Oui *bien sûr*', entryId: 'markets' }, 'n');
    await house.sync(id);
    expect(summaries(ASKER_CHAT)).to.deep.equal([`Votre question ${ticket.number} a une réponse`]);
    const [answer] = house.shown(ASKER_CHAT);
    expect(answer && shownTexts(answer).join('\n'))
      .to.include('Ada écrit')
      .and.include('Oui *bien sûr*')
      .and.include('Source');
    expect(cardText()).to.include('Answered by Ada');
    await house.service.byAsker(ASKER, id, { kind: 'add', text: 'Et ma sœur ?' }, 'm');
    await house.sync(id);
    expect(house.thread(ticket).map((card) => shownTexts(card).at(-1)))
      .to.have.length(2)
      .and.include('Et ma sœur ?');
    expect(house.shown(ASKER_CHAT)).to.have.length(1);
  });

  it('keeps the order in which things were said, however late it is brought', async () => {
    const { id } = await house.asked();
    await house.service.byAsker(ASKER, id, { kind: 'add', text: 'first' }, '1');
    await house.service.byAsker(ASKER, id, { kind: 'add', text: 'second' }, '2');
    await house.sync(id);
    const [, ...said] = house.thread(await house.ticket(id)).map((card) => shownTexts(card).at(-1));
    expect(said).to.deep.equal(['first', 'second']);
  });

  it('reminds in the thread of what is due', async () => {
    const ticket = await house.posted();
    database.now = ticket.dueAt;
    await house.service.remind(ticket.id);
    await house.sync(ticket.id);
    expect(summaries(`${CHANNEL.channelId};messageid=${ticket.cardId}`)).to.include(
      `Question #${ticket.number} is still waiting for an answer`,
    );
    expect(cardText()).to.include('An answer was due by');
  });

  it('lets two experts act: one has it, and the card says so to both', async () => {
    const { id } = await house.posted();
    const [first, second] = await Promise.all([
      house.service.byExpert(ADA, id, { kind: 'claim' }, 'v1'),
      house.service.byExpert(BEA, id, { kind: 'claim' }, 'v1'),
    ]);
    expect([first.kind, second.kind].sort()).to.deep.equal(['done', 'taken']);
    await Promise.all([house.sync(id), house.sync(id)]);
    expect(cardText()).to.include(`${first.kind === 'done' ? 'Ada' : 'Bea'} has had this question`);
  });

  describe('when Teams fails', () => {
    for (const fault of [
      { kind: 'status', status: 500 },
      { kind: 'status', status: 503 },
      { kind: 'reset' },
    ] as const) {
      it(`tries again: ${JSON.stringify(fault)}`, async () => {
        const { id } = await house.asked();
        house.teams.fail(fault);
        const failure = await house.sync(id).catch((error: unknown) => error);
        expect(failure).to.have.property('name', 'ConnectorError');
        expect(house.threads()).to.have.length(0);
        await house.sync(id);
        expect(house.threads()).to.have.length(1);
      });
    }

    it('waits as long as Teams asks, and not in vain', async () => {
      const { id } = await house.asked();
      house.teams.fail({ kind: 'status', status: 429, retryAfter: 7 });
      const next = await house.sync(id);
      expect(next).to.deep.equal({ kind: 'again', at: new Date(database.now.getTime() + 7_000) });
      await house.sync(id);
      expect(house.threads()).to.have.length(1);
    });

    it('posts again what may have arrived; both cards are of the one ticket', async () => {
      const { id } = await house.asked();
      house.teams.fail({ kind: 'status', status: 502, after: true });
      await house.sync(id).catch(() => undefined);
      await house.sync(id);
      expect(house.threads()).to.have.length(2);
      expect(cardText(0)).to.equal(cardText(1)).and.include(id);
    });

    it('lets go of the ticket, so that another process may try at once', async () => {
      const { id } = await house.asked();
      house.teams.fail({ kind: 'status', status: 500 });
      await house.sync(id).catch(() => undefined);
      expect(await house.posts.next(id, database.now, new Date(database.now.getTime() + 1))).to.include({
        kind: 'card',
      });
    });
  });

  describe('after a crash', () => {
    class Crash extends Error {}

    /** A process that dies at this step; the next one has the database as it was left. */
    function dyingAt(step: keyof TicketPosts, when: 'before' | 'after'): TicketPosts {
      const posts = house.store.ticketPosts;
      const die = async (...given: never[]): Promise<never> => {
        if (when === 'after') await (posts[step] as (...all: never[]) => Promise<unknown>)(...given);
        throw new Crash();
      };
      return { ...posts, release: async () => {}, [step]: die };
    }

    for (const step of ['next', 'report'] as const) {
      for (const when of ['before', 'after'] as const) {
        it(`goes on where it stands, ${when} "${step}": nothing is lost, and twice only what Teams may have had`, async () => {
          const { id } = await house.asked();
          await house.service.byExpert(ADA, id, { kind: 'reply', text: 'Oui' }, 'n');
          house.posts = dyingAt(step, when);
          const died = await house.sync(id).catch((error: unknown) => error);
          expect(died).to.be.instanceOf(Crash);
          house.posts = house.store.ticketPosts;
          // The lease of the dead process runs out.
          database.now = new Date(database.now.getTime() + 120_000);
          expect(await house.sync(id)).to.deep.equal({ kind: 'done' });
          expect(house.threads()).to.have.length(step === 'report' && when === 'before' ? 2 : 1);
          expect(house.shown(ASKER_CHAT)).to.have.length(1);
        });
      }
    }

    it('leaves a ticket that another process has in hand, and looks again after its time', async () => {
      const { id } = await house.asked();
      const leaseUntil = new Date(database.now.getTime() + 60_000);
      await house.posts.next(id, database.now, leaseUntil);
      const next = await house.sync(id);
      expect(next.kind).to.equal('again');
      expect(house.threads()).to.have.length(0);
    });
  });

  describe('where the asker cannot be reached', () => {
    const undelivered = 'An answer could not be delivered';

    async function answeredInVain(): Promise<string> {
      const ticket = await house.posted();
      await house.service.byExpert(ADA, ticket.id, { kind: 'reply', text: 'Oui' }, 'n');
      await house.sync(ticket.id);
      expect(summaries(`${CHANNEL.channelId};messageid=${ticket.cardId}`)).to.include(undelivered);
      const [message] = await house.store.tickets.messages(ticket.id);
      expect(message?.relay).to.equal('undeliverable');
      expect(cardText()).to.include('⚠ The answer could not be delivered.');
      return ticket.id;
    }

    for (const state of ['blocked', 'not-installed', 'not-in-roster'] as const) {
      it(`tells the experts so, and sends nothing more: ${state}`, async () => {
        house.teams.model.people.set(ASKER.personId, state);
        const id = await answeredInVain();
        expect(await house.store.people.chatOf(ASKER)).to.equal(undefined);
        expect(await house.sync(id)).to.deep.equal({ kind: 'done' });
      });
    }

    it('tells the experts so where no chat is known', async () => {
      await house.store.people.forget(ASKER);
      await answeredInVain();
    });

    it('asks Teams for the present chat where the old one is gone, and keeps it', async () => {
      const { id } = await house.posted();
      house.teams.model.people.loseChat(ASKER.personId);
      await house.service.byExpert(ADA, id, { kind: 'reply', text: 'Oui' }, 'n');
      await house.sync(id);
      const present = house.teams.model.people.chatOf(ASKER.personId);
      expect(house.shown(present)).to.have.length(1);
      expect((await house.store.people.chatOf(ASKER))?.conversationId).to.equal(present);
    });

    it('keeps an answer that Teams refused for now, and brings it then', async () => {
      const { id } = await house.posted();
      await house.service.byExpert(ADA, id, { kind: 'reply', text: 'Oui' }, 'n');
      house.teams.fail({ kind: 'status', status: 503 });
      await house.sync(id).catch(() => undefined);
      expect(house.shown(ASKER_CHAT)).to.have.length(0);
      await house.sync(id);
      expect(house.shown(ASKER_CHAT)).to.have.length(1);
    });
  });

  describe('where the channel is gone', () => {
    for (const state of ['deleted', 'bot-removed'] as const) {
      it(`mails the help desk instead: ${state}`, async () => {
        const withDesk = await ExpertHouse.open(database, { helpDesk: 'help@contoso.com' });
        withDesk.teams.model.channels.set(CHANNEL.channelId, state);
        const { id } = await withDesk.asked();
        expect(await withDesk.sync(id)).to.deep.equal({ kind: 'done' });
        expect(withDesk.mails.map(({ to }) => to)).to.deep.equal(['help@contoso.com']);
        expect((await withDesk.ticket(id)).destination.kind).to.equal('mail');
        await withDesk.close();
      });
    }

    it('tries again until there is one where there is no help desk, and says so in the log', async () => {
      const { id } = await house.asked();
      house.teams.model.channels.set(CHANNEL.channelId, 'deleted');
      expect(await house.sync(id).catch((error: unknown) => error)).to.have.property('code', 'ConversationNotFound');
      expect(house.warned).to.have.length(1);
      house.teams.model.channels.set(CHANNEL.channelId, 'here');
      await house.sync(id);
      expect(house.threads()).to.have.length(1);
    });

    it('posts a card anew that somebody deleted, with everything that was said', async () => {
      const ticket = await house.posted();
      house.teams.model.received.change(
        `${CHANNEL.channelId};messageid=${ticket.cardId}`,
        ticket.cardId ?? '',
        undefined,
      );
      await house.service.byExpert(ADA, ticket.id, { kind: 'reply', text: 'Oui' }, 'n');
      await house.sync(ticket.id);
      expect((await house.ticket(ticket.id)).cardId).to.not.equal(ticket.cardId);
      expect(cardText(1)).to.include('Oui');
      expect(house.shown(ASKER_CHAT)).to.have.length(1);
    });
  });
});
