import { TestAdapter, TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { relayFromThread } from '../../../bot/features/expertsThread.ts';
import { LastAnswers } from '../../../bot/lastAnswers.ts';
import { readTurn } from '../../../bot/turnReader.ts';
import type { AdaptiveCard } from '../../../cards/adaptiveCard.ts';
import type { Ticket } from '../../../domain/support/ticket.ts';
import { mention, message, type Sender, senderOf } from '../../helpers/activities.ts';
import { shownTexts } from '../../helpers/cardContents.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { UNDERSTAND } from '../../helpers/enrollmentTalk.ts';
import { ASKER_CHAT, ExpertHouse } from '../../helpers/expertHouse.ts';
import { ASKER, CHANNEL, inChannel, TENANT } from '../../helpers/storedTickets.ts';

onEmbedded('experts in the thread of a question', (database) => {
  let house: ExpertHouse;
  let ticket: Ticket;
  let said: string[];

  beforeEach(async () => {
    house = await ExpertHouse.open(database);
    ticket = await house.posted();
    said = [];
  });

  afterEach(() => house.close());

  function expert(name: string, changes: Partial<Sender> = {}): Sender {
    const conversationId = `${CHANNEL.channelId};messageid=${ticket.cardId}`;
    const place = { conversationId, conversationType: 'channel' } as const;
    return senderOf(house.teams.url, { tenantId: TENANT, personId: name.toLowerCase(), name, ...place, ...changes });
  }

  /** Whether the bot took it for something said in a question's thread. */
  async function hear(activity: Partial<Activity>): Promise<boolean> {
    const context = new TurnContext(new TestAdapter(), { ...activity });
    context.onSendActivities(async (_, activities) => {
      said.push(...activities.map(wordsOf));
      return activities.map(() => ({ id: 'sent' }));
    });
    const { people } = house.store;
    await readTurn(context, {
      ...{ people, understand: UNDERSTAND, enrolledMarket: async () => undefined },
      ...{ saysStartOver: () => false, saysWhatNow: () => false, lastAnswers: new LastAnswers(house.clock) },
    });
    return relayFromThread(context, { ...house.parts, tickets: house.store.tickets, service: house.service });
  }

  const wordsOf = ({ attachments }: Partial<Activity>): string =>
    shownTexts({ card: attachments?.[0]?.content as AdaptiveCard, summary: '' }).join('\n');
  const messages = () => house.store.tickets.messages(ticket.id);

  it('brings them to the asker under the writer’s name, and says so', async () => {
    expect(await hear(mention(expert('Ada'), 'Yes, of course.'))).to.equal(true);
    expect(said).to.deep.equal(['I bring this to the person who asked.']);
    await house.sync(ticket.id);
    const [answer] = house.shown(ASKER_CHAT);
    expect(answer && shownTexts(answer)).to.include.members(['Ada écrit\u00a0:', 'Yes, of course.']);
  });

  it('brings an activity once, however often it is delivered', async () => {
    const twice = mention(expert('Ada'), 'Yes.');
    await hear(twice);
    await hear(twice);
    expect(await messages()).to.have.length(1);
  });

  const refused: [string, string, RegExp][] = [
    ['nothing but the mention', '', /I can only bring words/],
    ['more than an answer may be', 'x'.repeat(2_001), /at most, and this one has 2001/],
  ];
  for (const [what, text, words] of refused) {
    it(`says so where there is ${what}`, async () => {
      expect(await hear(mention(expert('Ada'), text))).to.equal(true);
      expect(said[0]).to.match(words);
      expect(await messages()).to.deep.equal([]);
    });
  }

  it('says so where somebody else has the question, or it is closed', async () => {
    await house.service.byExpert(inChannel('Ada'), ticket.id, { kind: 'claim' }, 'c');
    await hear(mention(expert('Bea'), 'No.'));
    expect(said[0]).to.include('Nothing was sent: Ada has had this question');
    await house.service.byAsker(ASKER, ticket.id, { kind: 'withdraw' }, 'w');
    await hear(mention(expert('Ada'), 'Yes.'));
    expect(said[1]).to.include('this question is closed');
  });

  for (const command of ['help', 'my questions', 'hello', 'Mes questions', 'thank you'])
    it(`answers "${command}" there, and brings it to nobody`, async () => {
      expect(await hear(mention(expert('Ada'), command))).to.equal(true);
      expect(said.join()).to.include('this is a command or a greeting, not an answer').and.include('use “Reply”');
      expect(await messages()).to.deep.equal([]);
    });

  for (const answer of [
    'Yes, of course.',
    'No.',
    'Please cancel your enrollment and enroll again.',
    'Ask HR to help you.',
  ])
    it(`brings "${answer}", which only resembles a command`, async () => {
      await hear(mention(expert('Ada'), answer));
      expect((await messages()).map(({ text }) => text)).to.deep.equal([answer]);
    });

  it('says that files and pictures stay behind, where there are any', async () => {
    const html = (content: string) => ({ contentType: 'text/html', content });
    const withFile = [html('<p>Yes.</p><attachment id="1"></attachment>')];
    const withPicture = [{ contentType: 'image/*', contentUrl: 'https://teams.example/1' }, html('<p>Yes.</p>')];
    for (const attachments of [withFile, withPicture]) await hear({ ...mention(expert('Ada'), 'Yes.'), attachments });
    await hear({ ...mention(expert('Ada'), 'Yes.'), attachments: [html('<p>Yes.</p>')] });
    const [file, picture, none] = said;
    expect(file).to.include('files and pictures I cannot bring');
    expect(picture).to.equal(file);
    expect(none).to.equal('I bring this to the person who asked.');
  });

  it('says what to do in the thread of a card that is not the question’s any more, and asks the bot nothing', async () => {
    const lost = expert('Ada', { conversationId: `${CHANNEL.channelId};messageid=1` });
    expect(await hear(mention(lost, 'You may use it on five devices.'))).to.equal(true);
    expect(said.join()).to.include('I do not know which question this thread belongs to');
    expect(await hear(mention(lost, 'help'))).to.equal(false);
    expect(await messages()).to.deep.equal([]);
  });

  it('leaves everything else to the bot: no mention, no thread, another channel, another tenant, a click, a thread that somebody begins', async () => {
    const elsewhere: Partial<Activity>[] = [
      message(expert('Ada'), 'Just between us.'),
      mention(expert('Ada', { conversationId: CHANNEL.channelId }), 'Yes.'),
      { ...mention(expert('Ada', { conversationId: `${CHANNEL.channelId};messageid=1` }), 'Yes.'), id: '1' },
      mention(expert('Ada', { conversationId: `19:another;messageid=${ticket.cardId}` }), 'Yes.'),
      mention(expert('Ada', { tenantId: 'tenant-2' }), 'Yes.'),
      { ...mention(expert('Ada'), 'Yes.'), value: { v: 1 } },
    ];
    for (const activity of elsewhere) expect(await hear(activity)).to.equal(false);
    expect(said).to.deep.equal([]);
    expect(await messages()).to.deep.equal([]);
  });
});
