import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareHrConsole, TRIED_AT_ONCE } from '../test/helpers/hrConsole.ts';
import { JOURNEY_LOCALES, JOURNEY_WORDS, type JourneyLocale } from '../test/helpers/journeyWords.ts';
import { type Playground, playgroundMissing, startPlaygroundWithBot } from '../test/helpers/playground.ts';
import type { Chat } from '../test/helpers/playgroundChat.ts';
import { sayIn } from '../test/helpers/strings.ts';
import { until } from '../test/helpers/until.ts';
import { pictureAnnouncement } from './pictureAnnouncement.ts';
import { pictureSupport } from './pictureSupport.ts';

/**
 * `npm run screenshots`: makes docs/images/*.png by going through the real journey in the Agents Playground, an announcement's, and in English that of a question to the experts. Options: the languages, of
 * those that the journey's words are written in; without, those of the README.
 */

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const ADDRESS = 'employee@contoso.com';
/** Wide enough for a card and a question, high enough for the longest card. */
const VIEWPORT = { width: 720, height: 1500 };

const README_LOCALES = ['en', 'fr'];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : README_LOCALES;
const missing = await playgroundMissing();
if (missing !== undefined) {
  process.stderr.write(`No picture was made. ${missing}\n`);
  process.exitCode = 1;
} else {
  await mkdir(FOLDER, { recursive: true });
  await prepareHrConsole();
  for (const locale of JOURNEY_LOCALES) if (wanted.includes(locale)) await takeAll(locale);
  if (wanted.includes('en')) await pictureSupport((name) => picturePath(name, 'en'));
}

async function takeAll(locale: JourneyLocale): Promise<void> {
  const { client } = JOURNEY_WORDS[locale];
  const playground = await startPlaygroundWithBot({ client, viewport: VIEWPORT, env: TRIED_AT_ONCE });
  try {
    const chat = await playground.openChat();
    await takeChat(chat, playground, locale);
    await pictureAnnouncement({ chat, playground, locale }, (name) => picturePath(name, locale));
  } finally {
    await playground.stop();
  }
}

async function takeChat(chat: Chat, playground: Playground, locale: JourneyLocale): Promise<void> {
  const say = sayIn(locale);
  const words = JOURNEY_WORDS[locale];
  const take = async (shows: string, name: string): Promise<void> => {
    await chat.picture(await chat.card(shows), picturePath(name, locale));
  };
  await take(say('welcome.title'), 'welcome');
  await chat.say(words.city.question);
  await take(say('answerCard.helpful'), 'answer');
  await chat.say(words.enroll);
  const form = await chat.card(say('form.title'));
  // Microsoft 365 Family is not offered in Japan.
  const product = locale === 'ja' ? 'personal' : 'family';
  await form.getByText(say(`form.product.${product}`), { exact: true }).click();
  await take(say('form.title'), 'form');
  await form.getByRole('button', { name: say('button.submit'), exact: true }).click();
  await chat.card(ADDRESS);
  await confirm(playground, locale);
  await take(say('nextSteps.title'), 'next-steps');
}

/** Opens the mailed link from the outbox and confirms, as the employee would in their mail program. */
async function confirm({ browser, bot }: Playground, locale: JourneyLocale): Promise<void> {
  const page = await browser.newPage();
  await page.setViewportSize({ width: VIEWPORT.width, height: 520 });
  const link = page.locator('a[href*="/confirm/"]').first();
  // The outbox shows the mails of the moment, and this one is sent by a job.
  await until(async () => {
    await page.goto(`${bot.url}/outbox`);
    return (await link.count()) > 0;
  });
  await link.click();
  const button = page.getByRole('button', { name: sayIn(locale)('page.confirm.button') });
  await button.waitFor();
  await page.screenshot({ path: picturePath('confirm', locale) });
  await button.click();
  await page.getByText(sayIn(locale)('page.confirmed.title')).first().waitFor();
}

function picturePath(name: string, locale: JourneyLocale): string {
  process.stdout.write(`docs/images/${name}.${locale}.png\n`);
  return join(FOLDER, `${name}.${locale}.png`);
}
