import { expect } from 'chai';
import { type OpenConsole, openConsole, writtenAnnouncement } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { expectClean } from '../helpers/expectClean.ts';
import { shownDefects } from '../helpers/pageDefects.ts';

describeInBrowser('console: for everyone', (browser) => {
  let console: OpenConsole;
  let id = '';

  beforeEach(async () => {
    console = await openConsole(browser());
    id = writtenAnnouncement(console.standIn, { isApproved: true }).id;
  });
  afterEach(() => console.close());

  it('is clean and fits in every theme, on a phone and a desktop: list, roles, log', async () => {
    const { page } = console;
    await page.reload();
    await page.getByRole('link', { name: 'Microsoft 365 at home' }).waitFor();
    await expectClean(console, 'list');
    await console.go('#/roles');
    await page.getByRole('group', { name: 'approver' }).waitFor();
    await expectClean(console, 'roles');
    await console.go('#/audit');
    await page.getByRole('row', { name: /Scheduled/ }).waitFor();
    await expectClean(console, 'audit');
  });

  it('is clean and fits: the editor, with its problems', async () => {
    const { page } = console;
    await console.go(`#/announcements/${id}/edit`);
    await page.getByRole('region', { name: 'Preview of the card' }).getByText('at a discount').waitFor();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('');
    await page.getByRole('button', { name: 'Add an image' }).click();
    await page.getByText('Bold, lists, links').click();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Say what the image shows.').first().waitFor();
    await expectClean(console, 'editor');
  });

  it('is clean and fits: an announcement that was sent, corrected, and reached not everyone', async () => {
    const { page, standIn } = console;
    standIn.book.sendUntil(id, 'paused', { sent: 700, waiting: 500, unreachable: 30, unconfirmed: 10, skipped: 22 });
    standIn.book.amend(standIn.book.who('Bearer development:approver') as never, id, {
      kind: 'recall',
      version: standIn.book.get(id).version,
    });
    await console.go(`#/announcements/${id}`);
    await page.getByRole('button', { name: 'Show who was not reached' }).click();
    await page.getByText('p-3').waitFor();
    await page.getByRole('region', { name: 'Preview of the card' }).waitFor();
    await expectClean(console, 'announcement');
  });

  it('names its dialogs, and gives the page back to screen readers and the keyboard when one closes', async () => {
    const { page } = console;
    await console.go(`#/announcements/${id}`);
    await page.getByRole('button', { name: 'Send …' }).click();
    await page.getByRole('textbox', { name: /Type the number/ }).waitFor();
    expect(await shownDefects(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('button:focus', { hasText: 'Send …' }).waitFor();
  });

  it('moves the focus to the heading of the place that was gone to', async () => {
    const { page } = console;
    await page.getByRole('link', { name: 'Roles' }).click();
    await page.locator('h1:focus', { hasText: 'Roles' }).waitFor();
    expect(await page.title()).to.equal('Roles');
  });
});
