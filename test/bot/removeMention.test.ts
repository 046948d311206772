import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import { removeMention } from '../../bot/removeMention.ts';
import { mention, message, senderOf } from '../helpers/activities.ts';

const SENDER = senderOf('https://smba.trafficmanager.net/teams/', { conversationType: 'channel' });
const BOT = '<at>HUP Assistant</at>';

/** A message with these mentions: of the bot, or of somebody else. */
function textAfter(text: string, ...mentions: readonly [words: string, who: 'bot' | 'other'][]): string | undefined {
  const activity = message(SENDER, text);
  const entities = mentions.map(([words, who]) => ({
    type: 'mention',
    text: words,
    mentioned: who === 'bot' ? activity.recipient : { id: '29:other', name: 'Alex' },
  }));
  const said = { ...activity, entities: [...(activity.entities ?? []), ...entities] } as Activity;
  removeMention(said);
  return said.text;
}

describe('removeMention', () => {
  const cases: [title: string, text: string, mentions: [string, 'bot' | 'other'][], rest: string][] = [
    ['takes the bot out of the beginning', `${BOT} hello`, [[BOT, 'bot']], 'hello'],
    ['takes the bot out of the middle', `hello ${BOT}, enroll`, [[BOT, 'bot']], 'hello  , enroll'],
    [
      'takes it out each time',
      `${BOT} hello ${BOT}`,
      [
        [BOT, 'bot'],
        [BOT, 'bot'],
      ],
      'hello',
    ],
    [
      'takes out a name in two parts',
      '<at>HUP</at> <at>Assistant</at> hello',
      [
        ['<at>HUP</at>', 'bot'],
        ['<at>Assistant</at>', 'bot'],
      ],
      'hello',
    ],
    [
      'takes out a name with signs in it',
      '<at>HUP (Test) $& [1]</at> hello',
      [['<at>HUP (Test) $& [1]</at>', 'bot']],
      'hello',
    ],
    [
      'leaves other people in',
      `${BOT} ask <at>Alex</at>`,
      [
        [BOT, 'bot'],
        ['<at>Alex</at>', 'other'],
      ],
      'ask <at>Alex</at>',
    ],
    ['takes it out twice where Teams describes it once', `${BOT} hello ${BOT}`, [[BOT, 'bot']], 'hello'],
    ['leaves a text without mentions as it is', ' hello ', [], ' hello '],
    ['does nothing with a mention that has no words', 'hello', [['', 'bot']], 'hello'],
  ];
  for (const [title, text, mentions, rest] of cases) {
    it(title, () => expect(textAfter(text, ...mentions)).to.equal(rest));
  }

  it('takes no longer for many mentions than their number asks for', () => {
    const mentions = Array.from({ length: 2_000 }, (_, index): [string, 'bot'] => [`<at>${index}</at>`, 'bot']);
    const began = performance.now();
    textAfter('<at>'.repeat(40_000), ...mentions);
    expect(performance.now() - began).to.be.below(500);
  });

  it('leaves nothing where only the bot was mentioned', () => {
    const said = mention(SENDER, '') as Activity;
    removeMention(said);
    expect(said.text).to.equal('');
  });

  it('stands mentions that name nobody, and messages without a text', () => {
    for (const entities of [[{ type: 'mention' }], [{ type: 'mention', mentioned: null, text: 5 }], null, undefined]) {
      for (const text of ['hello', undefined, null]) {
        const said = { ...message(SENDER, ''), text, entities } as unknown as Activity;
        removeMention(said);
        expect(said.text).to.equal(text);
      }
    }
  });
});
