import { expect } from 'chai';
import { canRun } from '../helpers/leftOut.ts';
import { type Playground, playgroundMissing, startPlaygroundWithBot } from '../helpers/playground.ts';
import { goTo, mentionInThread, routeToChannel, WITH_CHANNELS } from '../helpers/playgroundChannel.ts';
import type { Chat } from '../helpers/playgroundChat.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');
const QUESTION = 'May my *partner* use what I buy?';
/** The Playground's only person asks and answers. */
const NAME = 'Contoso Employee';
const NUMBER = { number: 1 };

if (canRun('A question to experts in the Agents Playground', await playgroundMissing())) {
  describe('a question to the experts, from the personal chat into their channel and back', function () {
    this.timeout(150_000);
    let playground: Playground;
    let chat: Chat;

    before(async () => {
      playground = await startPlaygroundWithBot({ viewport: WITH_CHANNELS });
      chat = await playground.openChat();
      await chat.card(say('welcome.cannot.title'));
      await goTo(chat.page, 'Announcements');
      await chat.card('mention me and ask');
      await routeToChannel(playground);
    });

    after(() => playground?.stop());

    async function press(text: string, button: string): Promise<void> {
      await (await chat.card(text)).getByRole('button', { name: say(button), exact: true }).click();
    }

    it('is written in the form, and stands in the channel as a card that does not say who asks', async () => {
      await goTo(chat.page, 'Personal Chat');
      await chat.say('I want to talk to a person');
      const form = await chat.card(say('support.form.title'));
      await form.locator('textarea').first().fill(QUESTION);
      await form.getByRole('button', { name: say('support.button.send') }).click();
      await chat.card('is with our experts');
      await goTo(chat.page, 'Announcements');
      const card = await chat.card(say('experts.state.open'));
      expect(await card.innerText())
        .to.include(QUESTION)
        .and.not.include(NAME);
    });

    it('is claimed by a click, which the very card shows', async () => {
      const cards = await chat.cardCount();
      await press(QUESTION, 'experts.button.claim');
      expect(await (await chat.card(`${NAME} has had this question`)).innerText()).to.include(QUESTION);
      expect(await chat.cardCount()).to.equal(cards);
    });

    it('is answered by the card’s form; the answer comes into the personal chat under the expert’s name', async () => {
      await press(QUESTION, 'experts.button.reply');
      const card = await chat.card(QUESTION);
      await card.locator('textarea').fill('Yes, *they* may.');
      await press(QUESTION, 'experts.button.send');
      await chat.card(`Answered by ${NAME}`);
      await goTo(chat.page, 'Personal Chat');
      const answer = await chat.card(say('experts.answer.title', NUMBER));
      expect(await answer.innerText())
        .to.include(`${NAME} writes:`)
        .and.include('Yes, *they* may.');
    });

    it('goes on: what the person writes back comes into the thread', async () => {
      const answer = await chat.card(say('experts.answer.title', NUMBER));
      // Typed, for the emulator takes note of a field when it is left.
      await answer.locator('textarea').click();
      await chat.page.keyboard.type('And my tablet?');
      await chat.page.keyboard.press('Tab');
      await answer.getByRole('button', { name: say('experts.button.add'), exact: true }).click();
      await goTo(chat.page, 'Announcements');
      const said = await chat.card(say('experts.thread.addition', NUMBER));
      expect(await said.innerText()).to.include('And my tablet?');
    });

    it('is answered in the thread by mentioning the bot', async () => {
      await mentionInThread(chat.page, 'Your tablet as well.');
      await chat.card(say('experts.thread.sent'));
      await goTo(chat.page, 'Personal Chat');
      await chat.card('Your tablet as well.');
    });

    it('is done when the person says so, and the card in the channel says it too', async () => {
      await press('Your tablet as well.', 'experts.button.solved');
      await goTo(chat.page, 'Announcements');
      await chat.card('Closed by the person who asked');
    });
  });
}
