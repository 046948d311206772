import type { Browser, Page } from 'playwright-core';
import type { AnnouncementAnswer } from '../../bot/console/contract/answers.ts';
import { buildTabIfStale } from '../../scripts/buildTab.ts';
import type { Who } from './consoleFacts.ts';
import { type ConsoleStandIn, startConsoleStandIn } from './consoleStandIn.ts';

/** A console and a browser's page that shows it. */
export interface OpenConsole {
  readonly standIn: ConsoleStandIn;
  readonly page: Page;
  /** What the page's program complained of. */
  readonly complaints: string[];
  /** Becomes somebody else, by the bar of local mode. */
  as(who: 'author' | 'approver' | 'employee' | 'expert' | 'support-lead'): Promise<void>;
  /** Goes to a place of the page (`#/roles`) by its address. */
  go(hash: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the console as the author, at `hash`; in English if nothing else is wanted. */
export async function openConsole(
  browser: Browser,
  { hash = '', width = 1280, locale = 'en-US' } = {},
): Promise<OpenConsole> {
  await buildTabIfStale();
  const standIn = await startConsoleStandIn();
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    locale,
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  // The list of valid hosts that teams-js asks for is out of reach here.
  page.on(
    'console',
    (said) => said.type() === 'error' && !said.text().includes('ERR_NAME') && complaints.push(said.text()),
  );
  await page.goto(`${standIn.url}/tab/${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    standIn,
    page,
    complaints,
    as: async (who) => {
      await page.getByLabel('You are').selectOption(`development:${who}`);
      await page.getByText(`You: ${standIn.book.who(`Bearer development:${who}`)?.name}`).waitFor();
    },
    go: async (place) => {
      await page.evaluate(`location.hash = ${JSON.stringify(place)}`);
    },
    close: async () => {
      await page.close();
      await standIn.close();
    },
  };
}

/** An announcement that is there already, in English and French; `approved` by the approver if wanted. */
export function writtenAnnouncement({ book }: ConsoleStandIn, { isApproved = false } = {}): AnnouncementAnswer {
  const author = book.who('Bearer development:author') as Who;
  const approver = book.who('Bearer development:approver') as Who;
  const buttons = [{ title: 'Start now', action: { kind: 'enroll' as const } }];
  const made = book.create(author, {
    texts: {
      en: { title: 'Microsoft 365 at home', body: 'Yours **at a discount**.', buttons },
      fr: { title: 'Microsoft 365 chez vous', body: 'À **prix réduit**.', buttons },
    },
    fallbackLocale: 'en',
    audience: { kind: 'people', markets: [], locales: [] },
  });
  if (!isApproved) return made;
  book.step(author, made.id, { step: 'submit', version: 1 });
  return book.step(approver, made.id, { step: 'approve', version: 2 });
}
