import { expect } from 'chai';
import { runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows } from '../../helpers/talk.ts';

const FEEDBACK = "select locale, edition, event from insight_events where kind = 'feedback' order by at";

describe('giveFeedback', () => {
  const app = runningApp({}, 'test');

  it('keeps entry, edition, language and verdict, once for each answer', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    await follow(chat, [
      [press('button.helpful'), shows('feedback.helpful')],
      [press('button.helpful'), shows('feedback.helpful')],
      [press('button.notHelpful'), shows('feedback.notHelpful')],
    ]);
    app().now = new Date(app().now.getTime() + 1_000);
    const french = app().chat({ locale: 'fr' });
    await french.do('Dans quels pays HUP est-il proposé ?');
    await follow(french, [[press('button.notHelpful'), shows('feedback.notHelpful')]]);
    const [kept] = await app().stopAndRead(FEEDBACK);
    const common = { kind: 'feedback', entryId: 'markets' };
    expect(kept).to.deep.equal([
      { locale: 'en', edition: 'hup-2020-08', event: { ...common, verdict: 'helpful' } },
      { locale: 'fr', edition: 'hup-2020-08', event: { ...common, verdict: 'not-helpful' } },
    ]);
  });

  it('keeps one verdict where the click arrives several times at the same moment', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    const click = chat.click(press('button.helpful'));
    await Promise.all(Array.from({ length: 5 }, () => chat.post(click)));
    expect(chat.cards().filter(({ summary }) => summary === 'Thank you, good to know.')).to.have.length(1);
    expect((await app().stopAndRead(FEEDBACK))[0]).to.have.length(1);
  });

  it('keeps a verdict of each person who clicks on one card, and not who that was', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    const click = chat.click(press('button.helpful'));
    const other = app().chat();
    const { from, conversation } = other.says('');
    await chat.post(click);
    await other.post({ ...click, ...(from && { from }), ...(conversation && { conversation }) });
    const [kept, keys] = await app().stopAndRead(FEEDBACK, "select * from insight_events where kind = 'feedback'");
    expect(kept).to.have.length(2);
    for (const { sender } of [chat, other]) expect(JSON.stringify(keys)).to.not.include(sender.personId);
  });

  it('keeps nothing about an entry that does not exist', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    const click = chat.click(press('button.helpful'));
    await chat.post({ ...click, value: { ...click.value, entryId: 'what somebody typed' } });
    expect((await app().stopAndRead(FEEDBACK))[0]).to.deep.equal([]);
  });

  it('offers a person where the answer did not help', async () => {
    const chat = app().chat();
    await chat.do('In which countries is HUP available?');
    await follow(chat, [
      [press('button.notHelpful'), shows('feedback.notHelpful')],
      [press('button.askPerson'), shows('contact.title')],
    ]);
  });
});
