import { expect } from 'chai';
import { filledText } from '../../domain/announcements/promotion.ts';
import { loadContent } from '../../store/content/loadContent.ts';
import { THEMES } from '../../tab/preview/teamsHostConfig.ts';
import { type HrConsole, openHrConsole, prepareHrConsole, TRIED_AT_ONCE } from '../helpers/hrConsole.ts';
import { JOURNEY_WORDS } from '../helpers/journeyWords.ts';
import { canRun } from '../helpers/leftOut.ts';
import { type Playground, playgroundMissing, startPlaygroundWithBot } from '../helpers/playground.ts';
import type { Chat } from '../helpers/playgroundChat.ts';
import { sayIn } from '../helpers/strings.ts';
import { until } from '../helpers/until.ts';

const content = loadContent(new URL('../../content/', import.meta.url));
const edition = content.editions.get('hup-2020-08') ?? expect.fail('The content has no edition hup-2020-08');

if (canRun('The whole way of an announcement in the Agents Playground', await playgroundMissing())) {
  // In a language that nobody gets by accident.
  for (const locale of ['fr'] as const) {
    describe(`the way of an announcement, in ${locale}, from HR's page into the employee's chat and back`, function () {
      this.timeout(120_000);
      const say = sayIn(locale);
      const words = JOURNEY_WORDS[locale];
      const [first] = content.promotions;
      const written = first && filledText(first.texts[locale], edition.name[locale]);
      const buttonOf = (kind: string) => written?.buttons.find(({ action }) => action.kind === kind)?.title ?? kind;
      let playground: Playground;
      let chat: Chat;
      let hr: HrConsole;
      let title = '';

      before(async () => {
        await prepareHrConsole();
        playground = await startPlaygroundWithBot({ client: words.client, env: TRIED_AT_ONCE });
        chat = await playground.openChat();
        // The emulator is ready once the bot has welcomed; before, it loses what is typed.
        await chat.card(say('welcome.cannot.title'));
        hr = await openHrConsole(playground, locale);
      });

      after(() => playground?.stop());

      /** Presses a button of the newest card that shows a text. */
      async function press(text: string, button: string): Promise<void> {
        await chat.page.bringToFront();
        await (await chat.card(text)).getByRole('button', { name: button, exact: true }).click();
      }

      it('is written from a ready-made text, and counted', async () => {
        title = await hr.startFromReadyMade();
        expect(title).to.equal(written?.title);
        await hr.reads('count.reachable.people', { count: 1 });
      });

      it('is previewed in the three themes and as on a phone', async () => {
        const wide = (await hr.preview.boundingBox())?.width ?? 0;
        const colors = new Set<unknown>();
        for (const [index, theme] of THEMES.entries()) {
          await hr.page.getByRole('radio', { name: hr.say(`theme.${theme === 'light' ? 'default' : theme}`) }).check();
          await until(async () => {
            colors.add(
              await hr.page.evaluate("getComputedStyle(document.querySelector('.card-view')).backgroundColor"),
            );
            return colors.size === index + 1;
          });
        }
        await hr.page.getByRole('switch', { name: hr.say('preview.phone') }).check();
        expect((await hr.preview.boundingBox())?.width).to.be.below(wide);
      });

      it('comes into the chat of whoever wrote it, as a try', async () => {
        await hr.press('editor.sendToMe');
        await chat.card(title);
      });

      it('is approved by a second person and sent, and arrives', async () => {
        const cards = await chat.cardCount();
        await hr.haveItSent();
        expect(await (await chat.cardNumber(cards + 1)).textContent()).to.include(title);
        await hr.page.getByText(hr.say('progress.total', { done: 1, total: 1 })).waitFor();
      });

      it('begins the enrollment by its button, and the funnel moves while HR looks on', async () => {
        await press(title, buttonOf('enroll'));
        await chat.card(say('form.title'));
        await hr.page.bringToFront();
        for (const step of ['delivered', 'opened', 'started'])
          await hr.page
            .getByRole('row')
            .filter({ hasText: hr.say(`funnel.${step}`) })
            .getByText('1', { exact: true })
            .waitFor();
      });

      it('is followed by answers to what is typed under it', async () => {
        await chat.say(words.question);
        await chat.card(edition.entries.get('markets')?.text[locale].question ?? 'No entry "markets"');
      });

      it('lets people stop announcements, and have them again', async () => {
        await press(title, say('button.noAnnouncements'));
        await chat.card(say('announcement.optedOut'));
        await press(say('announcement.optedOut'), say('button.announcementsAgain'));
        await chat.card(say('announcement.optedIn'));
      });

      it('says that it was withdrawn, in its own place, once HR recalls it', async () => {
        const cards = await chat.cardCount();
        await hr.page.bringToFront();
        await hr.press('step.recall');
        await hr.press('ask.recall.confirm', hr.page.getByRole('dialog'));
        await chat.card(say('announcement.withdrawn.title'));
        expect(await chat.cardCount()).to.equal(cards);
        await hr.page.getByText(hr.say('amendment.done', { count: 1 }), { exact: true }).waitFor();
      });
    });
  }
}
