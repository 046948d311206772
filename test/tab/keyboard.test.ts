import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';

/** More stops of the tab key than any view has. */
const MOST_STOPS = 90;
const FOCUSED_NAME = `(() => {
  const element = document.activeElement;
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return (label ?? '').replace('*', '').trim();
})()`;

describeInBrowser('console: by keyboard only', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
  });
  afterEach(() => console.close());

  /** Presses the tab key until something of this name has the focus. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press('Tab');
      if (name.test(await page.evaluate<string>(FOCUSED_NAME))) return;
    }
    throw new Error(`The tab key does not get to ${name}`);
  }

  async function press(page: Page, name: RegExp): Promise<void> {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  }

  it('writes, submits, approves, sends and pauses', async () => {
    const { page, standIn } = console;
    await press(page, /^New announcement$/);
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    await tabTo(page, /^English/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, /^Title$/);
    await page.keyboard.type('Office at home');
    await tabTo(page, /^Text$/);
    await page.keyboard.type('Now cheaper');
    await press(page, /^Submit for approval$/);
    await page.getByText('You wrote this').waitFor();
    const [id = ''] = standIn.book.kept.keys();
    await page.keyboard.press('Home');
    await tabTo(page, /^You are/);
    await page.keyboard.press('ArrowDown');
    await page.getByText('You: Ravi').waitFor();
    await press(page, /^Approve$/);
    await page.getByText('It is approved. Decide when it is sent.').waitFor();
    await press(page, /^Send …$/);
    await page.getByRole('textbox', { name: /Type the number/ }).waitFor();
    await page.locator('[role=dialog] :focus').waitFor();
    await tabTo(page, /Type the number/);
    await page.keyboard.type('1240');
    await press(page, /^Yes, send$/);
    await page.getByText(/Sending begins in \d+ seconds/).waitFor();
    standIn.book.sendUntil(id, 'sending', { sent: 700, waiting: 540 });
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await press(page, /^Pause$/);
    await page.getByText('Nothing is sent until somebody resumes it.').waitFor();
    expect(standIn.book.get(id).state).to.equal('paused');
  });
});
