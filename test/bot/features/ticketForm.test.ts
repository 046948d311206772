import { expect } from 'chai';
import type { Store } from '../../../store/store.ts';
import { inputOf, shownTexts } from '../../helpers/cardContents.ts';
import { onEmbedded } from '../../helpers/database.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { EnrollmentTalk, type TalkParts } from '../../helpers/enrollmentTalk.ts';
import { follow, press, type Reply, shows, turnsInto } from '../../helpers/talk.ts';

const HELP_DESK = 'help@contoso.com';
const MARKETS = EDITION.entries.get('markets')?.text.en.question ?? '';
const QUESTION = 'In which countries is HUP available?';
const send = (question?: string) => press('support.button.send', question === undefined ? {} : { question });

onEmbedded('A question to the experts', (database) => {
  let store: Store;

  beforeEach(async () => {
    store = await database.openStore();
  });

  const talker = (parts: TalkParts = {}) => new EnrollmentTalk(store, database, { helpDesk: HELP_DESK, ...parts });
  const rows = () => database.rows('select number, state, market, locale, context from tickets order by number');
  const textsOf = (reply: Reply | undefined) => shownTexts(reply ?? expect.fail('nothing was shown')).join('\n');

  it('is asked below an answer: with the words that were typed, and in plain sight what goes along', async () => {
    const employee = talker();
    await employee.do(QUESTION);
    const [form] = await employee.do(press('button.askPerson'));
    expect(inputOf(form ?? expect.fail(), 'question')).to.include({ value: QUESTION, isMultiline: true });
    const texts = textsOf(form);
    for (const text of [MARKETS, 'English', 'United States', 'no enrollment', 'your name and your address', 'Contoso'])
      expect(texts).to.include(text);
    expect(texts).to.match(/Monday – Friday, 9:00.AM – 5:00.PM \(UTC\)/);
    expect(JSON.stringify(form)).to.not.match(/Dana|Doe/);
  });

  it('becomes a ticket in place of its form, with what the bot said and how sure it was', async () => {
    const employee = talker();
    await employee.do(QUESTION);
    await follow(employee, [
      [press('button.askPerson'), shows('support.form.title')],
      [
        send('Is it offered where I live?'),
        turnsInto('support.title.open', 'support.next.open', 'Is it offered where I live?'),
      ],
    ]);
    const [ticket] = await rows();
    expect(ticket).to.deep.include({ number: 1, state: 'open', market: 'US', locale: 'en' });
    const { context } = ticket as { context: Record<string, unknown> };
    expect(context).to.deep.include({ shown: 'answer', entryIds: ['markets'] });
    expect(context.confidence).to.be.within(0, 1);
  });

  it('is one, however often its form is sent', async () => {
    const employee = talker();
    await employee.do('a person');
    const form = employee.cards.at(-1);
    const value = { v: 1, kind: 'ticket-form', nonce: 'form-1', context: { shown: 'nothing', entryIds: [] } };
    for (const question of ['First', 'First', 'Second']) {
      const [shown] = await employee.send({ ...value, question }, form?.id);
      expect(textsOf(shown)).to.include('First').and.not.include('Second');
    }
    expect(await rows()).to.have.length(1);
    expect(await database.rows("select kind from insight_events where kind = 'ticket'")).to.have.length(1);
  });

  it('is asked after a refusal, in words, and with no question before', async () => {
    await follow(talker(), [
      ['What is the weather in Paris today?', shows('notAnswered.title')],
      [press('button.askPerson'), shows('support.form.title', 'support.form.told.refusal')],
    ]);
    const [form] = await talker({ sender: { conversationId: 'a:another', personId: 'another' } }).do('I want a person');
    expect(inputOf(form ?? expect.fail(), 'question')).to.not.have.property('value');
  });

  it('is offered by itself where the bot was of no use twice in a row, and not before', async () => {
    await follow(talker(), [
      [QUESTION, shows(MARKETS)],
      [press('button.notHelpful'), shows('feedback.notHelpful')],
      ['What is the weather in Paris today?', shows('notAnswered.title', 'support.offer')],
    ]);
    const employee = talker({ sender: { conversationId: 'a:another', personId: 'another' } });
    const [first] = await employee.do('What is the weather in Paris today?');
    expect(textsOf(first)).to.not.include('several times in a row');
    await employee.do(QUESTION);
    await employee.do(press('button.helpful'));
    expect(textsOf((await employee.do('What is the weather in Rome today?'))[0])).to.not.include('in a row');
  });

  it('says what is missing where nothing was asked, and keeps what goes along', async () => {
    await follow(talker(), [
      [QUESTION, shows(MARKETS)],
      [press('button.askPerson'), shows('support.form.title')],
      [send('   '), turnsInto('support.form.title', 'support.form.empty', MARKETS)],
      [send('Now with words'), turnsInto('support.title.open')],
    ]);
  });

  it('is not lost where too many wait: one of those below is withdrawn, and then it is sent', async () => {
    const employee = talker();
    for (const number of [1, 2, 3, 4, 5]) {
      await employee.do('a person');
      await employee.do(send(`Question ${number}`));
    }
    await follow(employee, [
      ['a person', shows('support.form.title')],
      [
        send('One too many'),
        turnsInto('support.form.title', 'support.form.too-many'),
        shows('support.mine.title', 'Question 5', 'Question 1'),
      ],
      [press('Question #3: with our experts'), turnsInto('support.title.open', 'Question 3')],
      [press('support.button.withdraw'), turnsInto('support.withdrawal.title')],
      [press('support.button.withdrawConfirmed'), turnsInto('support.title.closed', 'support.note.withdraw-confirmed')],
      [send(), turnsInto('support.title.open', 'One too many')],
    ]);
  });

  it('is passed on to nobody where the person thinks better of it', async () => {
    await follow(talker(), [
      ['a person', shows('support.form.title')],
      [press('support.button.cancel'), turnsInto('support.form.cancelled')],
    ]);
    expect(await rows()).to.deep.equal([]);
  });

  it('does not take over what a forged form says of an entry or a market that does not exist', async () => {
    const context = { shown: 'answer', entryIds: ['my secret', 'markets'] };
    await talker().send({ v: 1, kind: 'ticket-form', nonce: 'n', question: 'Q', market: 'my secret', context });
    expect(JSON.stringify(await rows())).to.not.include('secret');
  });

  it('can be asked during an enrollment, which goes on and is told to the experts by its state', async () => {
    const employee = talker();
    await follow(employee, [
      ['enroll', shows('form.title')],
      ['a person', shows('support.form.title', 'form not sent yet')],
      [send('Which country should I choose?'), turnsInto('support.title.open')],
      ['my questions', shows('support.mine.title', 'Which country should I choose?')],
      [
        press('button.submit', { market: 'Portugal (PT)', product: 'family', email: 'dana@contoso.com' }),
        turnsInto('confirmation.queued.title'),
      ],
    ]);
    expect(JSON.stringify(await rows())).to.include('"enrollment":"started"');
  });

  it('has no form where nobody takes questions: who to write to is said', async () => {
    await follow(talker({ helpDesk: undefined }), [['a person', shows('contact.title')]]);
  });

  it('gives its words back where nobody takes them any more', async () => {
    const form = { v: 1, kind: 'ticket-form', nonce: 'n', context: { shown: 'nothing', entryIds: [] } };
    const [shown] = await talker({ helpDesk: undefined }).send({ ...form, question: 'My long question' });
    expect(shown?.summary).to.equal('Who can help you');
    expect(textsOf(shown)).to.include('My long question').and.include('nobody is set to receive it');
  });

  it('is not dealt with where others read along', async () => {
    const group = talker({ sender: { conversationType: 'groupChat' } });
    await follow(group, [
      ['a person', shows('support.personalChat')],
      ['my questions', shows('support.personalChat')],
    ]);
    const form = { v: 1, kind: 'ticket-form', nonce: 'n', question: 'Q', context: { shown: 'nothing', entryIds: [] } };
    expect((await group.send(form))[0]?.summary).to.include('private chat');
    expect(await rows()).to.deep.equal([]);
  });
});
