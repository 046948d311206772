import { expect } from 'chai';
import { LOCALES } from '../../../domain/people/locale.ts';
import { submit } from '../../helpers/activities.ts';
import { announcedApp, EXPIRED, VALID } from '../../helpers/announcedApp.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import type { RunningApp } from '../../helpers/runningApp.ts';
import { expectReply, follow, press, type Reply, shows, turnsInto, WAITING } from '../../helpers/talk.ts';
import type { TeamsChat, TeamsChatParts } from '../../helpers/teamsChat.ts';

const QUESTION = EDITION.entries.get('markets')?.text.en.question ?? '';
const ENROLL = { kind: 'enroll' };
const OPT_OUT = { kind: 'opt-out' };

describe("an announcement's buttons", function () {
  this.timeout(60_000);
  let app: RunningApp;
  before(async () => {
    app = await announcedApp(20);
  });
  after(() => app.stop());

  /** A click on the card of an announcement that the person got. */
  const click = (chat: TeamsChat, action: object, announcementId = VALID) =>
    submit(chat.sender, { v: 1, kind: 'announcement', announcementId, action, nonce: announcementId }, 'the-card');
  const heard = (chat: TeamsChat, action: object, id?: string) => chat.hear(click(chat, action, id));
  const summaries = (replies: readonly Reply[]) => replies.map(({ summary }) => summary);
  function expectShown(replies: readonly Reply[], ...keys: string[]): void {
    expect(replies.length, summaries(replies).join()).to.equal(keys.length);
    for (const [index, reply] of replies.entries()) expectReply(reply, shows(keys[index] ?? ''), 'en');
  }

  it('start the enrollment in the personal chat, and go on with one that is open', async () => {
    const chat = app.chat();
    expectShown(await heard(chat, ENROLL), 'form.title');
    const form = { market: 'Portugal (PT)', product: 'family', email: chat.address };
    await follow(chat, [[press('button.submit', form), turnsInto(WAITING)]]);
    expectShown(await heard(chat, ENROLL), WAITING);
  });

  it('answer an entry of the FAQ, also while an enrollment is under way', async () => {
    const chat = app.chat();
    await heard(chat, ENROLL);
    expect(summaries(await heard(chat, { kind: 'ask', entryId: 'markets' }))).to.deep.equal([QUESTION]);
  });

  it('say that they do not know an entry that is gone', async () => {
    expectShown(await heard(app.chat(), { kind: 'ask', entryId: 'no-such-entry' }), 'notAnswered.title');
  });

  it('invite a question in own words, which is then answered', async () => {
    const chat = app.chat();
    expectShown(await heard(chat, { kind: 'ask' }), 'announcement.ask');
    expect(summaries(await chat.do('In which countries is HUP available?'))).to.deep.equal([QUESTION]);
  });

  it('stop announcements, and offer the way back', async () => {
    const chat = app.chat();
    expectShown(await heard(chat, OPT_OUT), 'announcement.optedOut');
    await follow(chat, [
      ['show my data', shows('myData.title', 'myData.optedOut', 'myData.announcements')],
      [press('button.announcementsAgain'), shows('announcement.optedIn')],
      [press('button.noAnnouncements'), shows('announcement.optedOut')],
      [press('button.announcementsAgain'), shows('announcement.optedIn')],
    ]);
    expect(JSON.stringify(await chat.do('show my data'))).to.not.include('wish to get no announcements');
  });

  it('stay unwanted when the person has their data deleted', async () => {
    const chat = app.chat();
    await heard(chat, OPT_OUT);
    await follow(chat, [
      ['delete my data', shows('deletion.title', 'deletion.text')],
      [press('button.confirmDeletion'), turnsInto('deleted.title', 'deleted.text')],
    ]);
    await follow(chat, [['show my data', shows('myData.title', 'myData.optedOut')]]);
  });

  it('say that the announcement is over, and still help', async () => {
    const chat = app.chat();
    expectShown(await heard(chat, ENROLL, EXPIRED), 'announcement.expired.title', 'form.title');
    const [over, answer] = await heard(chat, { kind: 'ask', entryId: 'markets' }, EXPIRED);
    expect([over?.summary, answer?.summary]).to.deep.equal(['This announcement is over', QUESTION]);
    expectShown(await heard(chat, OPT_OUT, EXPIRED), 'announcement.optedOut');
  });

  it('help where nothing is known of the announcement any more', async () => {
    expectShown(await heard(app.chat(), ENROLL, 'no-such-announcement'), 'form.title');
  });

  it('have no second effect when Teams delivers the click again', async () => {
    const chat = app.chat();
    const clicked = click(chat, OPT_OUT);
    await chat.hear(clicked);
    await heard(chat, { kind: 'opt-in' });
    expect(await chat.hear(clicked)).to.deep.equal([]);
    expect(JSON.stringify(await chat.do('show my data'))).to.not.include('wish to get no announcements');
  });

  it('begin one enrollment on a double click', async () => {
    const chat = app.chat();
    await Promise.all([1, 2].map(() => chat.post(click(chat, ENROLL))));
    const flows = chat.cards().map(({ card }) => /"flowId":"([^"]+)"/.exec(JSON.stringify(card))?.[1]);
    expect(new Set(flows).size, JSON.stringify(flows)).to.equal(1);
  });

  describe('in a channel', () => {
    const inChannel: TeamsChatParts = { sender: { conversationType: 'channel', conversationId: '19:general' } };

    it('answer an entry there, and lead to the personal chat for everything personal', async () => {
      const chat = app.chat(inChannel);
      expect(summaries(await heard(chat, { kind: 'ask', entryId: 'markets' }))).to.deep.equal([QUESTION]);
      expectShown(await heard(chat, { kind: 'ask' }), 'groupWelcome.text');
      for (const action of [ENROLL, OPT_OUT, { kind: 'opt-in' }])
        expectShown(await heard(chat, action), 'personalChat.text');
    });

    it('leave what is typed under it to be answered as a question, where the bot is mentioned', async () => {
      const chat = app.chat({ sender: { ...inChannel.sender, conversationId: '19:general;messageid=1' } });
      const reply = { ...chat.says('In which countries is HUP available?'), replyToId: '1' };
      expect(summaries(await chat.hear(reply))).to.deep.equal([QUESTION]);
    });
  });

  it('leave what is typed under it to be answered as a question', async () => {
    const chat = app.chat();
    const reply = { ...chat.says('In which countries is HUP available?'), replyToId: 'the-card' };
    expect(summaries(await chat.hear(reply))).to.deep.equal([QUESTION]);
  });

  const words: Readonly<Record<(typeof LOCALES)[number], readonly [stop: string, again: string]>> = {
    en: ['please stop sending me announcements', 'I would like to get the announcements again'],
    fr: ['arrêtez de m’envoyer ces annonces', 'je veux de nouveau recevoir vos annonces'],
    de: ['bitte schickt mir keine Ankündigungen mehr', 'ich hätte gern wieder Ankündigungen'],
    es: ['ya no quiero comunicados', 'quiero recibir otra vez los comunicados'],
    pt: ['não quero mais esses comunicados', 'quero receber os comunicados de novo'],
    it: ['non voglio più comunicazioni', 'vorrei di nuovo ricevere le comunicazioni'],
    nl: ['ik wil die mededelingen niet meer', 'ik wil de mededelingen weer ontvangen'],
    ja: ['お知らせをもう送らないでください', 'お知らせをまた送ってほしい'],
    'zh-Hans': ['我不要再收到公告了', '我想再次接收公告'],
  };
  for (const locale of LOCALES) {
    it(`can be said in words (${locale})`, async () => {
      const [stop, again] = words[locale];
      await follow(app.chat({ locale }), [
        [stop, shows('announcement.optedOut')],
        [again, shows('announcement.optedIn')],
      ]);
    });
  }
});

