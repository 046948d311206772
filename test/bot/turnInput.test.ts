import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { scopeOf, type TurnInput, turnInput } from '../../bot/turnInput.ts';
import { execute, installation, message, senderOf, submit } from '../helpers/activities.ts';

const SENDER = senderOf('https://smba.trafficmanager.net/teams/');
const IGNORED: TurnInput = { kind: 'ignored' };
const FEEDBACK = { kind: 'feedback', entryId: 'markets', verdict: 'helpful', nonce: 'n' } as const;

const typed = (text?: unknown) => ({ ...message(SENDER, ''), text });
const other = (type: string) => ({ ...message(SENDER, 'hello'), type });

describe('turnInput', () => {
  const cases: [title: string, activity: object, input: TurnInput][] = [
    ['words are a text, without the space around them', typed('  hello\n'), { kind: 'text', text: 'hello' }],
    ['no words are nothing', typed(''), IGNORED],
    ['blanks are nothing', typed(' \u00a0\n'), IGNORED],
    ['a message without a text is nothing', typed(undefined), IGNORED],
    [
      'a click on a card of ours is its action',
      submit(SENDER, { v: 1, ...FEEDBACK }),
      { kind: 'card', action: FEEDBACK },
    ],
    ['a click on an old card is nothing that is known', submit(SENDER, { v: 0, ...FEEDBACK }), IGNORED],
    ['a click on a foreign card is nothing that is known', submit(SENDER, { action: 'go' }), IGNORED],
    [
      'a click counts, not the words that come with it',
      { ...typed('hi'), value: { v: 1, ...FEEDBACK } },
      { kind: 'card', action: FEEDBACK },
    ],
    ['words with an empty value are a text', { ...typed('hi'), value: null }, { kind: 'text', text: 'hi' }],
    ['an installation is no input', installation(SENDER, 'add'), IGNORED],
    ['an invoke is nothing', execute(SENDER, FEEDBACK), IGNORED],
    ...['conversationUpdate', 'messageReaction', 'messageUpdate', 'event', 'typing', 'unheardOf'].map(
      (type): [string, object, TurnInput] => [`${type} is nothing`, other(type), IGNORED],
    ),
  ];
  for (const [title, activity, input] of cases) {
    it(title, () => expect(turnInput(activity as Activity)).to.deep.equal(input));
  }
});

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
