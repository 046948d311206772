import { expect } from 'chai';
import { oneTurnAtATime } from '../../../bot/middleware/oneTurnAtATime.ts';
import { message, senderOf } from '../../helpers/activities.ts';
import { turn } from '../../helpers/middlewareTurn.ts';
import { signal } from '../../helpers/signal.ts';

const here = senderOf('http://127.0.0.1/teams/');
const there = senderOf('http://127.0.0.1/teams/', { conversationId: 'a:personal-chat-2' });

describe('oneTurnAtATime', () => {
  it('runs the turns of a conversation in the order in which they came, others beside them', async () => {
    const middleware = oneTurnAtATime();
    const [end, otherDone] = [signal(), signal()];
    const steps: string[] = [];
    const first = turn(middleware, message(here, '1'), async () => {
      steps.push('first begins');
      await end.given;
      steps.push('first ends');
    });
    const second = turn(middleware, message(here, '2'), async () => steps.push('second'));
    const other = turn(middleware, message(there, '3'), async () => {
      steps.push('other');
      otherDone.give();
    });
    await otherDone.given;
    end.give();
    await Promise.all([first, second, other]);
    expect(steps).to.deep.equal(['first begins', 'other', 'first ends', 'second']);
  });

  it('goes on after a turn that failed, and lets its error through', async () => {
    const middleware = oneTurnAtATime();
    const failing = turn(middleware, message(here, '1'), () => Promise.reject(new Error('failed')));
    const next = turn(middleware, message(here, '2'), (context) => context.sendActivity('done'));
    expect(await failing.catch((error: Error) => error.message)).to.equal('failed');
    expect(await next).to.deep.equal([['message', 'done']]);
  });

  it('lets a turn that the bot begins itself wait for the one under way', async () => {
    const middleware = oneTurnAtATime();
    const proactive = { ...message(here, ''), type: 'event', name: 'ContinueConversation' };
    const steps: string[] = [];
    const underWay = turn(middleware, message(here, '1'), async () => {
      await Promise.resolve();
      steps.push('answered');
    });
    await Promise.all([underWay, turn(middleware, proactive, async () => steps.push('updated'))]);
    expect(steps).to.deep.equal(['answered', 'updated']);
  });
});
