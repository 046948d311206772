import { expect } from 'chai';
import { openHrConsole, prepareHrConsole } from '../helpers/hrConsole.ts';
import { canRun } from '../helpers/leftOut.ts';
import { type Playground, playgroundMissing, startPlaygroundWithBot } from '../helpers/playground.ts';
import { goTo, routeToChannel, WITH_CHANNELS } from '../helpers/playgroundChannel.ts';
import type { Chat } from '../helpers/playgroundChat.ts';
import { type Colleague, startColleague } from '../helpers/playgroundColleague.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');
const QUESTION = 'When is the webinar about this?';
const ANSWER = 'On the first Tuesday of each month.';
const TITLE = 'Is there a webinar on the program?';
const VARIANT = 'can I watch the recording';
const IN_OTHER_WORDS = 'how do I join that webinar';

if (canRun('The circle from a question to the FAQ in the Agents Playground', await playgroundMissing())) {
  describe('a question that the bot cannot answer, asked again once an expert has', function () {
    this.timeout(150_000);
    let playground: Playground;
    let colleague: Colleague | undefined;
    let chat: Chat;

    before(async () => {
      await prepareHrConsole();
      playground = await startPlaygroundWithBot({ viewport: WITH_CHANNELS, env: { SMALLEST_GROUP: '1' } });
      chat = await playground.openChat();
      await chat.card(say('welcome.cannot.title'));
      await goTo(chat.page, 'Announcements');
      await chat.card('mention me and ask');
      await routeToChannel(playground);
    });

    after(async () => {
      await colleague?.stop();
      await playground?.stop();
    });

    async function press(text: string, button: string): Promise<void> {
      await (await chat.card(text)).getByRole('button', { name: say(button), exact: true }).click();
    }

    it('is passed on to the experts, in the words in which it was asked', async () => {
      await goTo(chat.page, 'Personal Chat');
      await chat.say(QUESTION);
      await press(say('notAnswered.title'), 'button.askPerson');
      const form = await chat.card(say('support.form.title'));
      expect(await form.locator('textarea').first().inputValue()).to.equal(QUESTION);
      await form.getByRole('button', { name: say('support.button.send') }).click();
      await chat.card('is with our experts');
    });

    it('is claimed and answered in their channel', async () => {
      await goTo(chat.page, 'Announcements');
      await press(QUESTION, 'experts.button.claim');
      await press('has had this question', 'experts.button.reply');
      await (await chat.card(QUESTION)).locator('textarea').fill(ANSWER);
      await press(QUESTION, 'experts.button.send');
      await goTo(chat.page, 'Personal Chat');
      await chat.card(ANSWER);
    });

    it('becomes an entry of the FAQ, from the question and the answer', async () => {
      const { page, press: click, say: text, as } = await openHrConsole(playground, 'en');
      await as('expert');
      await page.getByRole('link', { name: text('nav.tickets') }).click();
      await page.getByLabel(text('support.show')).getByText(text('support.filter.all')).click();
      await page.getByRole('link', { name: QUESTION }).click();
      await page.getByRole('link', { name: text('support.addToFaq') }).click();
      const english = page.getByRole('region', { name: 'English' });
      expect(await english.getByRole('textbox', { name: text('faq.answer') }).inputValue()).to.equal(ANSWER);
      await english.getByRole('textbox', { name: text('faq.question') }).fill(TITLE);
      await english.getByRole('textbox', { name: text('faq.variants.add') }).fill(VARIANT);
      await click('faq.variants.addButton', english);
      await click('faq.check.button');
      await page.getByText(text('faq.check.won', { count: 1 })).waitFor();
      await page.getByText(`“${QUESTION}”`).waitFor();
      await click('faq.publish');
      await page.getByText(text('faq.told.published')).waitFor();
    });

    it('is answered by it for somebody else, who asks in other words', async () => {
      colleague = await startColleague(playground);
      await colleague.chat.card(say('welcome.cannot.title'));
      await colleague.chat.say(IN_OTHER_WORDS);
      const answer = await colleague.chat.card(TITLE);
      expect(await answer.innerText()).to.include(ANSWER);
      await answer.getByRole('button', { name: say('button.helpful'), exact: true }).click();
      await colleague.chat.card(say('feedback.helpful'));
    });

    it('stands in Insights: the question that had no answer, and the new entry, which was called helpful', async () => {
      const { page, as, say: text } = await openHrConsole(playground, 'en');
      await as('support-lead');
      await page.getByRole('link', { name: text('nav.insights') }).click();
      await page.getByRole('row', { name: `${TITLE} 1 1 0 100%` }).waitFor();
      await page.getByText(`${text('insights.figure.confirmed')}: 1 (100%)`).waitFor();
      const tickets = page.getByRole('table', { name: text('insights.tickets') });
      const figureOf = (name: string) => tickets.getByRole('row', { name: text(`insights.figure.${name}`) }).first();
      for (const name of ['opened', 'open', 'ticketsAnswered'])
        await figureOf(name).getByText('1', { exact: true }).waitFor();
      await page.getByRole('listitem').getByText(QUESTION).waitFor();
    });
  });
}
