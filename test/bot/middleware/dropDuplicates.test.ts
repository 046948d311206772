import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { pino } from 'pino';
import { dropDuplicates, NotFinishedError } from '../../../bot/middleware/dropDuplicates.ts';
import type { ClaimResult, HandledActivities } from '../../../store/store.ts';
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
    const claims = new Map<string, ClaimResult>();
    handled = {
      claim: async (key) => {
        steps.push(`claim ${key}`);
        const known = claims.get(key);
        if (known === undefined) claims.set(key, 'unfinished');
        return known ?? 'claimed';
      },
      finish: async (key) => {
        steps.push(`finish ${key}`);
        claims.set(key, 'finished');
      },
      release: async (key) => {
        steps.push(`release ${key}`);
        claims.delete(key);
      },
    };
  });

  function handle(
    activity: Partial<Activity>,
    logic = async (): Promise<void> => undefined,
    middleware = dropDuplicates(handled, pino({ level: 'silent' })),
  ): ReturnType<typeof turn> {
    return turn(middleware, activity, () => {
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

  it('wants an activity again later that another process has in hand, or died at', async () => {
    const hello = message(sender, 'hello');
    let again: unknown;
    await handle(hello, async () => {
      again = await handle(hello).catch((reason: unknown) => reason);
    });
    expect(again).to.be.instanceOf(NotFinishedError);
    expect(runs).to.equal(1);
  });

  it('leaves an activity alone that this process has in hand', async () => {
    const hello = message(sender, 'hello');
    const middleware = dropDuplicates(handled, pino({ level: 'silent' }));
    let again: unknown;
    const first = async (): Promise<void> => {
      again = await handle(hello, undefined, middleware);
    };
    await handle(hello, first, middleware);
    expect(again).to.deep.equal([]);
    expect(runs).to.equal(1);
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
