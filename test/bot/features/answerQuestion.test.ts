import { expect } from 'chai';
import type { Locale } from '../../../domain/people/locale.ts';
import { clickOf } from '../../helpers/cardButtons.ts';
import { buttonTitles, shownTexts } from '../../helpers/cardContents.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { UNDERSTAND } from '../../helpers/enrollmentTalk.ts';
import { type RunningApp, runningApp } from '../../helpers/runningApp.ts';
import { follow, press, type Step, shows, textOf } from '../../helpers/talk.ts';

const title = (entry: string, locale: Locale = 'en') => EDITION.entries.get(entry)?.text[locale].question ?? entry;

/** A word of which the bot cannot tell what is asked. */
const UNCLEAR =
  ['renew', 'private account', 'work account', 'discount', 'my subscription', 'account', 'email', 'license'].find(
    (word) => UNDERSTAND(word).kind === 'clarify',
  ) ?? '';

describe('answerQuestion', () => {
  const app = runningApp();

  it('answers with source and date, related questions, feedback and a person', async () => {
    const chat = app().chat();
    await follow(chat, [
      [
        'In which countries is HUP available?',
        shows(title('markets'), 'answerCard.source', 'August 28, 2020', 'answerCard.related', 'answerCard.helpful'),
      ],
    ]);
    const [answer] = chat.cards();
    const related = EDITION.entries.get('markets')?.related.map((id) => title(id)) ?? [];
    expect(buttonTitles(answer ?? expect.fail())).to.include.members([...related, 'Helpful', 'Ask a person']);
  });

  it('answers a related question that is clicked, and again when it is clicked again', async () => {
    const chat = app().chat();
    await follow(chat, [
      ['In which countries is HUP available?', shows(title('markets'))],
      [press(title('market-unavailable')), shows(title('market-unavailable'))],
      [press(title('market-unavailable')), shows(title('market-unavailable'))],
    ]);
  });

  it('answers for the market that a question names', async () => {
    await follow(app().chat(), [
      ['I work in Lisbon, can I get it?', shows(title('markets'), 'Portugal', 'answer.market.decides')],
      ['is it available in Russia?', shows(title('market-unavailable'), 'Russia')],
    ]);
  });

  it('says where Microsoft changed something later', async () => {
    await follow(app().chat(), [['Can I get Visio or Project?', shows(title('visio-project'), 'answer.changedLater')]]);
  });

  it("says first that an administrator's answer is done by the administrator, who is named", async () => {
    const question = 'How does my company qualify for HUP?';
    await follow(app().chat(), [[question, shows(title('org-qualification'), 'hup@contoso.com')]]);
  });

  it('answers in the language of the question, whatever Teams speaks', async () => {
    const chat = app().chat({ locale: 'fr', sender: { locale: 'en-US' } });
    await follow(chat, [['Dans quels pays HUP est-il proposé ?', shows(title('markets', 'fr'), 'answerCard.source')]]);
    const [reply] = await chat.do('And can I use my private address?');
    expect(reply?.card.lang).to.equal('en');
  });

  it('stays in the language of the conversation where a text has none', async () => {
    const chat = app().chat({ locale: 'fr', sender: { locale: 'en-US' } });
    await chat.do('Dans quels pays HUP est-il proposé ?');
    expect((await chat.do('123456'))[0]?.card.lang).to.equal('fr');
    expect((await chat.do(press(title('market-unavailable', 'fr'))))[0]?.card.lang).to.equal('fr');
  });

  it('asks back where a question may mean several things, and answers what is chosen', async () => {
    const chat = app().chat();
    await follow(chat, [[UNCLEAR, shows('clarification.title')]]);
    const [card] = chat.cards();
    const offers = shownTexts(card ?? expect.fail()).filter((text) => text.startsWith('› '));
    expect(offers).to.have.length.within(2, 3);
    const chosen = offers[0]?.replace('› ', '') ?? '';
    await follow(chat, [[press(chosen), shows(chosen, 'answerCard.source')]]);
  });

  it('helps on where none of the offers is meant', async () => {
    await follow(app().chat(), [
      [UNCLEAR, shows('clarification.title')],
      [press('button.noneOfThese'), shows('notAnswered.title')],
      [press('button.askPerson'), shows('contact.title')],
    ]);
  });

  it('says that it does not know, and never guesses', async () => {
    await follow(app().chat(), [
      ['What is the weather in Paris today?', shows('notAnswered.title', 'notAnswered.text')],
      ['Quel temps fait-il ?', shows(textOf('notAnswered.title', 'fr'))],
    ]);
  });

  it('says that it does not know where a card asks for an entry that is gone', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    const [card] = chat.cards();
    const value = clickOf(card ?? expect.fail(), title('market-unavailable')) as object;
    const click = { ...chat.click(press(title('market-unavailable'))), value: { ...value, entryId: 'gone' } };
    expect((await chat.hear(click)).map(({ summary }) => summary)).to.deep.equal(['I do not know the answer to that']);
  });

  it('answers a long story quickly, by how it begins', async () => {
    const chat = app().chat();
    const story = `In which countries is HUP available? ${'I have been with the company for long. '.repeat(2_500)}`;
    const begun = performance.now();
    expect(await chat.do(story)).to.have.length(1);
    expect(performance.now() - begun).to.be.below(5_000);
  });
});