describe('what is kept of clicks on an announcement', () => {
  it('is who used a button, the first time alone, and who wants no more of them', async function () {
    this.timeout(60_000);
    const app = await announcedApp(4);
    const click = (chat: TeamsChat, kind: string) =>
      submit(chat.sender, { v: 1, kind: 'announcement', announcementId: VALID, action: { kind }, nonce: VALID });
    const [enrolls, asks, optsOut] = [app.chat(), app.chat(), app.chat()];
    await enrolls.hear(click(enrolls, 'enroll'));
    app.now = new Date('2026-11-03T09:00:00Z');
    await enrolls.hear(click(enrolls, 'ask'));
    await asks.hear(click(asks, 'ask'));
    await optsOut.hear(click(optsOut, 'opt-out'));
    const of = `announcement_id = '${VALID}' order by person_id`;
    const [opened, chats] = await app.stopAndRead(
      `select opened_at from deliveries where ${of}`,
      'select opted_out_at is not null as out from personal_chats order by person_id',
    );
    const moments = opened?.map((row) => (row as { opened_at: Date | null }).opened_at?.toISOString().slice(0, 10));
    expect(moments).to.deep.equal(['2026-11-02', '2026-11-03', undefined, undefined]);
    expect(chats?.map((row) => (row as { out: boolean }).out)).to.deep.equal([false, false, true, false]);
  });
});
