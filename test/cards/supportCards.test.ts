import { expect } from 'chai';
import { foldedExport, unfoldExport } from '../../cards/exportField.ts';
import { feedbackDialogCard, feedbackFormCard } from '../../cards/feedbackFormCard.ts';
import { hoursInWords } from '../../cards/hoursInWords.ts';
import { myTicketsCard } from '../../cards/myTicketsCard.ts';
import { ticketCard } from '../../cards/ticketCard.ts';
import { ticketFormCard } from '../../cards/ticketFormCard.ts';
import { welcomeCard } from '../../cards/welcomeCard.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { buttonTitles, inputOf, shownTexts } from '../helpers/cardContents.ts';
import * as views from '../helpers/cardViews.ts';
import { elementsIn } from '../helpers/checkCard.ts';
import { SETTINGS } from '../helpers/storedTickets.ts';
import { sayIn } from '../helpers/strings.ts';
import * as support from '../helpers/supportViews.ts';

const say = sayIn('en');

describe('ticketFormCard', () => {
  it('carries what the bot said, so that it need not be remembered until the form comes back', () => {
    const form = ticketFormCard(support.ticketForm(say), say);
    const send = [...elementsIn(form.card)].find(({ title }) => title === say('support.button.send'));
    const { entryIds } = support.ticketForm(say).context;
    expect(send?.data).to.deep.include({
      context: { shown: 'clarification', entryIds, confidence: 0.4 },
      market: 'CH',
    });
    expect(send).to.not.have.property('associatedInputs');
  });

  it('names everything that goes along, and only that', () => {
    const texts = shownTexts(ticketFormCard(support.ticketForm(say), say)).join('\n');
    for (const told of ['English', 'Switzerland', 'waiting for the confirmation', 'What I do not pass on'])
      expect(texts).to.include(told);
    const { entries } = support.ticketForm(say);
    for (const entry of entries) expect(texts).to.include(`“${entry}”`);
    const bare = { context: { shown: 'nothing' as const, entryIds: [] }, market: undefined, enrollment: undefined };
    const less = shownTexts(ticketFormCard({ ...support.ticketForm(say), ...bare }, say)).join('\n');
    expect(less)
      .to.include('no enrollment')
      .and.not.match(/Switzerland|how sure|country or region/);
  });
});

describe('what the form says of deletion', () => {
  for (const locale of LOCALES)
    it(`says what stays, as the card of the deletion does (${locale})`, () => {
      const speak = sayIn(locale);
      const stays = speak('support.data.deletion')
        .split(/(?<=[.。])\s*/)
        .findLast((sentence) => sentence !== '');
      expect(speak('support.form.kept', { days: 180 })).to.include(stays);
    });
});

describe('ticketCard', () => {
  const deeds = ['add', 'reopen', 'withdraw'] as const;
  for (const deed of deeds) {
    it(`offers to ${deed} where that is possible, and a field where something is to be written`, () => {
      const card = ticketCard(support.ticket(say, { deeds: [deed] }), say);
      expect(buttonTitles(card)).to.deep.equal([say(`support.button.${deed}`), say('support.button.all')]);
      expect(inputOf(card, 'text') !== undefined).to.equal(deed !== 'withdraw');
    });
  }

  it('shows what was typed letter by letter, and a name as it is', () => {
    const card = ticketCard(support.longTicket(say), say);
    const inMarkdown = [...elementsIn(card.card)].filter(({ type }) => type === 'TextBlock').map(({ text }) => text);
    expect(inMarkdown.join()).to.not.include(support.LONGEST).and.not.include('*van*');
    const typed = shownTexts(ticketCard(support.ticket(say), say));
    expect(typed).to.include.members(['May my *partner* use it?', 'And where?']);
  });
});

