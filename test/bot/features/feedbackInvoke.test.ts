import { expect } from 'chai';
import type { AdaptiveCard } from '../../../cards/adaptiveCard.ts';
import { invoke } from '../../helpers/activities.ts';
import { inputOf } from '../../helpers/cardContents.ts';
import { runningApp } from '../../helpers/runningApp.ts';
import { sayIn } from '../../helpers/strings.ts';
import type { TeamsChat } from '../../helpers/teamsChat.ts';

const KEPT = 'select entry_id, verdict, reason, answer from feedback order by at';
const QUESTION = 'In which countries is HUP available?';
const say = sayIn('en');

type Thumb = 'like' | 'dislike';
interface Task {
  readonly task?: {
    readonly type: string;
    readonly value: string | { readonly card: { readonly content: AdaptiveCard } };
  };
}

describe("Teams' own feedback", () => {
  const app = runningApp({ HELP_DESK_MAIL: 'help@contoso.com' }, 'test');
  let chat: TeamsChat;

  /** The id of the answer's message. */
  async function answered(): Promise<string> {
    await chat.do(QUESTION);
    return chat.cards().at(-1)?.id ?? '';
  }

  beforeEach(() => {
    chat = app().chat();
  });

  async function post(name: string, value: unknown, id: string): Promise<Task> {
    const { status, text } = await chat.post(invoke(chat.sender, name, value, id));
    expect(status).to.equal(200);
    return text === '' ? {} : (JSON.parse(text) as Task);
  }
  const clicks = (reaction: Thumb, id: string) =>
    post('message/fetchTask', { data: { actionName: 'feedback', actionValue: { reaction } } }, id);
  const sends = (reaction: Thumb, feedback: string, id: string) =>
    post('message/submitAction', { actionName: 'feedback', actionValue: { reaction, feedback } }, id);
  const newest = () => JSON.stringify(chat.cards().at(-1));

  it('is asked for under an answer, and not under anything else', async () => {
    const id = await answered();
    await chat.do('hello');
    const sent = app().teams.sent(chat.sender.conversationId);
    const asks = sent.filter(({ activity }) => activity.channelData?.feedbackLoop?.type === 'custom');
    expect(asks.map((one) => one.id)).to.deep.equal([id]);
  });

  it('counts a thumb as soon as it is clicked, and asks why it was down', async () => {
    const id = await answered();
    expect(await clicks('like', id)).to.deep.equal({ task: { type: 'message', value: say('feedback.helpful') } });
    const { task } = await clicks('dislike', id);
    expect(task?.type).to.equal('continue');
    const card = typeof task?.value === 'object' ? task.value.card.content : expect.fail('no dialog');
    expect(inputOf({ card, summary: '' }, 'consent')).to.include({ value: 'false' });
    const [rows] = await app().stopAndRead(KEPT);
    expect(rows?.map((row) => (row as { verdict: string }).verdict)).to.deep.equal(['not-helpful']);
  });

  it('ends in the same place as the buttons of the card: one word on one answer', async () => {
    const id = await answered();
    await chat.post(chat.click({ button: 'button.helpful', typed: {} }));
    await sends('dislike', JSON.stringify({ reason: 'incomplete', comment: '', consent: 'false' }), id);
    const [rows] = await app().stopAndRead(KEPT);
    expect(rows).to.have.length(1);
    expect(rows?.[0]).to.include({ entry_id: 'markets', verdict: 'not-helpful', reason: 'incomplete' });
  });

  it('keeps words where they were agreed to in the dialog', async () => {
    const id = await answered();
    await sends('dislike', JSON.stringify({ comment: 'My own words', consent: 'true' }), id);
    expect(newest()).to.include(say('feedback.words.kept')).and.include(say('button.askPerson'));
    await chat.do('show my data');
    expect(newest()).to.include('My own words');
  });

  for (const words of ['My own words', JSON.stringify({ feedbackText: 'My own words' })])
    it(`drops words that came without that question, and says so: ${words}`, async () => {
      await sends('like', words, await answered());
      expect(newest()).to.include('the window in Teams could not ask you');
      await chat.do('show my data');
      expect(newest()).to.not.include('My own words');
    });

  it('is asked for by the buttons where it is not known any more which answer it is about', async () => {
    await answered();
    expect(await clicks('like', 'long ago')).to.deep.equal({
      task: { type: 'message', value: say('feedback.forgotten') },
    });
    await sends('like', '', 'long ago');
    expect(chat.cards().at(-1)?.summary).to.equal(say('feedback.forgotten'));
    expect((await app().stopAndRead(KEPT))[0]).to.deep.equal([]);
  });

  it('is nobody else’s business in a group', async () => {
    const { personId, name } = chat.sender;
    chat = app().chat({ sender: { conversationType: 'groupChat', personId, name } });
    const id = await answered();
    await sends('dislike', '', id);
    expect(chat.cards()).to.have.length(1);
    expect((await app().stopAndRead(KEPT))[0]).to.have.length(1);
  });

  it('offers a person in so many words where the bot was of no use again', async () => {
    await chat.do('What is the weather in Paris today?');
    await sends('dislike', '', await answered());
    expect(newest()).to.include(say('support.offer').slice(2, 40));
  });
});
