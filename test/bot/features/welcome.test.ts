import { expect } from 'chai';
import { installation } from '../../helpers/activities.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { runningApp } from '../../helpers/runningApp.ts';
import { expectReply, follow, press, type Reply, shows } from '../../helpers/talk.ts';

describe('welcome', () => {
  const app = runningApp();

  it('says once what the bot does, what it does not and what it keeps, though Teams announces it twice', async () => {
    const chat = app().chat();
    const [first, ...others] = await chat.install();
    expectReply(
      first ?? expect.fail(),
      shows('welcome.title', 'welcome.cannot.list', 'welcome.keeps.enrollment'),
      'en',
    );
    expect([...others, ...(await chat.install())]).to.deep.equal([]);
  });

  it('comes once, however many announcements arrive at the same moment', async () => {
    const chat = app().chat();
    await Promise.all(Array.from({ length: 6 }, () => chat.post(installation(chat.sender, 'add'))));
    expect(chat.cards().map(({ summary }) => summary)).to.deep.equal(['Hello, I am HUP Assistant']);
  });

  it('comes again when the app was removed and is installed again', async () => {
    const chat = app().chat();
    await chat.install();
    expect(await chat.install('remove')).to.deep.equal([]);
    expect(summaries(await chat.install())).to.deep.equal(['Hello, I am HUP Assistant']);
  });

  it('comes when Teams delivers the announcement again, where it could not be sent at first', async () => {
    const chat = app().chat();
    const announced = installation(chat.sender, 'add');
    app().teams.fail({ kind: 'status', status: 500 }, ({ method }) => method === 'POST');
    expect((await chat.post(announced)).status).to.equal(500);
    expect(chat.cards()).to.deep.equal([]);
    expect((await chat.post(announced)).status).to.equal(200);
    expect(summaries([...chat.cards(), ...(await chat.install())])).to.deep.equal(['Hello, I am HUP Assistant']);
  });

  it('does not come to someone who has written already', async () => {
    const chat = app().chat();
    await chat.do('hello');
    expect(await chat.install()).to.deep.equal([]);
  });

  it('speaks the language of the Teams client', async () => {
    const chat = app().chat({ locale: 'fr', sender: { locale: 'fr-CA' } });
    const [card] = await chat.install();
    expectReply(card ?? expect.fail(), shows('welcome.title', 'welcome.can.list'), 'fr');
  });

  it('has questions to begin with, and the enrollment', async () => {
    const chat = app().chat();
    await chat.install();
    await follow(chat, [
      [press('welcome.starter.what-is-hup'), shows(EDITION.entries.get('what-is-hup')?.text.en.question ?? '')],
      [press('button.enroll'), shows('form.title')],
    ]);
  });

  it('in a group chat or team is short, holds nothing personal, and comes each time the app is added there', async () => {
    for (const conversationType of ['groupChat', 'channel'] as const) {
      const group = app().chat({ sender: { conversationType } });
      const [card, ...others] = await group.install();
      expectReply(card ?? expect.fail(), shows('groupWelcome.text'), 'en');
      expect(others).to.deep.equal([]);
      expect(JSON.stringify(card)).to.not.include(group.sender.name);
      expect(await group.install('remove')).to.deep.equal([]);
    }
  });
});

describe('welcome where unanswered questions are not kept', () => {
  const app = runningApp({ KEEP_UNANSWERED_QUESTIONS_DAYS: '0' });

  it('says so', async () => {
    const [card] = await app().chat().install();
    expectReply(card ?? expect.fail(), shows('welcome.title', 'welcome.keeps.noQuestions'), 'en');
  });
});

function summaries(replies: readonly Reply[]): readonly string[] {
  return replies.map(({ summary }) => summary);
}
