import type { Locator } from 'playwright-core';
import { type HrConsole, openHrConsole, TRIED_AT_ONCE } from '../test/helpers/hrConsole.ts';
import { startPlaygroundWithBot } from '../test/helpers/playground.ts';
import { goTo, routeToChannel, WITH_CHANNELS } from '../test/helpers/playgroundChannel.ts';
import type { Chat } from '../test/helpers/playgroundChat.ts';
import { sayIn } from '../test/helpers/strings.ts';

/** Of the console: as wide as a tab in Teams on a laptop, in pixels. */
const CONSOLE = { width: 1200, height: 1150 };
const QUESTION = 'When is the webinar about this?';
const ANSWER = 'On the first Tuesday of each month at 10:00, in the Contoso learning room.';
/** Asked before, so that there is something to count. */
const ANSWERED = ['What is HUP?', 'In which countries is it offered?', 'Can I share it with my family?', 'discount'];
const TITLE = 'Is there a webinar on the program?';

const say = sayIn('en');
type PathOf = (name: string) => string;

/** Has an expert answer a question, and pictures it: `expert-card`, `expert-answer`, `faq-editor` and `insights`. */
export async function pictureSupport(pathOf: PathOf): Promise<void> {
  const playground = await startPlaygroundWithBot({ viewport: WITH_CHANNELS, env: TRIED_AT_ONCE });
  try {
    const chat = await playground.openChat();
    await chat.card(say('welcome.cannot.title'));
    await goTo(chat.page, 'Announcements');
    await chat.card('mention me and ask');
    await routeToChannel(playground);
    await pictureChats(chat, pathOf);
    await pictureConsole(await openHrConsole(playground, 'en'), pathOf);
  } finally {
    await playground.stop();
  }
}

async function pictureChats(chat: Chat, pathOf: PathOf): Promise<void> {
  const press = async (text: string, button: string): Promise<void> => {
    await (await chat.card(text)).getByRole('button', { name: say(button), exact: true }).click();
  };
  await goTo(chat.page, 'Personal Chat');
  for (const question of ANSWERED) {
    const cards = await chat.cardCount();
    await chat.say(question);
    await chat.cardNumber(cards + 1);
  }
  await chat.say(QUESTION);
  await press(say('notAnswered.title'), 'button.askPerson');
  await press(say('support.form.title'), 'support.button.send');
  await chat.card('is with our experts');
  await goTo(chat.page, 'Announcements');
  await press(QUESTION, 'experts.button.claim');
  await take(await chat.card('has had this question'), pathOf('expert-card'));
  await press('has had this question', 'experts.button.reply');
  await (await chat.card(QUESTION)).locator('textarea').fill(ANSWER);
  await press(QUESTION, 'experts.button.send');
  await goTo(chat.page, 'Personal Chat');
  await take(await chat.card(ANSWER), pathOf('expert-answer'));
}

async function pictureConsole({ page, say: text, as, press }: HrConsole, pathOf: PathOf): Promise<void> {
  await page.setViewportSize(CONSOLE);
  await as('expert');
  await page.getByRole('link', { name: text('nav.tickets') }).click();
  await page.getByLabel(text('support.show')).getByText(text('support.filter.all')).click();
  await page.getByRole('link', { name: QUESTION }).click();
  await page.getByRole('link', { name: text('support.addToFaq') }).click();
  const english = page.getByRole('region', { name: 'English' });
  await english.getByRole('textbox', { name: text('faq.question') }).fill(TITLE);
  await page
    .getByRole('region', { name: text('preview.card') })
    .getByText(TITLE)
    .waitFor();
  await page.screenshot({ path: pathOf('faq-editor'), animations: 'disabled' });
  await press('faq.publish');
  await page.getByText(text('faq.told.published')).waitFor();
  await as('support-lead');
  await page.getByRole('link', { name: text('nav.insights') }).click();
  await page.getByRole('listitem').getByText(QUESTION).waitFor();
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: pathOf('insights'), animations: 'disabled' });
}

/** A card alone: the emulator's window is mostly empty. */
async function take(card: Locator, path: string): Promise<void> {
  await card.screenshot({ path, animations: 'disabled' });
}
