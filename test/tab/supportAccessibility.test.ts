import { expect } from 'chai';
import { DEVELOPMENT_IDENTITIES } from '../../bot/console/developmentIdentities.ts';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { expectClean } from '../helpers/expectClean.ts';
import { pressKey, tabTo } from '../helpers/keyboard.ts';
import { shownDefects } from '../helpers/pageDefects.ts';

/** The words of heads of tables that stand on two lines. */
const CUT_WORDS = `[...document.querySelectorAll('th')].flatMap((head) => {
  const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
  const cut = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (range.getClientRects().length > 1) cut.push(word);
    }
  return cut;
})`;

describeInBrowser('console: questions, routing and insights for everyone', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
  });
  afterEach(() => console.close());

  it('is clean and fits: the list, and a question with its conversation', async () => {
    const { page, standIn } = console;
    const { desk } = standIn.book;
    const { id } = desk.opened({ dueAt: new Date('2026-11-23T09:00:00Z') });
    desk.opened({ state: 'closed', question: 'W'.repeat(400) });
    desk.say(id);
    desk.say(id, { kind: 'reply', author: { personId: 'x', name: 'Ana' }, relay: 'undeliverable' });
    desk.say(id, { kind: 'reminder', text: '', relay: 'waiting' });
    await console.as('expert');
    await page.getByRole('button', { name: 'All' }).click();
    await page.getByRole('link', { name: /^#2/ }).waitFor();
    await expectClean(console, 'questions');
    await console.go(`#/tickets/${id}`);
    await page.getByText('Reminder of the bot to the experts').waitFor();
    await expectClean(console, 'question');
  });

  it('is clean and fits: routing', async () => {
    const { page, standIn } = console;
    standIn.book.desk.settings = {};
    await console.as('support-lead');
    await console.go('#/routes');
    await page.getByRole('button', { name: 'Add a route' }).click();
    await page.getByRole('button', { name: 'Add a route' }).click();
    await page.getByRole('group', { name: 'Route 2' }).getByLabel('Goes to').selectOption({ label: 'A mailbox' });
    await page.getByRole('group', { name: 'Route 1' }).getByLabel('Language').selectOption('de');
    await expectClean(console, 'routing');
  });

  it('is clean and fits: insights, with its tables', async () => {
    const { page } = console;
    await console.as('support-lead');
    await console.go('#/insights');
    await page.getByRole('button', { name: 'Draft an entry' }).first().waitFor();
    await page.getByRole('button', { name: 'Own dates' }).click();
    for (const name of [/^Show as a table: Questions/, /^Show as a table: What/])
      await page.getByRole('button', { name }).click();
    await page.getByText('Questions like it').click();
    await expectClean(console, 'insights');
  });

  it('fits a phone of 360 pixels, whatever the names of local mode’s people', async () => {
    const { page, standIn } = console;
    const identities = DEVELOPMENT_IDENTITIES.map(({ token, name }) => ({ token, name }));
    standIn.failNext('identities', 200, { identities });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByLabel('You are').locator('option').allInnerTexts()).to.include(identities[0]?.name);
    expect(await shownDefects(page)).to.deep.equal([]);
  });

  it('cuts no word of a table’s heads on a phone, however long German makes them', async () => {
    await console.close();
    console = await openConsole(browser(), { hash: '#/insights', width: 360, locale: 'de-DE' });
    const { page } = console;
    await page.locator('aside select').first().selectOption('development:support-lead');
    await page.getByRole('rowheader', { name: 'Dienstliche Adresse bestätigt' }).first().waitFor();
    expect(await page.evaluate<string[]>(CUT_WORDS)).to.deep.equal([]);
    expect(await shownDefects(page)).to.deep.equal([]);
  });

  it('is answered by keyboard alone', async () => {
    const { page, standIn } = console;
    const { id } = standIn.book.desk.opened();
    await console.as('expert');
    await tabTo(page, /^#1/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Question #1' }).waitFor();
    await pressKey(page, /^I take it$/);
    await page.getByText(/^Ines \(expert\), since/).waitFor();
    await page.keyboard.press('Home');
    await tabTo(page, /^Your answer$/);
    await page.keyboard.type('Oui');
    await pressKey(page, /^Send the answer$/);
    await page.getByText('Being delivered', { exact: true }).waitFor();
    await page.waitForFunction(`document.activeElement !== document.body`);
    if (standIn.book.desk.kept.get(id)?.state !== 'answered') throw new Error('It is not answered');
  });
});
