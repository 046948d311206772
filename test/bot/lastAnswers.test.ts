import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { LastAnswers } from '../../bot/lastAnswers.ts';
import { message, senderOf } from '../helpers/activities.ts';

describe('LastAnswers', () => {
  let now: number;
  let lastAnswers: LastAnswers;

  beforeEach(() => {
    now = Date.parse('2026-11-02T09:00:00Z');
    lastAnswers = new LastAnswers(() => new Date(now));
  });

  const from = (conversationId: string, personId = 'dana') =>
    message(senderOf('https://smba.trafficmanager.net/teams/', { conversationId, personId }), 'hello') as Activity;

  it('knows what a person was answered with last', () => {
    lastAnswers.remember(from('one'), 'markets');
    lastAnswers.remember(from('one'), 'purchase-steps');
    expect(lastAnswers.take(from('one'))).to.equal('purchase-steps');
  });

  it('knows it for the next thing that they say only', () => {
    lastAnswers.remember(from('one'), 'markets');
    lastAnswers.take(from('one'));
    expect(lastAnswers.take(from('one'))).to.equal(undefined);
  });

  it('knows nothing of other people in the same conversation, nor of other conversations', () => {
    lastAnswers.remember(from('group'), 'markets');
    expect(lastAnswers.take(from('group', 'kim'))).to.equal(undefined);
    expect(lastAnswers.take(from('personal'))).to.equal(undefined);
  });

  it('forgets after ten minutes', () => {
    lastAnswers.remember(from('one'), 'markets');
    now += 10 * 60_000;
    expect(lastAnswers.take(from('one'))).to.equal('markets');
    lastAnswers.remember(from('one'), 'markets');
    now += 10 * 60_000 + 1;
    expect(lastAnswers.take(from('one'))).to.equal(undefined);
  });

  it('keeps 10,000 conversations and drops the one that was silent for longest', () => {
    for (let number = 0; number < 10_000; number++) lastAnswers.remember(from(`c${number}`), 'markets');
    lastAnswers.remember(from('c0'), 'markets');
    lastAnswers.remember(from('one more'), 'markets');
    expect(lastAnswers.take(from('c1'))).to.equal(undefined);
    for (const kept of ['c0', 'c2', 'one more']) expect(lastAnswers.take(from(kept))).to.equal('markets');
  });
});
