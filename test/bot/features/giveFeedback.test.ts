import { expect } from 'chai';
import { type RunningApp, runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows, turnsInto } from '../../helpers/talk.ts';

const KEPT = 'select entry_id, edition, version, locale, verdict, reason from feedback order by at';
const QUESTION = 'In which countries is HUP available?';
const MARKETS = { entry_id: 'markets', edition: 'hup-2020-08', version: 0, locale: 'en' };

describe('giveFeedback', () => {
  const app = runningApp({}, 'test');

  const kept = async (running: RunningApp) => (await running.stopAndRead(KEPT))[0];

  it('keeps entry, edition, version, language and verdict; who changes their mind has said the new one', async () => {
    const chat = app().chat();
    await chat.do(QUESTION);
    await follow(chat, [
      [press('button.helpful'), shows('feedback.helpful')],
      [press('button.helpful'), shows('feedback.helpful')],
      [press('button.notHelpful'), shows('feedback.notHelpful', 'feedback.noConsent')],
    ]);
    app().now = new Date(app().now.getTime() + 1_000);
    const french = app().chat({ locale: 'fr' });
    await french.do('Dans quels pays HUP est-il proposé ?');
    await follow(french, [[press('button.helpful'), shows('feedback.helpful')]]);
    expect(await kept(app())).to.deep.equal([
      { ...MARKETS, verdict: 'not-helpful', reason: null },
      { ...MARKETS, locale: 'fr', verdict: 'helpful', reason: null },
    ]);
  });

  it('asks why an answer was no use, and keeps words only where that is ticked', async () => {
    const chat = app().chat();
    await chat.do(QUESTION);
    const why = (consent: 'true' | 'false') =>
      press('feedback.send', { reason: 'outdated', comment: 'My secret words', consent });
    await follow(chat, [
      [press('button.notHelpful'), shows('feedback.notHelpful', '[reason]', '[comment]')],
      [why('false'), turnsInto('feedback.thanks', 'feedback.words.dropped')],
      ['show my data', shows('myData.title', 'feedback.data.not-helpful')],
    ]);
    expect(JSON.stringify(chat.cards())).to.not.include('My secret words');
    await chat.do(press('button.notHelpful'));
    await follow(chat, [
      [why('true'), turnsInto('feedback.thanks', 'feedback.words.kept')],
      ['show my data', shows('myData.title', 'feedback.data.not-helpful')],
    ]);
    expect(JSON.stringify(chat.cards())).to.include('My secret words');
    const [rows, all] = await app().stopAndRead(KEPT, 'select * from feedback');
    expect(rows).to.deep.equal([{ ...MARKETS, verdict: 'not-helpful', reason: 'outdated' }]);
    expect(JSON.stringify(all)).to.not.include('My secret words');
  });

  it('takes a "why" that says nothing for what it is, and offers a person', async () => {
    const chat = app().chat();
    await chat.do(QUESTION);
    await follow(chat, [
      [press('button.notHelpful'), shows('feedback.notHelpful')],
      [press('feedback.send'), turnsInto('feedback.thanks')],
      [press('button.askPerson'), shows('contact.title')],
    ]);
  });

  it('keeps one verdict where the click arrives several times at the same moment', async () => {
    const chat = app().chat();
    await chat.do(QUESTION);
    const click = chat.click(press('button.helpful'));
    await Promise.all(Array.from({ length: 5 }, () => chat.post(click)));
    expect(chat.cards().filter(({ summary }) => summary === 'Thank you, good to know.')).to.have.length(1);
    expect(await kept(app())).to.have.length(1);
  });

  it('keeps a verdict of each person who clicks on one card; of the counts nobody knows who that was', async () => {
    const chat = app().chat();
    await chat.do(QUESTION);
    const click = chat.click(press('button.helpful'));
    const other = app().chat();
    const { from, conversation } = other.says('');
    await chat.post(click);
    await other.post({ ...click, ...(from && { from }), ...(conversation && { conversation }) });
    const [rows, events] = await app().stopAndRead(KEPT, 'select * from insight_events');
    expect(rows).to.have.length(2);
    for (const { sender } of [chat, other]) expect(JSON.stringify(events)).to.not.include(sender.personId);
  });

  it('keeps nothing about an entry that does not exist', async () => {
    const chat = app().chat();
    await chat.do(QUESTION);
    const click = chat.click(press('button.helpful'));
    await chat.post({ ...click, value: { ...click.value, entryId: 'what somebody typed' } });
    expect(await kept(app())).to.deep.equal([]);
  });
});
