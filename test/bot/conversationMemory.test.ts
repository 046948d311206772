import { MemoryStorage, type Storage, TestAdapter, TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { expect } from 'chai';
import { ConversationMemory } from '../../bot/conversationMemory.ts';
import { message, senderOf } from '../helpers/activities.ts';

/** Waits for ever, once begun. */
class Waiting extends Dialog {
  override async beginDialog(_context: DialogContext): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn;
  }
}

const KEY = 'msteams/conversations/a:personal-chat-1/';

describe('conversationMemory', () => {
  let storage: Storage;

  beforeEach(() => {
    storage = new MemoryStorage();
  });

  /** One turn, and the id of the dialog that was under way when it began. */
  async function turn(
    logic: (dialogs: DialogContext) => Promise<unknown> = async () => undefined,
    conversationId?: string,
  ): Promise<string | undefined> {
    const sender = senderOf('https://smba.trafficmanager.net/teams/', conversationId ? { conversationId } : {});
    const context = new TurnContext(new TestAdapter(), message(sender, 'hello'));
    const memory = new ConversationMemory(storage, [new Waiting('waiting')]);
    const dialogs = await memory.open(context);
    const before = dialogs.activeDialog?.id;
    await logic(dialogs);
    await memory.save(context);
    return before;
  }

  const begin = (dialogs: DialogContext) => dialogs.beginDialog('waiting');
  const stored = async () => (await storage.read([KEY]))[KEY];

  it('knows the next turn which dialog is under way', async () => {
    expect(await turn(begin)).to.equal(undefined);
    expect(await turn()).to.equal('waiting');
  });

  it('keeps a version, the stack and nothing else', async () => {
    await turn(begin);
    const { eTag: _, ...state } = await stored();
    expect(state).to.deep.equal({ version: 1, dialogs: { dialogStack: [{ id: 'waiting', state: {} }] } });
  });

  it('keeps nothing where no dialog is under way', async () => {
    await turn();
    expect(await stored()).to.equal(undefined);
    await turn(begin);
    await turn((dialogs) => dialogs.cancelAllDialogs());
    expect(await stored()).to.equal(undefined);
  });

  it('keeps conversations apart', async () => {
    await turn(begin);
    expect(await turn(undefined, 'a:other-chat')).to.equal(undefined);
  });

  it('keeps nothing of a turn that failed', async () => {
    const failure = new Error('failed');
    const failed = turn(async (dialogs) => {
      await begin(dialogs);
      throw failure;
    });
    expect(await failed.catch((error: unknown) => error)).to.equal(failure);
    expect(await turn()).to.equal(undefined);
  });

  const unknown: [title: string, state: object][] = [
    ['of a later version', { version: 2, dialogs: { dialogStack: [{ id: 'renamed', state: {} }] } }],
    ['without a version', { dialogs: { dialogStack: [{ id: 'waiting', state: {} }] } }],
    ['of another shape', { version: '1', dialogs: 'none' }],
    ['that is empty', {}],
  ];
  for (const [title, state] of unknown) {
    it(`begins afresh where it finds a state ${title}`, async () => {
      await storage.write({ [KEY]: { ...state, eTag: '*' } });
      expect(await turn(begin)).to.equal(undefined);
      expect(await turn()).to.equal('waiting');
    });
  }
});
