import { expect } from 'chai';
import { answerCard } from '../../cards/answerCard.ts';
import { buttonRows } from '../../cards/buttonRows.ts';
import { cardActivity } from '../../cards/cardActivity.ts';
import { confirmationSentCard } from '../../cards/confirmationSentCard.ts';
import { contactCard } from '../../cards/contactCard.ts';
import { link } from '../../cards/elements.ts';
import { enrollmentFormCard } from '../../cards/enrollmentFormCard.ts';
import { messageCard } from '../../cards/messageCard.ts';
import { nextStepsCard } from '../../cards/nextStepsCard.ts';
import { personalChatCard } from '../../cards/personalChatCard.ts';
import { welcomeCard } from '../../cards/welcomeCard.ts';
import { buttonTitles, inputOf, shownTexts } from '../helpers/cardContents.ts';
import * as views from '../helpers/cardViews.ts';
import { elementsIn } from '../helpers/checkCard.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');

describe('answerCard', () => {
  it('shows question, answer, source and date', () => {
    const texts = shownTexts(answerCard(views.answer(say), say));
    const { question, text, sourceUrl } = views.answer(say);
    expect(texts).to.include.members([question, text]);
    expect(texts.join()).to.include(`Source: [Microsoft Home Use Program FAQ](${sourceUrl}), August 28, 2020`);
  });

  it('offers related questions, feedback, enrollment and a person', () => {
    const [first, second] = views.answer(say).related.map(({ title }) => title);
    const titles = buttonTitles(answerCard(views.answer(say), say));
    expect(titles).to.deep.equal([first, second, 'Helpful', 'Not helpful', 'Start enrollment', 'Ask a person']);
  });

  it('offers neither feedback nor enrollment where others read along', () => {
    const titles = buttonTitles(answerCard({ ...views.answer(say), scope: 'group', related: [] }, say));
    expect(titles).to.deep.equal(['Ask a person']);
  });
});

describe('contactCard', () => {
  it('leaves out whom nobody named', () => {
    const texts = shownTexts(contactCard({ ...views.support, contacts: { ...views.contacts, hr: '' } }, say)).join();
    expect(texts).to.include(views.contacts.it).and.not.include('HR');
  });

  it('says so where nobody is named at all, and still names Microsoft Support', () => {
    const texts = shownTexts(contactCard({ ...views.support, contacts: views.noContacts }, say)).join();
    expect(texts).to.include('Contoso has not named anyone').and.include(views.support.supportUrl);
  });
});

describe('welcomeCard', () => {
  it('says whether questions are kept, and for how long', () => {
    const texts = (questionRetentionDays: number) =>
      shownTexts(welcomeCard({ ...views.welcome(say), questionRetentionDays }, say)).join();
    expect(texts(30)).to.include('for 30 days, without your name');
    expect(texts(0)).to.include('none of your questions');
  });
});

describe('enrollmentFormCard', () => {
  const form = views.form(say);

  it('says that a guessed market is a guess', () => {
    const shown = (marketGuessed: boolean) =>
      shownTexts(enrollmentFormCard({ ...form, market: 'CH', marketGuessed }, say)).join();
    expect(shown(true)).to.include('I guessed this');
    expect(shown(false)).to.not.include('I guessed this');
  });

  it('keeps everything that was typed, the unreadable too, and puts each reason right under its field', () => {
    const errors = { market: 'No such market.', email: 'No such address.' };
    const message = enrollmentFormCard(
      { ...form, market: 'Atlantis', product: 'family', email: 'not an address', errors },
      say,
    );
    expect(inputOf(message, 'market')).to.include({ value: 'Atlantis' });
    expect(inputOf(message, 'product')).to.include({ value: 'family' });
    expect(inputOf(message, 'email')).to.include({ value: 'not an address' });
    const texts = shownTexts(message);
    expect(texts.indexOf('⚠ No such market.')).to.equal(texts.indexOf('[market]') + 1);
    expect(texts.indexOf('⚠ No such address.')).to.equal(texts.indexOf('[email]') + 1);
  });

  it('shows the chosen market by its name, in every client', () => {
    const market = inputOf(enrollmentFormCard({ ...form, market: 'CH' }, say), 'market');
    expect(market).to.include({ value: 'Switzerland (CH)', style: 'filtered' });
    expect(market?.choices).to.deep.include({ title: 'Switzerland (CH)', value: 'Switzerland (CH)' });
  });

  it('says what is kept, and that Microsoft asks and mails once more', () => {
    const texts = shownTexts(enrollmentFormCard(form, say)).join();
    expect(texts).to.include('What I keep').and.include('365 days').and.include('a mail of its own');
  });
});

