import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { MOST_ADDITIONS, MOST_TICKETS } from '../../../domain/support/ticket.ts';
import type { ExpertDeed } from '../../../domain/support/ticketOutcome.ts';
import { TicketService } from '../../../domain/support/ticketService.ts';
import type { Store } from '../../../store/store.ts';
import { TENANT } from '../../helpers/activities.ts';
import { shownTexts } from '../../helpers/cardContents.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { EnrollmentTalk, type TalkParts } from '../../helpers/enrollmentTalk.ts';
import { SETTINGS } from '../../helpers/storedTickets.ts';
import { follow, press, shows, turnsInto } from '../../helpers/talk.ts';

const HELP_DESK = 'help@contoso.com';
const QUESTION = 'May my partner use it?';

onEmbedded("An employee's own questions to the experts", (database) => {
  let store: Store;
  let employee: EnrollmentTalk;

  beforeEach(async () => {
    store = await database.openStore();
    employee = talker();
    await employee.do('a person');
    await employee.do(press('support.button.send', { question: QUESTION }));
  });

  const talker = (parts: TalkParts = {}) => new EnrollmentTalk(store, database, { helpDesk: HELP_DESK, ...parts });
  const ticketIds = async () => (await database.rows('select id from tickets order by number')) as { id: string }[];

  /** What an expert does with the first question. */
  async function expertDoes(deed: ExpertDeed): Promise<void> {
    const { tickets, routes } = store;
    const roles = { rolesOf: async () => new Set(['expert'] as const) };
    const parts = { tickets, routes, roles, settings: SETTINGS, clock: () => database.now, newId: randomUUID };
    const person = { tenantId: TENANT, personId: 'expert' };
    const [first] = await ticketIds();
    const outcome = await new TicketService(parts).byExpert(
      { person, name: 'Kim' },
      first?.id ?? '',
      deed,
      randomUUID(),
    );
    expect(outcome.kind).to.equal('done');
  }

  it('are listed in words or by a button, each with its state and what was said last, and opened in place', async () => {
    await expertDoes({ kind: 'reply', text: 'Yes, on five devices.' });
    await follow(employee, [
      [
        'what became of my question',
        shows('support.mine.title', 'Question #1: answered', 'Kim: Yes, on five devices.'),
      ],
      [
        press('Question #1: answered'),
        turnsInto('support.title.answered', QUESTION, 'Yes, on five devices.', 'support.next.answered'),
      ],
      [press('support.button.all'), turnsInto('support.mine.title')],
      ['help', shows('help.title', 'my questions')],
      [press('support.button.mine'), turnsInto('support.mine.title')],
    ]);
  });

  it('say who has them in hand, and when the experts are at work', async () => {
    await expertDoes({ kind: 'claim' });
    await employee.do('my questions');
    await follow(employee, [
      [
        press('Question #1: an expert is looking at it'),
        turnsInto('support.title.claimed', 'Kim has your question', 'support.hours'),
      ],
    ]);
  });

  it('are added to, and each addition is kept once', async () => {
    const add = press('support.button.add', { text: 'She lives elsewhere.' });
    await follow(employee, [[add, turnsInto('support.title.open', 'support.note.add', 'She lives elsewhere.')]]);
    const [{ id } = expect.fail()] = await ticketIds();
    const again = { v: 1, kind: 'ticket', ticketId: id, deed: 'add', nonce: 'one card' };
    for (let time = 0; time < 2; time++) await employee.send({ ...again, text: 'And is seventeen.' });
    const messages = await store.tickets.messages(id);
    expect(messages.map(({ text }) => text)).to.deep.equal(['She lives elsewhere.', 'And is seventeen.']);
  });

  it('are opened again with what is still open, after an answer and after a close', async () => {
    await expertDoes({ kind: 'reply', text: 'Yes.' });
    await employee.do('my questions');
    await employee.do(press('Question #1: answered'));
    const reopen = (text: string) => press('support.button.reopen', { text });
    await follow(employee, [
      [reopen('In Canada, too?'), turnsInto('support.title.claimed|support.title.reopened', 'In Canada, too?')],
    ]);
    await expertDoes({ kind: 'close' });
    await employee.do('my questions');
    await follow(employee, [
      [press('Question #1: closed'), turnsInto('support.title.closed', 'support.next.closed')],
      [reopen('Not yet'), turnsInto('support.title.claimed|support.title.reopened', 'support.note.reopen', 'Not yet')],
    ]);
  });

  it('take so many additions until an expert answers, and say so', async () => {
    for (let count = 0; count < MOST_ADDITIONS; count++)
      await employee.do(press('support.button.add', { text: `More ${count}` }));
    await follow(employee, [
      [press('support.button.add', { text: 'One more' }), turnsInto('support.title.open', 'support.note.too-many-add')],
    ]);
  });

  it('are not opened again while too many others wait, and say so with what to do', async () => {
    await expertDoes({ kind: 'close' });
    for (let count = 0; count < MOST_TICKETS; count++) {
      await employee.do('a person');
      await employee.do(press('support.button.send', { question: `Question ${count}` }));
    }
    await employee.do('my questions');
    await follow(employee, [
      [press('Question #1: closed'), turnsInto('support.title.closed')],
      [
        press('support.button.reopen', { text: 'And now?' }),
        turnsInto('support.title.closed', 'support.note.too-many-reopen'),
      ],
    ]);
  });

  it('are withdrawn after a question, and stay where the person thinks better of it', async () => {
    await follow(employee, [
      [press('support.button.withdraw'), turnsInto('support.withdrawal.title')],
      [press('support.button.keep'), turnsInto('support.title.open')],
      [press('support.button.withdraw'), turnsInto('support.withdrawal.title')],
      [press('support.button.withdrawConfirmed'), turnsInto('support.title.closed', 'support.next.withdrawn')],
    ]);
  });

  it('show their present state where an old card is clicked', async () => {
    const [{ id } = expect.fail()] = await ticketIds();
    const click = { v: 1, kind: 'ticket', ticketId: id, nonce: 'old card' };
    await expertDoes({ kind: 'close' });
    for (const deed of ['add', 'withdraw-confirmed']) {
      const [shown] = await employee.send({ ...click, deed, text: 'more' }, 'old-card');
      expect(shownTexts(shown ?? expect.fail()).join(), deed)
        .to.include('not possible any more')
        .and.include('closed');
    }
    const [asked] = await employee.send({ ...click, deed: 'withdraw' }, 'old-card');
    expect(asked?.summary).to.equal('Question #1 is closed');
  });

  it('say so where nothing was written', async () => {
    await follow(employee, [
      [press('support.button.add', { text: '  ' }), turnsInto('support.title.open', 'support.note.empty')],
    ]);
  });

  it("are nobody else's: another person's are not shown and not changed", async () => {
    const [{ id } = expect.fail()] = await ticketIds();
    const other = talker({ sender: { personId: 'another', conversationId: 'a:another' } });
    for (const deed of ['show', 'add', 'withdraw', 'withdraw-confirmed', 'reopen']) {
      const [shown] = await other.send({ v: 1, kind: 'ticket', ticketId: id, deed, text: 'mine now', nonce: 'n' });
      expect(shown?.summary, deed).to.equal('I do not find this question any more. It may have been deleted.');
    }
    await follow(other, [['my questions', shows('support.mine.title', 'support.mine.none')]]);
  });

  it('show the newest of a long conversation, and say how much is left out', async () => {
    const [{ id } = expect.fail()] = await ticketIds();
    for (const letter of ['a', 'b', 'c']) {
      const text = letter.repeat(1_900);
      await employee.send({ v: 1, kind: 'ticket', ticketId: id, deed: 'add', text, nonce: letter });
    }
    await employee.do('my questions');
    const [shown] = await employee.do(press('Question #1: with our experts'));
    const texts = shownTexts(shown ?? expect.fail()).join('\n');
    expect(texts).to.include('not shown here: 1').and.include('bbb').and.include('ccc').and.not.include('aaa');
  });

  describe('stay small enough for Teams', () => {
    const LINKS = Array.from({ length: 10 }, (_, index) => `https://a.bc/${index}`).join(' ');
    const SIGNS = `${'質\n'.repeat(39)}${'質'.repeat(1_900)}`;

    for (const [what, text] of [
      ['a word', 'yes'],
      ['addresses', LINKS],
      ['short lines', 'a\n'.repeat(60)],
      ['long lines of signs', SIGNS],
    ] as const)
      it(`however often somebody adds ${what}`, async () => {
        const [{ id } = expect.fail()] = await ticketIds();
        const act = (deed: string, nonce: string) =>
          employee.send({ v: 1, kind: 'ticket', ticketId: id, deed, text, nonce });
        for (let round = 0; round < 2; round++) {
          for (let count = 0; count < 17; count++) await act('add', `${round}/${count}`);
          await expertDoes({ kind: 'reply', text });
        }
        const [shown] = await act('show', 'show');
        expect(Buffer.byteLength(JSON.stringify(shown?.card))).to.be.below(28_000);
        const said = shownTexts(shown ?? expect.fail()).join('\n');
        const leftOut = Number(/not shown here: (\d+)/.exec(said)?.[1]);
        expect(leftOut)
          .to.be.at.least(36 - 30)
          .and.below(36);
      });
  });

  describe('are part of what is kept of a person', () => {
    it('and shown, with every word as text', async () => {
      await expertDoes({ kind: 'reply', text: 'Yes, on five devices.' });
      await employee.do('In which countries is HUP available?');
      await employee.do(press('button.notHelpful'));
      await employee.do(press('feedback.send', { reason: 'unclear', comment: 'too long', consent: 'true' }));
      const [shown] = await employee.do('show my data');
      const texts = shownTexts(shown ?? expect.fail()).join('\n');
      expect(texts)
        .to.include('Question #1, answered: asked on')
        .and.include('not helpful: ')
        .and.include('I do not understand it')
        .and.include('“too long”')
        .and.include('I delete these questions')
        .and.include('I delete your own words');
      const json = JSON.stringify(shown);
      for (const word of [QUESTION, 'Yes, on five devices.', 'too long']) expect(json).to.include(word);
      expect(json).to.not.include(HELP_DESK);
    });

    it('and given in as many cards as that takes', async () => {
      const [{ id } = expect.fail()] = await ticketIds();
      for (const letter of ['a', 'b', 'c'])
        await employee.send({
          v: 1,
          kind: 'ticket',
          ticketId: id,
          deed: 'add',
          text: letter.repeat(1_900),
          nonce: letter,
        });
      const replies = await employee.do('show my data');
      expect(replies.length).to.be.above(1);
      expect(replies[1]?.summary).to.equal(`Everything as text, part 2 of ${replies.length}`);
    });

    it('and deleted with it, of which they are told before', async () => {
      await employee.do('In which countries is HUP available?');
      await employee.do(press('button.helpful'));
      await follow(employee, [
        ['delete my data', shows('deletion.title', 'support.data.deletion', 'feedback.data.deletion')],
        [
          press('button.confirmDeletion'),
          turnsInto('deleted.title', 'support.data.deletion', 'feedback.data.deletion'),
        ],
        ['my questions', shows('support.mine.title', 'support.mine.none')],
      ]);
      expect(await database.rows('select * from feedback')).to.deep.equal([]);
      expect(await database.rows('select person_id, question_sealed from tickets')).to.deep.equal([
        { person_id: null, question_sealed: null },
      ]);
    });
  });
});
