import type { Locator, Page } from 'playwright-core';
import type { Locale } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import { buildTabIfStale } from '../../scripts/buildTab.ts';
import type { Playground } from './playground.ts';
import { sayOnConsoleIn } from './strings.ts';

/** The console of a running bot, used as HR would: by reading, choosing and pressing. */
export interface HrConsole {
  readonly page: Page;
  /** The console's words. */
  readonly say: Say;
  /** The preview of the card. */
  readonly preview: Locator;
  press(button: string, within?: Locator): Promise<void>;
  /** Waits until a text of the console stands there. */
  reads(text: string, values?: Readonly<Record<string, string | number>>): Promise<void>;
  /** Becomes somebody else, by the bar of local mode. */
  as(who: 'author' | 'approver' | 'expert' | 'support-lead'): Promise<void>;
  /** Begins an announcement with the first of the ready-made texts, and gives its title once the preview shows it. */
  startFromReadyMade(): Promise<string>;
  /** Submits it, approves it as the approver and sends it at once. */
  haveItSent(): Promise<void>;
}

/** What announcements are tried with: they go out at once, as often as one likes, and no figure is hidden. */
export const TRIED_AT_ONCE = {
  ANNOUNCEMENT_UNDO_SECONDS: '1',
  ANNOUNCEMENT_MOST_PER_PERSON: '1000',
  SMALLEST_GROUP: '1',
};
/** A page that the machine is slow to draw is no defect. */
const WAIT_MS = 45_000;

/** Builds the page if need be, before the bot that serves it starts; then `openHrConsole`. */
export const prepareHrConsole = buildTabIfStale;

/** Opens the console as the author; its language is that of the browser. */
export async function openHrConsole({ browser, bot }: Playground, locale: Locale): Promise<HrConsole> {
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(`${bot.url}/tab/`);
  const say = sayOnConsoleIn(locale);
  const preview = page.getByRole('region', { name: say('preview.card') });
  const press = (button: string, within: Page | Locator = page) =>
    within.getByRole('button', { name: say(button), exact: true }).click();
  const console: HrConsole = {
    ...{ page, say, preview, press },
    reads: (text, values) => page.getByText(say(text, values)).first().waitFor(),
    as: async (who) => {
      await page.getByLabel(say('local.identity')).selectOption(`development:${who}`);
    },
    startFromReadyMade: async () => {
      await press('list.new');
      await press('promotion.start');
      await page.getByRole('menuitem').first().click();
      const title = await page.getByRole('textbox', { name: say('editor.title') }).inputValue();
      await preview.getByText(title).waitFor();
      return title;
    },
    haveItSent: () => haveItSent(console),
  };
  return console;
}

async function haveItSent({ press, reads, as, page }: HrConsole): Promise<void> {
  await press('editor.submit');
  await reads('next.in-review-own');
  await as('approver');
  await press('step.approve');
  await reads('next.approved');
  await press('schedule.confirmNow');
  await press('headCount.confirm', page.getByRole('dialog'));
  await reads('next.sent');
}
