import { expect } from 'chai';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { insightsOf } from '../helpers/insightFacts.ts';

describeInBrowser('console: insights', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
    await console.as('support-lead');
    await console.go('#/insights');
    // Figures and questions come by calls of their own, either of them first.
    await console.page.getByText('75% of the questions').waitFor();
    await console.page.getByText('Asked: 9').waitFor();
  });
  afterEach(async () => {
    expect(console.complaints).to.deep.equal([]);
    await console.close();
  });

  it('shows the figures with shares, and hidden ones as what they are fewer than', async () => {
    const { page } = console;
    const head = page.getByRole('region', { name: 'The most important figures' });
    await head.getByText('75% of the questions').waitFor();
    await head.getByText('fewer than 5', { exact: true }).waitFor();
    expect(await head.locator('dd', { hasText: '1,200' }).count()).to.equal(1);
    await head.getByText('95 minutes').waitFor();
    await page.getByRole('region', { name: 'Questions to the experts', exact: true }).getByText('36 hours').waitFor();
  });

  it('says what a figure counts on hover, on focus and on a tap', async () => {
    const { page } = console;
    const button = page.getByRole('button', { name: 'What is counted: Perhaps settled' }).first();
    const tip = page.getByRole('tooltip').getByText(/An upper limit/);
    await button.hover();
    await tip.waitFor();
    await page.mouse.move(0, 0);
    await tip.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'What is counted: Said to be settled' }).first().focus();
    await page.keyboard.press('Tab');
    await tip.waitFor();
    const described = await button.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).innerText()).to.include('An upper limit');
  });

  it('says what each figure of the page counts to whoever comes by keyboard', async () => {
    const { page } = console;
    const buttons = page.getByRole('button', { name: /^What is counted: / });
    const names = new Set<string>();
    for (const button of await buttons.all()) {
      await button.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const tip = page.getByRole('tooltip');
      await tip.waitFor();
      expect((await tip.innerText()).length).to.be.greaterThan(20);
      names.add(((await button.getAttribute('aria-label')) ?? '').replace('What is counted: ', ''));
    }
    const shown = [...(await page.locator('dt').allInnerTexts()), 'Not settled', 'Enrollments', 'Announcements'];
    const inTables = await page
      .getByRole('table', { name: 'What was asked most' })
      .locator('th[scope=col]')
      .allInnerTexts();
    expect([...names]).to.include.members([...shown, ...inTables.slice(1)].map((name) => name.trim()));
  });

  it('has a table beside every chart, and says in words what it shows', async () => {
    const { page } = console;
    await page.getByText(/^From .*, questions: 1,200\. The day with the most: /).waitFor();
    for (const title of ['Questions per day', 'What the answers settled']) {
      await page.getByRole('button', { name: `Show as a table: ${title}` }).click();
      await page.getByRole('table', { name: title }).waitFor();
    }
    expect(await page.getByRole('table', { name: 'Questions per day' }).getByRole('row').count()).to.equal(31);
    await page.getByRole('table', { name: 'Enrollments' }).getByText('Work address confirmed').waitFor();
    await page.getByRole('table', { name: 'What came of it' }).getByText('40%').waitFor();
  });

  it('is about another period or language when that is chosen, and comes as a file', async () => {
    const { page } = console;
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    const asked = page.waitForRequest(/insights\?from=2026-01-01&to=2026-01-31&locale=fr/);
    await page.getByRole('button', { name: 'Own dates' }).click();
    await page.getByLabel('From').fill('2026-01-01');
    await page.getByLabel('To', { exact: true }).fill('2026-01-31');
    await page.getByLabel('Language').selectOption('fr');
    await asked;
    await page.getByText('From Jan 1, 2026 to Jan 31, 2026. Days are counted in UTC.').waitFor();
    await page.getByLabel('From').fill('2026-02-01');
    await page.getByText('The first day has to come before the last one.').waitFor();
    await page.getByLabel('From').fill('2020-01-01');
    await page.getByText('At most 366 days are shown at a time.').waitFor();
    const loading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as a file (CSV)' }).click();
    expect((await loading).suggestedFilename()).to.equal('insights-2026-01-01-2026-01-31.csv');
  });

  it('leads to the entries that need somebody, and from an unanswered question to a new one', async () => {
    const { page } = console;
    const attention = page.getByRole('region', { name: 'Entries to look at' });
    const stale = attention.getByRole('listitem').filter({ hasText: 'In which countries?' });
    expect(await stale.innerText()).to.equal('In which countries? (Mar 1, 2024)');
    expect(await stale.getByRole('link').getAttribute('href')).to.equal('#/faq/entry/markets');
    await page.getByRole('button', { name: 'Draft an entry' }).first().click();
    await page.waitForURL(/#\/faq\/new$/);
    const handed = await page.evaluate<string>(`sessionStorage.getItem('faq-draft')`);
    expect(handed === null || JSON.parse(handed).question === 'Can I pay by invoice?').to.equal(true);
  });

  it('shows the first entries of a reason, folds the others, and has unanswered questions above them', async () => {
    const { page, standIn } = console;
    const many = Array.from({ length: 8 }, (_, at) => ({ id: `own/${at}`, question: `Entry ${at}?` }));
    const attention = many.map((entry) => ({ ...entry, why: 'never-used' as const }));
    standIn.failNext('insights?', 200, { ...insightsOf('2026-11-01', '2026-11-07'), attention });
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    const links = page.getByRole('region', { name: 'Entries to look at' }).getByRole('link');
    await page.getByRole('link', { name: 'Entry 4?' }).waitFor();
    expect(await links.count()).to.equal(5);
    await page.getByText('Show all 8').press('Enter');
    await page.getByRole('link', { name: 'Entry 7?' }).waitFor();
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles.slice(-2)).to.deep.equal(['Questions without an answer', 'Entries to look at']);
  });

  it('says plainly where nothing happened, and speaks of small groups only where figures are hidden for them', async () => {
    const { page, standIn } = console;
    const nothing = insightsOf('2026-11-01', '2026-11-07');
    const totals = Object.fromEntries(Object.keys(nothing.totals).map((name) => [name, 0]));
    standIn.failNext('insights?', 200, {
      ...{ ...nothing, totals, smallestGroup: 1, days: [], entries: [], attention: [], tickets: { opened: 0 } },
      enrollments: nothing.enrollments.map(({ state }) => ({ state, count: 0 })),
      announcements: nothing.announcements.map(({ step }) => ({ step, count: 0 })),
    });
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    const said = page.getByText('Nothing of this kind happened in this period.');
    await said.first().waitFor();
    expect(await said.count()).to.equal(5);
    expect(await page.getByText(/fewer than/).count()).to.equal(0);
    expect(await page.getByRole('table').count()).to.equal(0);
  });

  it('offers an author, who does not edit the FAQ, no way there', async () => {
    const { page } = console;
    await console.as('author');
    await page.getByRole('table', { name: 'What was asked most' }).getByText('In which countries?').waitFor();
    expect(await page.getByRole('link', { name: 'In which countries?' }).count()).to.equal(0);
    expect(await page.getByRole('button', { name: 'Draft an entry' }).count()).to.equal(0);
  });
});
