import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { readTurnInput, type TurnInput } from '../../dialogs/turnInput.ts';
import { execute, installation, message, senderOf, submit } from '../helpers/activities.ts';

const SENDER = senderOf('https://smba.trafficmanager.net/teams/');
const NOTHING: TurnInput = { kind: 'nothing' };
const OLD_CLICK: TurnInput = { kind: 'old-click' };
const CLICKED = { kind: 'feedback', entryId: 'markets', verdict: 'helpful', nonce: 'n' } as const;
const FEEDBACK = { ...CLICKED, comment: '', consent: false };

const typed = (text?: unknown) => ({ ...message(SENDER, ''), text });
const other = (type: string) => ({ ...message(SENDER, 'hello'), type });

describe('readTurnInput', () => {
  const cases: [title: string, activity: object, input: TurnInput][] = [
    ['words are a text, without the space around them', typed('  hello\n'), { kind: 'text', text: 'hello' }],
    ['no words are nothing', typed(''), NOTHING],
    ['blanks are nothing', typed(' \u00a0\n'), NOTHING],
    ['a message without a text is nothing', typed(undefined), NOTHING],
    [
      'a click on a card of ours is its action',
      submit(SENDER, { v: 1, ...CLICKED }),
      { kind: 'click', action: FEEDBACK },
    ],
    ['a click on an old card is one', submit(SENDER, { v: 0, ...CLICKED }), OLD_CLICK],
    ['a click on a foreign card is one on an old card', submit(SENDER, { action: 'go' }), OLD_CLICK],
    ['a click that carries a text is one on an old card', submit(SENDER, 'go'), OLD_CLICK],
    ['a click that carries a number is one on an old card', submit(SENDER, 0), OLD_CLICK],
    [
      'a click counts, not the words that come with it',
      { ...typed('hi'), value: { v: 1, ...CLICKED } },
      { kind: 'click', action: FEEDBACK },
    ],
    ['words with an empty value are a text', { ...typed('hi'), value: null }, { kind: 'text', text: 'hi' }],
    ['words with a value without a text are a text', { ...typed('hi'), value: '' }, { kind: 'text', text: 'hi' }],
    ['an empty value alone is nothing', submit(SENDER, ''), NOTHING],
    ['a long story is its beginning', typed(`  ${'x'.repeat(100_000)}`), { kind: 'text', text: 'x'.repeat(1_000) }],
    ['an installation is no input', installation(SENDER, 'add'), NOTHING],
    ['an invoke is nothing', execute(SENDER, FEEDBACK), NOTHING],
    ...['conversationUpdate', 'messageReaction', 'messageUpdate', 'event', 'typing', 'unheardOf'].map(
      (type): [string, object, TurnInput] => [`${type} is nothing`, other(type), NOTHING],
    ),
  ];
  for (const [title, activity, input] of cases) {
    it(title, () => expect(readTurnInput(activity as Activity)).to.deep.equal(input));
  }
});
