import { expect } from 'chai';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { execute } from '../helpers/activities.ts';
import { buttonTitles } from '../helpers/cardContents.ts';
import type { Fault, RecordedRequest } from '../helpers/connectorStandIn.ts';
import { runningApp } from '../helpers/runningApp.ts';
import { expectReply, follow, press, shows, turnsInto, WAITING } from '../helpers/talk.ts';
import type { TeamsChat } from '../helpers/teamsChat.ts';

const QUESTION = 'In which countries is HUP available?';

/** Whether a card asks for the mailed code, be the mail under way or sent. */
const waitsForCode = (card: CardMessage) => buttonTitles(card).includes('Confirm code');

describe('teamsBot', () => {
  const app = runningApp();

  const formOf = (chat: TeamsChat) =>
    press('button.submit', { market: 'Portugal (PT)', product: 'family', email: chat.address });
  const mailsTo = (address: string) => app().mails.mails.filter(({ recipients }) => recipients.includes(address));

  /** A person whose form is open. */
  async function opened(): Promise<TeamsChat> {
    const chat = app().chat();
    await follow(chat, [['enroll', shows('form.title')]]);
    return chat;
  }

  /** Waits for the person's mail, and then says whether it was the only one. */
  async function hasOneMail(chat: TeamsChat): Promise<void> {
    await app().mailTo(chat.address);
    // A mail of another person that was asked for later has come: no second one of this person is under way.
    const other = await opened();
    await other.do(formOf(other));
    await app().mailTo(other.address);
    expect(mailsTo(chat.address)).to.have.length(1);
  }

  describe('delivered once more by Teams', () => {
    it('answers a question once', async () => {
      const chat = app().chat();
      const question = chat.says(QUESTION);
      await chat.hear(question);
      expect(await chat.hear(question)).to.deep.equal([]);
    });

    it('takes a form once, also while it is still at work on it', async () => {
      const chat = await opened();
      const click = chat.click(formOf(chat));
      await Promise.all([chat.post(click), chat.post(click), chat.post(click)]);
      expect(chat.cards().map(waitsForCode)).to.deep.equal([true]);
      await hasOneMail(chat);
    });

    it('with a new id, as happens, takes a form once and shows how it stands', async () => {
      const chat = await opened();
      const click = chat.click(formOf(chat));
      await chat.hear(click);
      await chat.hear({ ...click, id: `${click.id}-again` });
      expect(chat.cards()).to.have.length(1);
      await hasOneMail(chat);
    });

    it('answers an invoke again with nothing new', async () => {
      const chat = app().chat();
      const invoke = execute(chat.sender, { any: 'thing' });
      const answers = [await chat.post(invoke), await chat.post(invoke)];
      expect(answers.map(({ status }) => status)).to.deep.equal([501, 200]);
    });
  });

  for (const name of [undefined, 'fileConsent/invoke', 'composeExtension/submitAction', 'adaptiveCard/action', 'x'])
    it(`takes no invoke, be it well formed or not: ${name ?? 'without a name'}`, async () => {
      const chat = app().chat();
      const { value: _value, ...invoke } = execute(chat.sender, {});
      expect((await chat.post({ ...invoke, name })).status).to.equal(501);
    });

  it('has no second effect on a double click, one after the other or at once', async () => {
    const chat = await opened();
    await Promise.all([1, 2, 3, 4].map(() => chat.post(chat.click(formOf(chat)))));
    await hasOneMail(chat);
    const again = press('button.command.resend');
    await Promise.all([chat.click(again), chat.click(again)].map((click) => chat.post(click)));
    await app().mailTo(chat.address, 2);
    expect(mailsTo(chat.address)).to.have.length(2);
  });

  it('answers an old card with how it stands now', async () => {
    const chat = await opened();
    const click = chat.click(formOf(chat));
    await chat.hear(click);
    const old = { ...click, id: `${click.id}-old`, value: { ...click.value, v: 0 } };
    const [shown, ...others] = await chat.hear(old);
    expectReply(shown ?? expect.fail(), turnsInto(WAITING, chat.address), 'en');
    expect(others).to.deep.equal([]);
  });

  it('leaves alone what is nothing to it', async () => {
    const chat = app().chat();
    for (const type of [
      'messageReaction',
      'messageUpdate',
      'messageDelete',
      'conversationUpdate',
      'event',
      'typing',
      'trace',
      'endOfConversation',
      'unheardOf',
    ])
      expect(await chat.hear({ ...chat.says('x'), type }), type).to.deep.equal([]);
  });

  describe('where Teams fails', () => {
    const isShowing = ({ method }: RecordedRequest) => method === 'POST' || method === 'PUT';
    const faults: readonly [title: string, Fault][] = [
      ['403', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' }],
      ['404', { kind: 'status', status: 404, code: 'ConversationNotFound' }],
      ['429', { kind: 'status', status: 429, retryAfter: 0 }],
      ['500', { kind: 'status', status: 500 }],
      ['500 after it was done', { kind: 'status', status: 500, after: true }],
      ['a broken connection', { kind: 'reset' }],
      ['a broken connection after it was done', { kind: 'reset', after: true }],
    ];
    for (const [title, fault] of faults) {
      it(`with ${title}, keeps the form that was sent, mails once, and shows it once`, async () => {
        const chat = await opened();
        app().teams.fail(fault, isShowing);
        const click = chat.click(formOf(chat));
        expect((await chat.post(click)).status).to.equal(200);
        // Teams delivers again what it takes for lost.
        await chat.post(click);
        expect(chat.cards().filter(waitsForCode)).to.have.length(1);
        const [shown] = await chat.do('where am I');
        expect(shown && waitsForCode(shown)).to.equal(true);
        await hasOneMail(chat);
      });

      it(`with ${title}, answers a question at most once, and goes on`, async () => {
        const chat = app().chat();
        app().teams.fail(fault, isShowing);
        expect((await chat.post(chat.says(QUESTION))).status).to.equal(200);
        const answers = chat.cards().filter(({ summary }) => summary.startsWith('In which'));
        expect(answers.length).to.be.at.most(1);
        expect(await chat.do('help')).to.have.length(1);
      });
    }

    it('with 404 for the card that was clicked, shows the new one below', async () => {
      const chat = await opened();
      app().teams.fail({ kind: 'status', status: 404 }, ({ method }) => method === 'PUT');
      await follow(chat, [[formOf(chat), shows(WAITING)]]);
    });

    it('with 404 for the card that is to be updated from outside, shows the new one below', async () => {
      const chat = await opened();
      await chat.do(formOf(chat));
      const { link } = await app().mailTo(chat.address);
      app().teams.fail({ kind: 'status', status: 404 }, ({ method }) => method === 'PUT');
      await app().open(link, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
      expect(await chat.comesToShow('Your work address is confirmed')).to.include({ inPlace: false });
    });

    it('while the card is updated from outside, tries again until it shows', async function () {
      this.timeout(60_000);
      const chat = await opened();
      await chat.do(formOf(chat));
      const { link } = await app().mailTo(chat.address);
      app().teams.fail({ kind: 'status', status: 429, retryAfter: 0 }, ({ method }) => method === 'PUT');
      await app().open(link, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
      await chat.comesToShow('Your work address is confirmed');
      await follow(chat, [[press('button.command.bought'), turnsInto('closed.purchased.title')]]);
    });
  });
});
