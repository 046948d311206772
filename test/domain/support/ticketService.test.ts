import { expect } from 'chai';
import { LONGEST_QUESTION, MOST_ADDITIONS, MOST_TICKETS } from '../../../domain/support/ticket.ts';
import { ASKER, CHANNEL, inChannel, opened, request, TENANT } from '../../helpers/storedTickets.ts';
import { TicketHouse, told } from '../../helpers/ticketHouse.ts';

const HELP_DESK = { kind: 'mail', address: 'help@contoso.com' } as const;

describe('ticketService', () => {
  let house: TicketHouse;
  beforeEach(() => {
    house = new TicketHouse();
  });

  describe('opening', () => {
    it('keeps what was asked, what the bot said, where it goes and when it is due', async () => {
      const asked = request({ question: '  May my partner use it?\n', market: 'DE', locale: 'de' });
      const outcome = await house.service.open(ASKER, asked);
      expect(outcome.kind).to.equal('opened');
      expect(opened(outcome)).to.deep.include({
        ...{ tenantId: TENANT, asker: ASKER, state: 'open', version: 1, locale: 'de', market: 'DE' },
        ...{ question: 'May my partner use it?', context: asked.context, destination: CHANNEL },
        ...{ openedAt: house.now, updatedAt: house.now, dueAt: new Date('2026-11-02T11:30:00Z') },
      });
    });

    it('keeps one ticket of a form that is sent twice', async () => {
      const asked = request();
      const first = opened(await house.service.open(ASKER, asked));
      expect(await house.service.open(ASKER, asked)).to.deep.equal({ kind: 'known', ticket: first });
    });

    it('asks nobody an empty question', async () => {
      expect(await house.service.open(ASKER, request({ question: ' \n ' }))).to.deep.equal({ kind: 'empty' });
    });

    it('cuts what is too long, and no character in two', async () => {
      const question = `${'x'.repeat(LONGEST_QUESTION - 1)}🎉`;
      const kept = opened(await house.service.open(ASKER, request({ question }))).question;
      expect(kept).to.equal('x'.repeat(LONGEST_QUESTION - 1));
    });

    it('lets nobody have more waiting than so many', async () => {
      for (let count = 0; count < MOST_TICKETS; count++) await house.service.open(ASKER, request());
      expect(await house.service.open(ASKER, request())).to.deep.equal({ kind: 'too-many' });
    });

    it('goes by the first entry that was answered or offered, else to the help desk, else nowhere', async () => {
      house = new TicketHouse({ helpDesk: HELP_DESK.address });
      house.routes = [{ topic: 'devices', destination: CHANNEL }];
      const destinationOf = async (...entryIds: string[]) =>
        opened(await house.service.open(ASKER, request({ context: { shown: 'answer', entryIds } }))).destination;
      expect(await destinationOf('devices/how-many', 'markets')).to.deep.equal(CHANNEL);
      expect(await destinationOf('markets', 'devices/how-many')).to.deep.equal(HELP_DESK);
      expect(await destinationOf()).to.deep.equal(HELP_DESK);
      house = new TicketHouse();
      house.routes = [{ topic: 'devices', destination: CHANNEL }];
      const outcome = await house.service.open(ASKER, request({ context: { shown: 'nothing', entryIds: [] } }));
      expect(outcome).to.deep.equal({ kind: 'nowhere' });
    });
  });

  describe('who may act', () => {
    beforeEach(() => {
      house.put();
    });

    for (const [title, expert, outcome] of [
      ['a member of the channel', inChannel('Ada'), 'done: claimed by Ada'],
      ['an expert in the console', inChannel('Eva', { channelId: undefined }), 'done: claimed by Eva'],
      ['a support lead in the console', inChannel('Lea', { channelId: undefined }), 'done: claimed by Lea'],
      ['an expert in another channel', inChannel('Eva', { channelId: '19:other' }), 'done: claimed by Eva'],
      ['somebody in another channel', inChannel('Ada', { channelId: '19:other' }), 'forbidden'],
      ['somebody in the console', inChannel('Ada', { channelId: undefined }), 'forbidden'],
      ['somebody with another role', inChannel('Hal', { channelId: undefined }), 'forbidden'],
    ] as const)
      it(`is ${outcome === 'forbidden' ? 'not ' : ''}${title}`, async () => {
        expect(told(await house.byExpert(expert))).to.equal(outcome);
      });

    it('is nobody of another tenant, who is not even told that it is there', async () => {
      const stranger = { tenantId: 'tenant-2', personId: 'eva' };
      expect(await house.byExpert(inChannel('Eva', { person: stranger }))).to.deep.equal({ kind: 'unknown' });
      expect(await house.service.mayAct(inChannel('Eva', { person: stranger }), house.put())).to.equal(false);
    });

    it('is only by a role who answers what went to a help desk', async () => {
      house.put({ destination: HELP_DESK });
      expect(await house.byExpert(inChannel('Ada'))).to.deep.equal({ kind: 'forbidden' });
      expect(told(await house.byExpert(inChannel('Eva')))).to.equal('done: claimed by Eva');
    });

    it('is, of the asker’s deeds, the asker', async () => {
      const other = { ...ASKER, personId: 'ada' };
      const outcome = await house.service.byAsker(other, 'ticket', { kind: 'withdraw' }, 'n');
      expect(outcome).to.deep.equal({ kind: 'unknown' });
      expect(house.tickets.kept.get('ticket')).to.include({ state: 'open' });
    });
  });

  describe('the same click', () => {
    for (const line of ['Ada claims', 'Ada closes', 'Ada replies', 'asker adds', 'asker withdraws'] as const)
      it(`${line} once, however often it is delivered`, async () => {
        house.put();
        expect((await house.do(line, 'click')).kind).to.equal('done');
        const after = house.tickets.kept.get('ticket');
        expect(await house.do(line, 'click')).to.deep.equal({ kind: 'known', ticket: after });
        expect(house.tickets.messages.length).to.be.at.most(1);
      });

    it('is told the ticket as it is now, whatever happened since', async () => {
      house.put();
      await house.do('Ada claims', 'click');
      await house.do('Ada closes');
      expect(told(await house.do('Ada claims', 'click'))).to.equal('known: closed by Ada');
    });

    it('is another one of somebody else, of another deed, and with other words: the card in the channel is one for all', async () => {
      const ticket = house.put();
      await house.do('Ada claims', 'card');
      expect(told(await house.do('Bea claims', 'card'))).to.equal('taken: claimed by Ada');
      expect(told(await house.do('Ada unassigns', 'card'))).to.equal('done: open');
      expect(told(await house.do('Bea claims', 'card'))).to.equal('done: claimed by Bea');
      for (const text of ['One.', 'Two.', 'Two.'])
        await house.service.byExpert(inChannel('Bea'), ticket.id, { kind: 'reply', text }, 'card');
      expect(house.tickets.messages.map(({ text }) => text)).to.deep.equal(['One.', 'Two.']);
    });
  });

  describe('two at once', () => {
    it('end in one who has it and one who is told so', async () => {
      const ticket = house.put();
      house.tickets.meanwhile = () => {
        const claim = { personId: 'bea', name: 'Bea', at: house.now };
        house.put({ version: ticket.version + 1, state: 'claimed', claim });
      };
      const outcome = await house.do('Ada claims');
      expect(told(outcome)).to.equal('taken: claimed by Bea');
      expect(outcome).to.deep.nested.include({ 'ticket.claim.at': house.now });
    });

    it('are both done where both can be', async () => {
      const ticket = house.put();
      house.tickets.meanwhile = () => house.put({ version: ticket.version + 1, state: 'claimed' });
      expect(told(await house.do('asker adds'))).to.equal('done: claimed');
      expect(house.tickets.kept.get('ticket')).to.include({ version: ticket.version + 2 });
    });

    it('end where the other one never ends', async () => {
      let { version } = house.put();
      const faster = () => {
        house.put({ version: ++version });
        house.tickets.meanwhile = faster;
      };
      house.tickets.meanwhile = faster;
      // Each change is preceded by another one.
      expect((await house.do('Ada claims')).kind).to.equal('not-now');
    });
  });

  describe('opening again', () => {
    it('is not for an asker who has so many waiting already, until one of them is over', async () => {
      expect((await house.after('Ada closes')).kind).to.equal('done');
      for (let count = 0; count < MOST_TICKETS; count++) house.put({ id: `waits-${count}`, state: 'claimed' });
      expect(told(await house.do('asker reopens'))).to.equal('too-many: closed');
      expect(house.tickets.messages).to.deep.equal([]);
      house.put({ id: 'waits-0', state: 'answered' });
      expect(told(await house.do('asker reopens'))).to.equal('done: reopened');
    });

    it('is for an expert, however many wait', async () => {
      expect((await house.after('Ada closes')).kind).to.equal('done');
      for (let count = 0; count < MOST_TICKETS; count++) house.put({ id: `waits-${count}` });
      expect(told(await house.do('Ada reopens'))).to.equal('done: reopened');
    });
  });

  describe('additions', () => {
    it('are so many until an expert answers, and then as many again; the last one is known where it comes twice', async () => {
      house.put();
      for (let round = 0; round < 2; round++) {
        for (let count = 1; count < MOST_ADDITIONS; count++) await house.do('asker adds');
        const last = `last of ${round}`;
        expect((await house.do('asker adds', last)).kind).to.equal('done');
        expect((await house.do('asker adds')).kind).to.equal('too-many');
        expect((await house.do('asker adds', last)).kind).to.equal('known');
        expect((await house.do('Ada replies')).kind).to.equal('done');
      }
      expect(house.tickets.messages).to.have.length(2 * (MOST_ADDITIONS + 1));
    });
  });

  describe('words', () => {
    it('are an expert’s under their name, or the asker’s', async () => {
      const ticket = house.put();
      const deed = { kind: 'reply', text: ' Yes. ', entryId: 'devices/how-many' } as const;
      await house.service.byExpert(inChannel('Ada'), ticket.id, deed, 'n');
      await house.do('asker adds');
      const [reply, addition] = house.tickets.messages;
      expect(reply).to.deep.include({
        ...{ ticketId: 'ticket', kind: 'reply', author: { personId: 'ada', name: 'Ada' } },
        ...{ text: 'Yes.', entryId: 'devices/how-many', at: house.now },
      });
      expect(addition).to.deep.include({ kind: 'addition', text: 'And my tablet?' });
      expect(addition).to.not.have.property('author');
    });

    it('may be missing where an entry answers, or where a ticket is only opened again; else they have to be there', async () => {
      const ticket = house.put();
      const reply = (text: string, entryId?: string) =>
        house.service.byExpert(inChannel('Ada'), ticket.id, { kind: 'reply', text, entryId }, `${text}${entryId}`);
      expect(await reply(' ')).to.deep.equal({ kind: 'empty' });
      expect((await reply('', 'devices/how-many')).kind).to.equal('done');
      const add = await house.service.byAsker(ASKER, ticket.id, { kind: 'add', text: '\n' }, 'n');
      expect(add).to.deep.equal({ kind: 'empty' });
      const reopen = await house.service.byAsker(ASKER, ticket.id, { kind: 'reopen', text: '' }, 'n');
      expect(reopen.kind).to.equal('done');
      expect(house.tickets.messages).to.have.length(1);
    });
  });

  it('writes down what experts did, and no words', async () => {
    await house.after('Ada claims', 'Bea claims', 'asker adds', 'Ada replies', 'Ada closes');
    const written = ({ action }: { readonly action: string }) => ({
      ...{ at: house.now, actor: { tenantId: TENANT, personId: 'ada' }, action, subject: 'ticket' },
    });
    const actions = ['ticket.claim', 'ticket.reply', 'ticket.close'].map((action) => written({ action }));
    expect(house.tickets.audit).to.deep.equal(actions);
  });

  it('reminds with a message that has no words of its own', async () => {
    house.put();
    expect(await house.service.remind('ticket')).to.equal(true);
    expect(house.tickets.messages).to.have.length(1);
    expect(house.tickets.messages[0]).to.deep.include({ kind: 'reminder', text: '', at: house.now });
  });

  it('sends to the help desk, once, what its channel does not take; where there is none, nothing changes', async () => {
    const ticket = house.put();
    expect(await house.service.toHelpDesk(ticket)).to.equal(false);
    house = new TicketHouse({ helpDesk: HELP_DESK.address });
    house.put();
    for (let time = 0; time < 2; time++) expect(await house.service.toHelpDesk(ticket)).to.equal(true);
    expect(house.tickets.kept.get('ticket')).to.deep.include({ destination: HELP_DESK, version: ticket.version + 1 });
  });
});