describe('confirmationSentCard', () => {
  const cases: [string, object, boolean, string][] = [
    ['queued', { outcome: 'queued' }, true, 'Send again'],
    ['sent', { outcome: 'sent' }, true, 'Send again'],
    ['refused', { outcome: 'refused' }, false, 'Wrong address'],
    ['failed', { outcome: 'failed' }, false, 'Send again'],
    ['expired', { outcome: 'sent', expired: true }, false, 'Send again'],
    ['refused, long ago', { outcome: 'refused', expired: true }, false, 'Wrong address'],
  ];
  for (const [state, change, takesCode, firstButton] of cases) {
    it(`${state}: ${takesCode ? 'takes' : 'takes no'} code and offers "${firstButton}" first`, () => {
      const message = confirmationSentCard({ ...views.sent, ...change }, say);
      expect(inputOf(message, 'code') !== undefined).to.equal(takesCode);
      expect(buttonTitles(message).filter((title) => title !== 'Confirm code')[0]).to.equal(firstButton);
    });
  }
});

describe('nextStepsCard', () => {
  it('opens the purchase link and promises nothing', () => {
    const message = nextStepsCard(views.nextSteps(say), say);
    expect(JSON.stringify(message)).to.include(views.nextSteps(say).purchaseUrl);
    expect(shownTexts(message).join())
      .to.include('Microsoft’s page has the final say')
      .and.not.match(/eligible|%/);
  });

  it('tells of the market’s own store in place of the general steps', () => {
    const texts = shownTexts(nextStepsCard({ ...views.nextSteps(say), ownStore: true }, say)).join();
    expect(texts)
      .to.include('one-year subscription')
      .and.not.match(/Microsoft Store|Personal,|Family/);
  });
});

describe('what people typed', () => {
  it('is never read as Markdown', () => {
    const message = confirmationSentCard(views.sent, say);
    const inMarkdown = [...elementsIn(message.card)].filter(({ type }) => type === 'TextBlock');
    expect(JSON.stringify(message)).to.include(views.LONG_EMAIL);
    expect(JSON.stringify(inMarkdown)).to.not.include(views.LONG_EMAIL);
  });

  it('cannot break out of a link', () => {
    expect(link('a](https://evil.example) [b', 'https://a.example/(x)')).to.equal(
      '[a\\](https://evil.example) \\[b](https://a.example/%28x%29)',
    );
  });
});

describe('personalChatCard', () => {
  it('opens the chat with this bot', () => {
    const json = JSON.stringify(personalChatCard({ appId: 'app-id' }, say));
    expect(json).to.include('https://teams.microsoft.com/l/chat/0/0?users=28%3Aapp-id');
  });
});

describe('cardActivity', () => {
  it('holds one attachment, a summary and no text, so that Teams neither splits it nor keeps its id', () => {
    const activity = cardActivity(messageCard({ title: 'Hello', text: 'there' }, say));
    expect(activity).to.include({ type: 'message', summary: 'Hello' }).and.not.have.property('text');
    expect(activity.attachments).to.have.length(1);
  });
});

describe('buttonRows', () => {
  it('puts as many buttons into a row as a phone has room for, in their order', () => {
    const titles = ['Yes', 'No', 'A button with quite a long title', 'Maybe'];
    const rows = buttonRows(titles.map((title) => ({ type: 'Action.Submit', title })));
    const titlesIn = rows.map(({ actions }) => (actions as { title: string }[]).map(({ title }) => title));
    expect(titlesIn).to.deep.equal([['Yes', 'No'], ['A button with quite a long title'], ['Maybe']]);
  });

  it('gives a Chinese or Japanese title the room of twice as many letters', () => {
    const rows = (titles: string[]) => buttonRows(titles.map((title) => ({ type: 'Action.Submit', title })));
    expect(rows(['abcdefghijkl', 'abcdefghijkl'])).to.have.length(1);
    expect(rows(['もう一度メールを送り直す', 'もう一度メールを送り直す'])).to.have.length(2);
  });

  it('makes no row of nothing', () => {
    expect(buttonRows([])).to.deep.equal([]);
  });
});
