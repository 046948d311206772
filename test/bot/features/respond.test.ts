import { expect } from 'chai';
import { clickOf } from '../../helpers/cardButtons.ts';
import { EDITION } from '../../helpers/enrollmentHouse.ts';
import { runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows, turnsInto, WAITING } from '../../helpers/talk.ts';
import type { TeamsChat } from '../../helpers/teamsChat.ts';

const title = (entry: string, locale: 'en' | 'fr' = 'en') => EDITION.entries.get(entry)?.text[locale].question ?? entry;
const PRIVATE = ['dana.', 'Dana', 'confirmation', 'Portugal', 'flowId'];

for (const conversationType of ['groupChat', 'channel'] as const) {
  describe(`in a ${conversationType === 'channel' ? 'channel' : 'group chat'}`, () => {
    const app = runningApp();
    let group: TeamsChat;
    let own: TeamsChat;

    /** A person who waits for their mail, in their own chat, and now writes in the group. */
    beforeEach(async () => {
      own = app().chat();
      const { personId, name } = own.sender;
      group = app().chat({ sender: { conversationType, personId, name } });
      await follow(own, [
        ['enroll', shows('form.title')],
        [
          press('button.submit', { market: 'Portugal (PT)', product: 'family', email: own.address }),
          turnsInto(WAITING),
        ],
      ]);
    });

    afterEach(() => {
      for (const secret of PRIVATE) expect(JSON.stringify(group.cards()), secret).to.not.include(secret);
    });

    it('answers a question when it is mentioned, in the language of the question, without the mention', async () => {
      await follow(group, [['In which countries is HUP available?', shows(title('markets'), 'answerCard.source')]]);
      const [french] = await group.do('Dans quels pays HUP est-il proposé ?');
      expect(french?.summary).to.equal(title('markets', 'fr'));
    });

    it('answers related questions, and the wish for a person', async () => {
      await follow(group, [
        ['In which countries is HUP available?', shows(title('markets'))],
        [press(title('market-unavailable')), shows(title('market-unavailable'))],
        [press('button.askPerson'), shows('contact.title')],
        ['What is the weather in Paris today?', shows('notAnswered.title')],
        ['hi', shows('greeting.title')],
        [press('button.help'), shows('help.title')],
      ]);
    });

    for (const words of [
      'enroll',
      'where am I',
      'send again',
      'wrong address',
      'withdraw',
      'show my data',
      'delete my data',
      'I bought it',
      'cancel',
    ]) {
      it(`gives to "${words}" no more than the way to the personal chat`, async () => {
        const before = own.cards().length;
        await follow(group, [[words, shows('personalChat.text')]]);
        expect(own.cards()).to.have.length(before);
      });
    }

    it('gives to a button of an enrollment, of data or of an old card no more than the way to the personal chat', async () => {
      const sent = own.cards().findLast((card) => card.summary !== '') ?? expect.fail();
      const form = { v: 1, kind: 'form', flowId: 'f', nonce: 'n', market: 'PT', product: 'family', email: own.address };
      const values = [
        clickOf(sent, 'Confirm code', { code: '123456' }),
        clickOf(sent, 'Send again'),
        clickOf(sent, 'Withdraw'),
        ...['show-my-data', 'delete-my-data-confirmed', 'status'].map((command) => ({
          v: 1,
          kind: 'command',
          command,
          nonce: 'n',
        })),
        form,
        { ...form, v: 0 },
        { kind: 'from another app' },
      ];
      for (const value of values) {
        const replies = await group.hear({ ...group.says(''), text: '', value });
        expect(
          replies.map(({ summary }) => summary),
          JSON.stringify(value),
        ).to.deep.equal(['Enrollments are a matter between you and me. Let us go on in our private chat.']);
      }
    });

    it('does nothing with a code, and does not repeat an address that is written there', async () => {
      const { code } = await app().mailTo(own.address);
      await group.do(code);
      await group.do(own.address);
      await follow(own, [[code, shows('nextSteps.title')]]);
    });
  });
}
