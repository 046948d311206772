import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { pino } from 'pino';
import { dropDuplicates } from '../../../bot/middleware/dropDuplicates.ts';
import type { HandledActivities } from '../../../store/store.ts';
import { execute, message, senderOf } from '../../helpers/activities.ts';
import { turn } from '../../helpers/middlewareTurn.ts';

const sender = senderOf('http://127.0.0.1/teams/');

describe('dropDuplicates', () => {
  let steps: string[];
  let handled: HandledActivities;
  let runs: number;

  beforeEach(() => {
    steps = [];
    runs = 0;
    const claimed = new Set<string>();
    handled = {
      claim: async (key) => {
        steps.push(`claim ${key}`);
        return !claimed.has(key) && claimed.add(key).has(key);
      },
      finish: async (key) => void steps.push(`finish ${key}`),
      release: async (key) => {
        steps.push(`release ${key}`);
        claimed.delete(key);
      },
    };
  });

  function handle(activity: Partial<Activity>, logic = async (): Promise<void> => undefined): ReturnType<typeof turn> {
    return turn(dropDuplicates(handled, pino({ level: 'silent' })), activity, () => {
      runs += 1;
      return logic();
    });
  }

  it('handles an activity once, however often it comes', async () => {
    const hello = message(sender, 'hello');
    await handle(hello);
    expect(await handle(hello)).to.deep.equal([]);
    expect(runs).to.equal(1);
    const key = `${sender.tenantId}|${sender.conversationId}|${hello.id}|message`;
    expect(steps).to.deep.equal([`claim ${key}`, `finish ${key}`, `claim ${key}`]);
  });

  it('answers a repeated invoke, for Teams waits for an answer', async () => {
    const click = execute(sender, {});
    await handle(click);
    expect(await handle(click)).to.deep.equal([['invokeResponse', undefined]]);
    expect(runs).to.equal(1);
  });

  const different: readonly [title: string, change: (activity: Partial<Activity>) => Partial<Activity>][] = [
    ['conversation', (a) => ({ ...a, conversation: { ...a.conversation, id: 'a:other' } as Activity['conversation'] })],
    [
      'tenant',
      (a) => ({
        ...a,
        channelData: undefined,
        conversation: { id: sender.conversationId, tenantId: 'other' } as Activity['conversation'],
      }),
    ],
    ['type', (a) => ({ ...a, type: 'messageReaction' })],
  ];
  for (const [what, change] of different) {
    it(`keeps apart activities of the same id in another ${what}`, async () => {
      const hello = message(sender, 'hello');
      await handle(hello);
      await handle(change(hello));
      expect(runs).to.equal(2);
    });
  }

  it('handles an activity again whose first turn failed', async () => {
    const hello = message(sender, 'hello');
    const error = await handle(hello, () => Promise.reject(new Error('failed'))).catch((reason: unknown) => reason);
    expect(error).to.have.property('message', 'failed');
    await handle(hello);
    expect(runs).to.equal(2);
  });

  it('lets activities without an id and turns of the bot itself pass', async () => {
    const nameless = { ...message(sender, 'hello'), id: undefined };
    await handle(nameless);
    await handle(nameless);
    await handle({ ...message(sender, ''), type: 'event', name: 'ContinueConversation' });
    expect(runs).to.equal(3);
    expect(steps).to.deep.equal([]);
  });

  it("lets the turn's outcome stand where its claim cannot be settled", async () => {
    handled = { ...handled, finish: () => Promise.reject(new Error('database is gone')) };
    await handle(message(sender, 'hello'));
    expect(runs).to.equal(1);
  });
});
