import { expect } from 'chai';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { EDITION } from '../helpers/enrollmentHouse.ts';
import { CLEAN } from '../helpers/faqDesk.ts';
import { anEdit, aVersion } from '../helpers/faqVersions.ts';
import { shownDefects } from '../helpers/pageDefects.ts';

const THEMES = ['default', 'dark', 'contrast'] as const;
const WIDTHS = [320, 1280];
/** More stops of the tab key than the editor has. */
const MOST_STOPS = 120;
const FOCUSED_NAME = `(() => {
  const element = document.activeElement;
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  return (label ?? '').replace('*', '').trim();
})()`;

describeInBrowser('console: the FAQ for everyone', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
    await console.as('support-lead');
    const { faq } = console.standIn;
    const edition = EDITION.edition;
    const edit = anEdit({
      texts: { en: { question: 'Where do bicycles stand?', answer: 'Behind the canteen, dry.' } },
    });
    faq.versions.push(
      aVersion(1, { edition, author: 'somebody' }),
      aVersion(2, {
        edition,
        author: 'somebody',
        base: 1,
        state: 'rejected',
        decidedBy: 'lead',
        decidedAt: new Date(),
      }),
      aVersion(3, { edition, author: 'somebody', base: 1, state: 'proposed', edit }),
    );
    const locale = 'en' as const;
    faq.found = {
      problems: [{ key: 'faq.problem.price', locale }],
      duplicates: [{ entryId: 'markets', text: 'where', locale }],
      lost: [{ text: 'where to', locale, expected: 'markets', instead: 'own/bicycle' }],
      won: [{ text: 'bicycle?', locale }],
      figures: [{ locale, helped: 0.9, wrong: 0.1, floor: { helped: 0.95, wrong: 0.03 } }],
      isBelowFloor: true,
    };
  });
  afterEach(() => console.close());

  async function expectClean(place: string): Promise<void> {
    const found: string[] = [];
    for (const theme of THEMES) {
      await console.page.getByLabel('Theme').selectOption(theme);
      for (const width of WIDTHS) {
        await console.page.setViewportSize({ width, height: 900 });
        const defects = await shownDefects(console.page);
        found.push(...defects.map((defect) => `${place}, ${theme}, ${width}: ${defect}`));
      }
    }
    expect(found.join('\n')).to.equal('');
  }

  it('is clean and fits in every theme, on a phone and a desktop: the list', async () => {
    await console.go('#/faq');
    await console.page.getByRole('heading', { name: 'Waiting for approval: 1' }).waitFor();
    await expectClean('list');
  });

  it('is clean and fits: the editor, with what a check found', async () => {
    const { page } = console;
    await console.go('#/faq/entry/own%2Fbicycle');
    await page.getByRole('region', { name: 'Preview of the card' }).getByText('canteen').waitFor();
    await page.getByText('Links to official pages').first().click();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('It cannot be published like this.').waitFor();
    await expectClean('editor');
  });

  it('is clean and fits: the history, with a change to decide on', async () => {
    const { page } = console;
    await console.go('#/faq/history/own%2Fbicycle');
    await page.getByRole('button', { name: 'Approve and publish' }).waitFor();
    await page.locator('ins').first().waitFor();
    await expectClean('history');
  });

  it('publishes by keyboard only', async () => {
    const { page, standIn } = console;
    standIn.faq.found = CLEAN;
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        await page.keyboard.press('Tab');
        if (name.test(await page.evaluate<string>(FOCUSED_NAME))) return;
      }
      throw new Error(`The tab key does not get to ${name}`);
    };
    await console.go('#/faq');
    await tabTo(/^New entry$/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'English' }).waitFor();
    await tabTo(/^Question \(title/);
    await page.keyboard.type('Where is the lift?');
    await tabTo(/^Answer$/);
    await page.keyboard.type('By the stairs');
    await tabTo(/^Add ways to ask$/);
    await page.keyboard.type('lift');
    await tabTo(/^Add to the list$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove: lift' }).waitFor();
    await tabTo(/^Publish$/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Published.').waitFor();
    expect(standIn.faq.versions.at(-1)?.edit?.variants).to.deep.equal({ en: ['lift'] });
  });
});
