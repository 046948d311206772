import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { scopeOf } from '../../bot/scopeOf.ts';
import { message, senderOf } from '../helpers/activities.ts';

const SENDER = senderOf('https://smba.trafficmanager.net/teams/');

describe('scopeOf', () => {
  const cases: [conversationType: string | undefined, scope: string][] = [
    ['personal', 'personal'],
    ['groupChat', 'group'],
    ['channel', 'group'],
    ['Personal', 'group'],
    ['', 'group'],
    [undefined, 'group'],
  ];
  for (const [conversationType, scope] of cases) {
    it(`takes "${conversationType}" for ${scope}`, () => {
      const hello = message(SENDER, 'hello');
      const activity = { ...hello, conversation: { ...hello.conversation, conversationType } };
      expect(scopeOf(activity as Activity)).to.equal(scope);
    });
  }
});
