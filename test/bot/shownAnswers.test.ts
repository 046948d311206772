import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { type ShownAnswer, ShownAnswers } from '../../bot/shownAnswers.ts';
import { message, senderOf } from '../helpers/activities.ts';

const SHOWN: ShownAnswer = { answer: 'n1', entryId: 'markets', edition: 'hup-2020-08', version: 3, locale: 'en' };

describe('ShownAnswers', () => {
  let now: number;
  let answers: ShownAnswers;

  beforeEach(() => {
    now = Date.parse('2026-11-02T09:00:00Z');
    answers = new ShownAnswers(() => new Date(now));
    answers.remember(said('19:channel;messageid=1'), 'm1', SHOWN);
  });

  function said(conversationId: string, replyToId?: string): Activity {
    const sender = senderOf('https://smba.trafficmanager.net/teams/', { conversationId });
    return { ...message(sender, 'hello'), ...(replyToId !== undefined && { replyToId }) } as Activity;
  }

  it('knows the answer in a message, by whichever name of its conversation, and on a card', () => {
    for (const conversation of ['19:channel;messageid=1', '19:channel'])
      expect(answers.inMessage(said(conversation, 'm1'))).to.equal(SHOWN);
    expect(answers.of({ answer: 'n1', entryId: 'markets' })).to.equal(SHOWN);
  });

  it('knows none of another message, conversation or entry, and none after a day', () => {
    expect(answers.inMessage(said('19:channel', 'm2'))).to.equal(undefined);
    expect(answers.inMessage(said('19:other', 'm1'))).to.equal(undefined);
    expect(answers.inMessage(said('19:channel'))).to.equal(undefined);
    expect(answers.of({ answer: 'n1', entryId: 'other' })).to.equal(undefined);
    now += 24 * 3_600_000 + 1;
    expect(answers.inMessage(said('19:channel', 'm1'))).to.equal(undefined);
  });
});
