import { expect } from 'chai';
import { pino } from 'pino';
import { type Schedule, showTyping } from '../../../bot/middleware/showTyping.ts';
import { execute, message, senderOf } from '../../helpers/activities.ts';
import { turn } from '../../helpers/middlewareTurn.ts';
import { signal } from '../../helpers/signal.ts';

const sender = senderOf('http://127.0.0.1/teams/');

describe('showTyping', () => {
  let timers: { readonly run: () => void; readonly ms: number; isOff: boolean }[];

  const schedule: Schedule = (run, ms) => {
    const timer = { run, ms, isOff: false };
    timers.push(timer);
    return () => {
      timer.isOff = true;
    };
  };

  const middleware = (): ReturnType<typeof showTyping> => showTyping(pino({ level: 'silent' }), schedule);

  /** Lets the time pass: runs what is due and was not called off. */
  function pass(): void {
    for (const timer of timers.filter(({ isOff }) => !isOff)) timer.run();
  }

  beforeEach(() => {
    timers = [];
  });

  it('shows it after a second, before the answer', async () => {
    const sent = await turn(middleware(), message(sender, 'hello'), async (context) => {
      pass();
      await context.sendActivity('answer');
    });
    expect(timers[0]?.ms).to.equal(1_000);
    expect(sent).to.deep.equal([
      ['typing', undefined],
      ['message', 'answer'],
    ]);
  });

  it('does not show it where the answer came sooner, nor after it', async () => {
    const sent = await turn(middleware(), message(sender, 'hello'), async (context) => {
      await context.sendActivity('answer');
      pass();
    });
    expect(sent).to.deep.equal([['message', 'answer']]);
  });

  it('does not show it after the end of a turn, whether it answered or failed', async () => {
    await turn(middleware(), message(sender, 'hello'), async () => undefined);
    await turn(middleware(), message(sender, 'hello'), () => Promise.reject(new Error('failed'))).catch(
      () => undefined,
    );
    expect(timers.map(({ isOff }) => isOff)).to.deep.equal([true, true]);
  });

  it('holds the answer back until an indicator under way has arrived', async () => {
    const arrived = signal();
    const steps: string[] = [];
    const done = turn(middleware(), message(sender, 'hello'), async (context) => {
      context.onSendActivities(async (_context, activities, send) => {
        if (activities[0]?.type === 'typing') await arrived.given;
        steps.push(activities[0]?.type ?? '');
        return send();
      });
      pass();
      const answered = context.sendActivity('answer');
      arrived.give();
      await answered;
    });
    await done;
    expect(steps).to.deep.equal(['typing', 'message']);
  });

  it('lets the turn go on where the indicator cannot be sent', async () => {
    const sent = await turn(middleware(), message(sender, 'hello'), async (context) => {
      context.onSendActivities(async (_context, activities, send) => {
        if (activities[0]?.type === 'typing') throw new Error('refused');
        return send();
      });
      pass();
      await context.sendActivity('answer');
    });
    expect(sent).to.deep.equal([['message', 'answer']]);
  });

  it('is for messages in personal chats only', async () => {
    await turn(middleware(), execute(sender, {}), async () => undefined);
    await turn(middleware(), message({ ...sender, conversationType: 'channel' }, 'hello'), async () => undefined);
    expect(timers).to.deep.equal([]);
  });
});