describe('myTicketsCard', () => {
  it('opens each question, and says how many are not listed', () => {
    const card = myTicketsCard(support.myTickets(), say);
    expect(buttonTitles(card).slice(0, 3)).to.deep.equal([
      'Question #40: with our experts',
      'Question #39: an expert is looking at it',
      'Question #38: answered',
    ]);
    expect(buttonTitles(card)).to.have.length(12);
    expect(shownTexts(card).join()).to.include('not listed here: 7');
  });

  it('tells each question by when it was asked and how it begins, and by what was said last, if anything', () => {
    const { tickets, ...view } = support.myTickets();
    const question = `May my partner use it? ${'x'.repeat(100)}`;
    const ticket = { ...tickets[0], ticketId: 't', number: 1, state: 'open', question } as const;
    const openedAt = new Date('2026-11-20T10:00:00Z');
    const textsOf = (newest?: { author?: string; text: string }) =>
      shownTexts(myTicketsCard({ ...view, tickets: [{ ...ticket, openedAt, newest }], older: 0 }, say));
    const begins = `November 20, 2026: May my partner use it? ${'x'.repeat(36)}…`;
    expect(textsOf().slice(1)).to.deep.equal(['› Question #1: with our experts', begins]);
    expect(textsOf({ author: 'Kim', text: 'Yes.' }).slice(2)).to.deep.equal([begins, 'Kim: Yes.']);
    expect(textsOf({ text: 'And he?' }).slice(2)).to.deep.equal([begins, 'You: And he?']);
  });
});

describe('feedback cards', () => {
  const asked = { nonce: 'n', entryId: 'markets' };

  for (const [name, card] of [
    ['in the chat', feedbackFormCard({ ...asked, offersPerson: false }, say)],
    ['in a dialog', feedbackDialogCard(asked, say)],
  ] as const) {
    it(`insist on nothing, and take words only for agreed to where that is ticked (${name})`, () => {
      expect(inputOf(card, 'consent')).to.include({ value: 'false', valueOn: 'true' });
      for (const field of ['reason', 'comment', 'consent'])
        expect(inputOf(card, field)).to.not.have.property('isRequired');
    });
  }

  it('offer a person first where the bot was of no use again', () => {
    const titles = (offersPerson: boolean) => buttonTitles(feedbackFormCard({ ...asked, offersPerson }, say));
    expect(titles(false)).to.deep.equal(['Send feedback', 'Ask a person']);
    expect(titles(true)).to.deep.equal(['Ask a person', 'Send feedback']);
  });
});

describe('welcomeCard where there are experts', () => {
  it('names them, and says that the questions to them are kept, and no others unless that is switched on', () => {
    const texts = (questionRetentionDays: number) =>
      shownTexts(welcomeCard({ ...views.welcome(say), hasExperts: true, questionRetentionDays }, say)).join();
    expect(texts(0)).to.include('if you ask the experts').and.include('no other questions of yours');
    expect(texts(30)).to.include('if you ask the experts').and.include('for 30 days, without your name');
    expect(texts(0)).to.not.include('none of your questions');
  });
});

describe('the export', () => {
  it('is folded away, and unfolded by a button that every client knows', () => {
    const { id, isVisible } = foldedExport('{}', say);
    expect(isVisible).to.equal(false);
    expect(unfoldExport(say)).to.deep.include({ type: 'Action.ToggleVisibility', targetElements: [id] });
  });
});

describe('hoursInWords', () => {
  const hours = (locale: Locale, days = [1, 2, 3, 4, 5]) => hoursInWords({ ...SETTINGS.workingHours, days }, locale);

  it('writes days and times as the language does', () => {
    expect(hours('en')).to.match(/^Monday – Friday, 9:00\sAM – 5:00\sPM \(UTC\)$/);
    expect(hours('de')).to.match(/^Montag – Freitag, 9:00 – 17:00 \(UTC\)$/);
    expect(hours('ja')).to.match(/^月曜日～金曜日 9:00～17:00（UTC）$/);
    expect(hours('zh-Hans')).to.match(/^星期一～星期五 \S+～\S+（UTC）$/);
  });

  it('names the zone in the language of the reader', () => {
    const inBerlin = { ...SETTINGS.workingHours, timeZone: 'Europe/Berlin' };
    expect(hoursInWords(inBerlin, 'en')).to.match(/\(Germany Time\)$/);
    expect(hoursInWords(inBerlin, 'ja')).to.match(/（ドイツ時間）$/);
  });

  it('names each day where they are not in a row', () => {
    expect(hours('en', [5, 1, 3])).to.match(/^Monday, Wednesday, and Friday, /);
    expect(hours('en', [7])).to.match(/^Sunday, /);
    expect(hours('en', [6, 7])).to.match(/^Saturday and Sunday, /);
  });
});
