import { TestAdapter, TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { LastAnswers } from '../../bot/lastAnswers.ts';
import { type ReadTurn, readTurn } from '../../bot/turnReader.ts';
import { turnFacts } from '../../dialogs/turnFacts.ts';
import type { Hints, Understanding } from '../../domain/faq/understanding.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Store } from '../../store/store.ts';
import { message, type Sender, senderOf, submit, TENANT } from '../helpers/activities.ts';
import { onEmbedded } from '../helpers/database.ts';
import { UNDERSTAND } from '../helpers/enrollmentTalk.ts';

const SERVICE = 'https://smba.trafficmanager.net/teams/';
const PERSON = { tenantId: TENANT, personId: 'aaaaaaaa-0000-0000-0000-000000000001' };

onEmbedded('turnReader', (database) => {
  let store: Store;
  let texts: (readonly [text: string, hints: Hints | undefined])[];
  let lastAnswers: LastAnswers;
  let enrolledMarket: string | undefined;

  beforeEach(async () => {
    store = await database.openStore();
    texts = [];
    enrolledMarket = undefined;
    lastAnswers = new LastAnswers(() => database.now);
  });

  function understand(text: string, hints?: Hints): Understanding {
    texts.push([text, hints]);
    return UNDERSTAND(text, hints);
  }

  async function read(activity: Partial<Activity>): Promise<ReadTurn> {
    const context = new TurnContext(new TestAdapter(), activity);
    const parts = {
      people: store.people,
      enrolledMarket: async () => enrolledMarket,
      understand,
      saysStartOver: () => false,
      saysWhatNow: () => false,
      lastAnswers,
    };
    const turn = await readTurn(context, parts);
    expect(turnFacts(context)).to.equal(turn.facts);
    return turn;
  }

  const sender = (changes: Partial<Sender> = {}) => senderOf(SERVICE, changes);
  const factsOf = async (activity: Partial<Activity>) => (await read(activity)).facts;

  it('knows who speaks: the Entra tenant and person, not the id that Teams gives to each bot', async () => {
    expect(await factsOf(message(sender(), 'hello'))).to.deep.include({ person: PERSON, name: 'Dana Doe' });
  });

  it('knows somebody without an Entra object id by the id that Teams gives', async () => {
    const hello = message(sender(), 'hello');
    const { aadObjectId: _, ...from } = hello.from ?? expect.fail();
    expect((await factsOf({ ...hello, from })).person).to.deep.equal({ ...PERSON, personId: from.id });
  });

  it('takes the tenant from where Teams says it, in lower case', async () => {
    const hello = message(sender(), 'hello');
    const { tenantId: _, ...conversation } = hello.conversation ?? expect.fail();
    const facts = await factsOf({ ...hello, conversation, channelData: { tenant: { id: 'TENANT-2' } } });
    expect(facts.person).to.deep.equal({ ...PERSON, tenantId: 'tenant-2' });
  });

  const languages: [title: string, client: string, said: string | undefined, locale: Locale][] = [
    ['of the words, whatever Teams speaks', 'fr-FR', 'In which countries is it available?', 'en'],
    ['of the words, whatever Teams speaks', 'en-US', 'Dans quels pays le programme est-il proposé ?', 'fr'],
    ['of Teams where there are no words', 'fr-FR', undefined, 'fr'],
    ['of Teams where the words have none', 'fr-FR', '123456', 'fr'],
    ['of Teams, its region left aside', 'pt-BR', undefined, 'pt'],
    ['of Teams, its script left aside', 'zh-TW', undefined, 'zh-Hans'],
    ['of Teams where the words have none', 'en-US', '123456', 'en'],
    ['to fall back to where Teams speaks another', 'pl-PL', undefined, 'en'],
    ['to fall back to where Teams says nothing', '', undefined, 'en'],
  ];
  for (const [title, client, said, locale] of languages) {
    it(`answers in the language ${title}: ${client || 'none'}, "${said ?? 'a click'}"`, async () => {
      const from = sender({ locale: client });
      const activity = said === undefined ? submit(from, { v: 1 }) : message(from, said);
      expect((await factsOf(activity)).locale).to.equal(locale);
    });
  }

  it('stays in the language of the conversation for clicks and for words without a language', async () => {
    await read(message(sender(), 'Dans quels pays le programme est-il proposé ?'));
    expect((await factsOf(submit(sender(), { v: 1 }))).locale).to.equal('fr');
    expect((await factsOf(message(sender(), '123456'))).locale).to.equal('fr');
    await read(message(sender(), 'ok'));
    const hints = { locale: 'en-US', conversationLocale: 'fr', previousEntry: undefined };
    expect(texts.at(-1)).to.deep.equal(['ok', hints]);
  });

  it('reads words after what was answered before them', async () => {
    const why = message(sender(), 'why?') as Activity;
    lastAnswers.remember(why, 'markets');
    await read(why);
    expect(texts.at(-1)?.[1]?.previousEntry).to.equal('markets');
  });

  const countries: [entities: unknown, country: string | undefined][] = [
    [[{ type: 'clientInfo', country: 'JP' }], 'JP'],
    [[{ type: 'clientInfo', country: 'jp' }], 'JP'],
    [[{ type: 'mention' }, { type: 'clientInfo', country: 'PT' }], 'PT'],
    [[{ type: 'clientInfo' }], undefined],
    [[{ type: 'clientInfo', country: 'Japan' }], undefined],
    [[{ type: 'clientInfo', country: 5 }], undefined],
    [[{ type: 'other', country: 'JP' }], undefined],
    [[], undefined],
    [undefined, undefined],
  ];
  for (const [entities, country] of countries) {
    it(`guesses ${country ?? 'no market'} from ${JSON.stringify(entities)}`, async () => {
      expect((await factsOf({ ...message(sender(), 'hello'), entities } as Partial<Activity>)).country).to.equal(
        country,
      );
    });
  }

  it('remembers the newest place and language of a personal chat, and says who is new', async () => {
    expect((await read(message(sender(), 'hello'))).isNewPerson).to.equal(true);
    const moved = message(sender({ serviceUrl: `${SERVICE}emea/` }), 'Dans quels pays est-il proposé ?');
    expect((await read(moved)).isNewPerson).to.equal(false);
    expect(await store.people.chatOf(PERSON)).to.deep.equal({
      ...{ person: PERSON, conversationId: 'a:personal-chat-1', serviceUrl: `${SERVICE}emea/`, locale: 'fr' },
      ...{ channelAccountId: `29:${PERSON.personId}`, botAccountId: '28:bot', market: 'US' },
    });
  });

  /** A message of somebody of whose country Teams tells nothing. */
  const ofNoCountry = (said = message(sender(), 'hello')) => ({ ...said, entities: [] });
  const chat = async () => (await store.people.chatOf(PERSON)) ?? expect.fail();

  it("remembers the market: the client's country, as long as it is known", async () => {
    await read(message(sender({ country: 'CH' }), 'hello'));
    await read(ofNoCountry());
    expect(await chat()).to.include({ market: 'CH' });
    await read(message(sender({ country: 'JP' }), 'hello'));
    expect(await chat()).to.include({ market: 'JP' });
  });

  it('takes the market of the enrollment where Teams tells no country', async () => {
    await read(ofNoCountry());
    expect(await chat()).to.not.have.property('market');
    enrolledMarket = 'PT';
    await read(ofNoCountry());
    expect(await chat()).to.include({ market: 'PT' });
  });

  it('remembers who is a guest, where Teams says so', async () => {
    await read(message(sender(), 'hello'));
    expect(await chat()).to.not.have.property('isGuest');
    const hello = message(sender(), 'hello');
    const from = { ...hello.from, userRole: 'guest' } as Activity['from'];
    await read({ ...hello, from });
    await read(message(sender(), 'hello'));
    expect(await chat()).to.include({ isGuest: true });
  });

  it('remembers nothing of a group, nor uses there what it knows of the person', async () => {
    const group = sender({ conversationType: 'groupChat', conversationId: '19:group' });
    expect((await read(message(group, 'hello'))).isNewPerson).to.equal(false);
    expect(await store.people.chatOf(PERSON)).to.equal(undefined);
    await read(message(sender(), 'Dans quels pays le programme est-il proposé ?'));
    expect((await factsOf(submit(group, { v: 1 }))).locale).to.equal('en');
  });

  it('reads the same words once, and no more than the beginning of a long story', async () => {
    const facts = await factsOf(message(sender(), `Where? ${'x'.repeat(100_000)}`));
    facts.understand('again');
    facts.understand('again');
    expect(texts.map(([text]) => text.length)).to.deep.equal([1_000, 5]);
  });

  it('cuts a name that is no name', async () => {
    const hello = message(sender({ name: 'x'.repeat(100_000) }), 'hello');
    expect((await factsOf(hello)).name).to.have.length(100);
    expect((await factsOf(message(sender({ name: '' }), 'hello'))).name).to.equal(undefined);
  });
});
