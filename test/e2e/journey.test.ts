import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { EDITION } from '../helpers/enrollmentHouse.ts';
import { UNDERSTAND } from '../helpers/enrollmentTalk.ts';
import { JOURNEY_LOCALES, JOURNEY_WORDS } from '../helpers/journeyWords.ts';
import { canRun } from '../helpers/leftOut.ts';
import { type Playground, playgroundMissing, startPlaygroundWithBot } from '../helpers/playground.ts';
import type { Chat } from '../helpers/playgroundChat.ts';
import { sayIn } from '../helpers/strings.ts';
import { until } from '../helpers/until.ts';

const ADDRESS = 'employee@contoso.com';

if (canRun('The whole journey in the Agents Playground', await playgroundMissing())) {
  for (const locale of JOURNEY_LOCALES) {
    describe(`the journey of an employee who writes ${locale}`, function () {
      this.timeout(90_000);
      const say = sayIn(locale);
      const words = JOURNEY_WORDS[locale];
      let playground: Playground;
      let chat: Chat;

      before(async () => {
        playground = await startPlaygroundWithBot({ client: words.client });
        chat = await playground.openChat();
      });

      after(() => playground?.stop());

      function questionOf(entryId: string): string {
        return EDITION.entries.get(entryId)?.text[locale].question ?? `No entry ${entryId}`;
      }

      async function press(card: Locator, button: string): Promise<void> {
        await card.getByRole('button', { name: say(button), exact: true }).click();
      }

      it('begins with a welcome that says what the bot does', async () => {
        await chat.card(say('welcome.cannot.title'));
      });

      it('answers a question with its source and date', async () => {
        await chat.say(words.question);
        const answer = await chat.card(questionOf('markets'));
        expect(await answer.textContent()).to.match(/Microsoft Home Use Program FAQ.*2020/);
      });

      it('answers for the market of the city that a question names', async () => {
        // The answer before may name the market, too.
        const before = await chat.cardCount();
        await chat.say(words.city.question);
        await (await chat.cardNumber(before + 1)).getByText(words.city.market).first().waitFor();
      });

      it('asks back when a question may mean several things, and answers the one that is chosen', async () => {
        await chat.say(unclearAmong(words.unclear, words.client.locale));
        const offers = await chat.card(say('clarification.title'));
        const offer = offers.getByText(/^› /).first();
        const question = ((await offer.textContent()) ?? '').replace('› ', '');
        const before = await chat.cardCount();
        await offer.click();
        await (await chat.cardNumber(before + 1)).getByText(question, { exact: true }).waitFor();
      });

      it('enrolls with one form that keeps what was typed when a field is refused', async () => {
        await chat.say(words.enroll);
        const form = await chat.card(say('form.market.guessed'));
        const guess = new Intl.DisplayNames([locale], { type: 'region' }).of(words.client.country);
        expect(await form.getByRole('combobox').inputValue()).to.equal(`${guess} (${words.client.country})`);
        expect(await form.getByLabel(say('form.email.label')).inputValue()).to.equal(ADDRESS);
        const email = { label: say('form.email.label'), value: 'someone@gmail.com' };
        const choice = { label: say('form.market.label'), ...words.market };
        await chat.fill(form, { choice, radio: say('form.product.family'), text: email });
        await press(form, 'button.submit');
        const refused = await chat.card(say('form.error.email.personal-provider'));
        expect(await refused.getByLabel(email.label).inputValue()).to.equal('someone@gmail.com');
        expect(await refused.getByRole('combobox').inputValue()).to.equal(words.market.option);
        await refused.getByLabel(email.label).fill(ADDRESS);
        await press(refused, 'button.submit');
        await chat.card(ADDRESS);
      });

      it('is confirmed by the mailed link, and the card in the chat changes by itself', async () => {
        const sent = await chat.card(say('confirmation.how').replaceAll('**', '').slice(0, 40));
        const cards = await chat.cardCount();
        const outbox = await playground.browser.newPage();
        const link = outbox.locator('a[href*="/confirm/"]').first();
        // The page shows the mails of the moment: as it says, it is loaded again until the mail has come.
        await until(async () => {
          await outbox.goto(`${playground.bot.url}/outbox`);
          return (await link.count()) > 0;
        });
        await link.click();
        await outbox.getByText(ADDRESS).waitFor();
        await outbox.getByRole('button', { name: say('page.confirm.button') }).click();
        await outbox.getByText(say('page.confirmed.title')).first().waitFor();
        await sent.waitFor({ state: 'detached' });
        await chat.card(say('nextSteps.title'));
        expect(await chat.cardCount()).to.equal(cards);
      });

      it("opens Microsoft's own page by the purchase link", async () => {
        const next = await chat.card(say('nextSteps.title'));
        const asked = playground.browser.waitForEvent('request', (request) => isMicrosofts(request.url()));
        await next.getByRole('link', { name: say('button.openPurchase') }).click();
        await asked;
        await chat.say(words.status);
        await chat.card(say('nextSteps.opened'));
      });
    });
  }
}

/** The first of some words that the bot's understanding would ask back about. */
function unclearAmong(words: readonly string[], locale: string): string {
  return (
    words.find((word) => UNDERSTAND(word, { locale }).kind === 'clarify') ?? expect.fail(`None is unclear: ${words}`)
  );
}

function isMicrosofts(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && /(^|\.)microsoft\.com$/.test(hostname);
}