describe('two questions in one text', () => {
  const app = runningApp();
  const TEXT = 'Is HUP available in Japan? And can I get a refund?';
  const [japan, refund] = [title('market-japan'), title('beyond/refund')];

  it('are answered in one card, and both are counted', async () => {
    await follow(app().chat(), [[TEXT, shows(`${japan} · ${refund}`, japan, refund, 'answerCard.source')]]);
    const [counted] = await app().stopAndRead("select event from insight_events where kind = 'answered'");
    const entries = counted?.map((row) => (row as { event: { entryId: string } }).event.entryId);
    expect(entries).to.have.members(['market-japan', 'beyond/refund']);
  });
});

describe('a question that goes on from the answer before it', () => {
  const app = runningApp();
  /** In each language: a question, what goes on from it in the words of another market, of family, and in no words of its own. */
  const talks: [Locale, question: string, china: string, family: string, why: string][] = [
    ['en', 'In which countries is HUP available?', 'and in China?', 'and can my wife use it?', 'why?'],
    ['fr', 'Dans quels pays HUP est-il proposé ?', 'et en Chine ?', 'et pour ma femme ?', 'pourquoi ?'],
    ['de', 'In welchen Ländern gibt es HUP?', 'und in China?', 'und für meine Frau?', 'warum?'],
    ['ja', 'HUPはどの国で利用できますか？', '中国では？', '妻も使えますか？', 'なぜですか？'],
  ];
  for (const [locale, question, china, family, why] of talks)
    it(`is understood (${locale})`, async () => {
      const who = `${title('beyond/family-sharing', locale)}|${title('beyond/who-else', locale)}|clarification.title`;
      const steps: Step<ReturnType<RunningApp['chat']>>[] = [
        [question, shows(title('markets', locale))],
        [china, shows(title('market-china', locale))],
        [why, shows('clarification.title', title('purchase-steps', locale), title('market-china', locale))],
        [family, shows(who)],
      ];
      await follow(app().chat({ locale, sender: { locale } }), steps);
    });

  it('goes on from a question that was clicked', async () => {
    await follow(app().chat(), [
      ['In which countries is HUP available?', shows(title('markets'))],
      [press(title('market-unavailable')), shows(title('market-unavailable'))],
      ['why?', shows('clarification.title', title('market-unavailable/later-lebanon'))],
    ]);
  });

  it('goes on from both of two questions by the second', async () => {
    await follow(app().chat(), [
      [
        'Is HUP available in Japan? And can I get a refund?',
        shows(`${title('market-japan')} · ${title('beyond/refund')}`),
      ],
      ['why?', shows('clarification.title', title('beyond/refund'))],
    ]);
  });

  it('goes on in a group, each person from their own answer', async () => {
    const group = { conversationType: 'groupChat', conversationId: '19:follow-up' } as const;
    const dana = app().chat({ sender: { ...group, personId: 'aaaaaaaa-0000-0000-0000-00000000da0a' } });
    const kim = app().chat({ sender: { ...group, personId: 'aaaaaaaa-0000-0000-0000-0000000000ee' } });
    await follow(dana, [['In which countries is HUP available?', shows(title('markets'))]]);
    await follow(kim, [['why?', shows('notAnswered.title')]]);
    await follow(dana, [['why?', shows('clarification.title', title('markets'))]]);
  });

  it('is not understood where the answer is too long ago', async () => {
    const chat = app().chat();
    await follow(chat, [['In which countries is HUP available?', shows(title('markets'))]]);
    app().now = new Date(app().now.getTime() + 11 * 60_000);
    await follow(chat, [['why?', shows('notAnswered.title')]]);
  });
});

describe('what answering keeps', () => {
  const questions = 'select masked_text, locale from unanswered_questions order by id';
  const events = "select kind, locale, edition, event from insight_events where kind <> 'enrollment' order by at";

  async function askEverything(app: RunningApp): Promise<void> {
    const chat = app.chat();
    for (const text of [
      'What is the weather in Paris today? Tell dana@contoso.com or +351 21 123 456',
      'In which countries is HUP available?',
      UNCLEAR,
    ]) {
      await chat.do(text);
      app.now = new Date(app.now.getTime() + 1_000);
    }
    await chat.do(press('button.noneOfThese'));
  }

  const app = runningApp();
  const forgetful = runningApp({ KEEP_UNANSWERED_QUESTIONS_DAYS: '0' });

  it('is the masked text of what was not answered, and which entries were, without the person', async () => {
    await askEverything(app());
    const [kept, counted] = await app().stopAndRead(questions, events);
    expect(kept).to.deep.equal([
      { masked_text: 'What is the weather in Paris today? Tell <address> or +#', locale: 'en' },
    ]);
    expect(counted?.map((row) => (row as { event: object }).event)).to.deep.equal([
      { kind: 'not-answered' },
      { kind: 'answered', entryId: 'markets', how: 'answer' },
      { kind: 'answered', entryId: firstOffer(), how: 'clarify' },
      { kind: 'not-answered' },
    ]);
    expect(JSON.stringify([kept, counted])).to.not.match(/dana|aaaaaaaa-|chat-/i);
    expect(app().logged.join('\n')).to.not.match(/weather|dana|Dana/);
  });

  it('is no text at all where that is switched off', async () => {
    await askEverything(forgetful());
    const [kept, counted] = await forgetful().stopAndRead(questions, events);
    expect(kept).to.deep.equal([]);
    expect(counted).to.have.length(4);
  });
});

function firstOffer(): string | undefined {
  const understanding = UNDERSTAND(UNCLEAR);
  return understanding.kind === 'clarify' ? understanding.ids[0] : undefined;
}
