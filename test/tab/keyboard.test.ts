import { expect } from 'chai';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { pressKey, tabTo } from '../helpers/keyboard.ts';

describeInBrowser('console: by keyboard only', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
  });
  afterEach(() => console.close());

  it('writes, submits, approves, sends and pauses', async () => {
    const { page, standIn } = console;
    await pressKey(page, /^New announcement$/);
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    await tabTo(page, /^English/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, /^Title$/);
    await page.keyboard.type('Office at home');
    await tabTo(page, /^Text$/);
    await page.keyboard.type('Now cheaper');
    await pressKey(page, /^Submit for approval$/);
    await page.getByText('You wrote this').waitFor();
    const [id = ''] = standIn.book.kept.keys();
    await page.keyboard.press('Home');
    await tabTo(page, /^You are/);
    await page.keyboard.press('ArrowDown');
    await page.getByText('You: Ravi').waitFor();
    await pressKey(page, /^Approve$/);
    await page.getByText('It is approved. Decide when it is sent.').waitFor();
    await pressKey(page, /^Send …$/);
    await page.getByRole('textbox', { name: /Type the number/ }).waitFor();
    await page.locator('[role=dialog] :focus').waitFor();
    await tabTo(page, /Type the number/);
    await page.keyboard.type('1240');
    await pressKey(page, /^Yes, send$/);
    await page.getByText(/Sending begins in \d+ seconds/).waitFor();
    standIn.book.sendUntil(id, 'sending', { sent: 700, waiting: 540 });
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await pressKey(page, /^Pause$/);
    await page.getByText('Nothing is sent until somebody resumes it.').waitFor();
    expect(standIn.book.get(id).state).to.equal('paused');
  });
});
