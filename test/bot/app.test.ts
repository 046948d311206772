import { expect } from 'chai';
import { addressOf } from '../helpers/cardButtons.ts';
import { inputOf } from '../helpers/cardContents.ts';
import { checkCard } from '../helpers/checkCard.ts';
import { JOURNEY_LOCALES, JOURNEY_WORDS } from '../helpers/journeyWords.ts';
import { RunningApp, runningApp } from '../helpers/runningApp.ts';
import { expectReply, follow, press, shows, textOf, turnsInto, WAITING } from '../helpers/talk.ts';
import type { TeamsChat } from '../helpers/teamsChat.ts';

const FORM_HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded' };
const SIGN_UP_PAGE = 'https://www.microsoft.com/workplace-discount-program';

describe('The whole bot', () => {
  const app = runningApp();

  async function asked(chat = app().chat(), { enroll } = JOURNEY_WORDS.en): Promise<TeamsChat> {
    const form = { market: 'Portugal (PT)', product: 'family', email: chat.address };
    await follow(chat, [
      [enroll, shows('form.title')],
      [press('button.submit', form), turnsInto(WAITING, chat.address)],
    ]);
    return chat;
  }

  for (const locale of JOURNEY_LOCALES) {
    it(`takes a person from the installation to the purchase (${locale})`, async () => {
      const { client, question, status } = JOURNEY_WORDS[locale];
      const chat = app().chat({ locale, sender: client });
      await chat.install();
      await chat.do(question);
      await asked(chat, JOURNEY_WORDS[locale]);
      const { link } = await app().mailTo(chat.address);
      expect(link).to.match(/^https:\/\/hup\.contoso\.com\/confirm\//);
      const cards = chat.cards().length;

      const page = await (await app().open(link)).text();
      expect(page)
        .to.include(chat.sender.name)
        .and.include(chat.address)
        .and.include(textOf('page.confirm.button', locale));
      const confirmed = await app().open(link, { method: 'POST', headers: FORM_HEADERS });
      expect(await confirmed.text()).to.include(textOf('page.confirmed.title', locale));

      const nextSteps = await chat.comesToShow(textOf('nextSteps.title', locale));
      expectReply(nextSteps, turnsInto('nextSteps.title', chat.address, 'nextSteps.steps'), locale);
      expect(chat.cards(), 'the card was updated in its place').to.have.length(cards);

      const purchase = await app().open(addressOf(nextSteps, textOf('button.openPurchase', locale)));
      expect([purchase.status, purchase.headers.get('location')]).to.deep.equal([302, SIGN_UP_PAGE]);
      await follow(chat, [
        [status, shows('nextSteps.title', 'nextSteps.opened')],
        [press('button.command.bought'), turnsInto('closed.purchased.title')],
      ]);
    });
  }

  it('sends cards that Teams takes, each of them', async () => {
    const chat = await asked();
    for (const words of [
      'hi',
      'help',
      'where am I',
      'show my data',
      'a person',
      'In which countries is HUP available?',
    ])
      await chat.do(words);
    for (const card of chat.cards()) expect(checkCard(card), card.summary).to.deep.equal([]);
  });

  it("guesses the market from the client's country, and says that it is a guess", async () => {
    const chat = app().chat({ sender: { country: 'JP' } });
    await follow(chat, [['enroll', shows('form.title', 'form.market.guessed')]]);
    expect(inputOf(chat.cards()[0] ?? expect.fail(), 'market')?.value).to.equal('Japan (JP)');
  });

  it('takes the code in the chat instead of the link', async () => {
    const chat = await asked();
    const { code } = await app().mailTo(chat.address);
    await follow(chat, [[code, shows('nextSteps.title')]]);
  });

  it('tells people apart: one cannot use the code of another', async () => {
    const [dana, alex] = [await asked(), app().chat()];
    await follow(alex, [['where am I', shows('status.none')]]);
    const { code } = await app().mailTo(dana.address);
    await follow(alex, [[code, shows('status.none')]]);
    await follow(dana, [[code, shows('nextSteps.title', dana.address)]]);
  });

  it('is ready, and says so', async () => {
    const ready = await app().open('/readyz');
    expect([ready.status, await ready.json()]).to.deep.equal([200, { ready: true, missing: [] }]);
  });

  it('writes no text, no name, no address, no link and no code into its log', async () => {
    const chat = await asked();
    await chat.do('Something very secret that nobody should read');
    const { link, code } = await app().mailTo(chat.address);
    const token = link.split('/').at(-1) ?? '';
    for (const secret of ['very secret', chat.sender.name, chat.address, token, code])
      expect(app().logged.join('\n')).to.not.include(secret);
  });
});

describe('The whole bot, where the mail server refuses or is away,', () => {
  const app = runningApp();

  it('says in the chat that the address was refused, and goes on with another', async () => {
    app().mails.behave('refuse');
    const chat = app().chat();
    await chat.do('enroll');
    await chat.do(press('button.submit', { market: 'Portugal (PT)', product: 'family', email: chat.address }));
    const refused = await chat.comesToShow('The mail was refused');
    expectReply(refused, turnsInto('confirmation.refused.title', chat.address), 'en');
    app().mails.behave('accept');
    await follow(chat, [
      [press('button.command.change-email'), turnsInto('form.title')],
      [press('button.submit', { email: `x.${chat.address}` }), turnsInto(WAITING)],
    ]);
    expect((await app().mailTo(`x.${chat.address}`)).link).to.not.equal('');
  });
});

describe('The whole bot, its mail server down,', () => {
  const app = runningApp();

  it('is not ready, and names what it lacks', async () => {
    await app().mails.stop();
    const ready = await app().open('/readyz');
    const missing = ['The mail server does not answer.'];
    expect([ready.status, await ready.json()]).to.deep.equal([503, { ready: false, missing }]);
  });
});

describe('The whole bot, stopped and started again,', () => {
  it('keeps who is under way, and the link that was mailed before', async function () {
    this.timeout(60_000);
    const first = await RunningApp.start();
    const chat = first.chat();
    await chat.do('enroll');
    await chat.do(press('button.submit', { market: 'Portugal (PT)', product: 'family', email: chat.address }));
    const { link } = await first.mailTo(chat.address);
    await first.stop();
    const second = await RunningApp.start({ DATA_DIR: first.dataDir });
    try {
      const again = second.chat();
      await follow(again, [['where am I', shows('confirmation.sent.title', chat.address)]]);
      expect((await second.open(link, { method: 'POST', headers: FORM_HEADERS })).status).to.equal(200);
      await again.comesToShow('Your work address is confirmed');
    } finally {
      await second.stop();
    }
  });
});
