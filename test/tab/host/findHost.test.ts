import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { buildTabIfStale } from '../../../scripts/buildTab.ts';
import { type ConsoleStandIn, startConsoleStandIn } from '../../helpers/consoleStandIn.ts';
import { describeInBrowser } from '../../helpers/describeInBrowser.ts';
import { until } from '../../helpers/until.ts';

/** A page that does what the Teams client does for one that it shows in a frame. */
const TEAMS = `<!doctype html><title>Teams</title><iframe src="/tab/" width="1000" height="800"></iframe><script>
  const context = { entityId: 'hr', locale: 'fr-FR', theme: 'dark', userObjectId: 'author', tid: 't', hostName: 'Teams', hostClientType: 'web', frameContext: 'content', sessionId: 's' };
  const runtime = JSON.stringify({ apiVersion: 4, supports: { pages: {}, app: {} } });
  const answers = {
    initialize: () => ['content', 'web', runtime, '2.0.1'],
    getContext: () => [context],
    'authentication.getAuthToken': () => (window.tokens = (window.tokens ?? 0) + 1, [true, 'development:author']),
  };
  addEventListener('message', ({ data, source }) => {
    const answer = answers[data.func];
    if (answer) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answer() }, '*');
  });
  window.changeTheme = (theme) => document.querySelector('iframe').contentWindow.postMessage({ func: 'themeChange', args: [theme] }, '*');
</script>`;

const COLOR =
  "getComputedStyle(document.querySelector('iframe').contentDocument.querySelector('.fui-FluentProvider')).backgroundColor";
/** The ground of Teams' dark and high-contrast themes. */
const DARK = 'rgb(41, 41, 41)';
const CONTRAST = 'rgb(0, 0, 0)';

describeInBrowser('console: where it runs', (browser) => {
  let standIn: ConsoleStandIn;
  let page: Page;

  beforeEach(async () => {
    await buildTabIfStale();
    standIn = await startConsoleStandIn({ isLocal: false });
    page = await browser().newPage({ locale: 'en-US' });
  });
  afterEach(async () => {
    await page.close();
    await standIn.close();
  });

  it('tells whoever opens it in a plain browser to open it in Teams', async () => {
    await page.goto(`${standIn.url}/tab/`);
    await page.getByRole('heading', { name: 'Open this page in Teams' }).waitFor();
  });

  it('takes identity, language and theme from Teams, the token anew for each call', async () => {
    await page.route('**/teams', (route) => route.fulfill({ contentType: 'text/html', body: TEAMS }));
    await page.goto(`${standIn.url}/teams`);
    const frame = page.frameLocator('iframe');
    await frame.getByText('Hana (author, administrator)').waitFor();
    expect(await frame.locator('html').getAttribute('lang')).to.equal('fr');
    expect(await page.evaluate('window.tokens')).to.be.at.least(2);
    const color = () => page.evaluate<string>(COLOR);
    expect(await color()).to.equal(DARK);
    await page.evaluate("changeTheme('contrast')");
    await until(async () => (await color()) === CONTRAST);
  });

  it('opens at the place that a link of the bot’s cards names', async () => {
    const linked = TEAMS.replace("entityId: 'hr',", "entityId: 'hr', subEntityId: '#/audit',");
    await page.route('**/teams', (route) => route.fulfill({ contentType: 'text/html', body: linked }));
    await page.goto(`${standIn.url}/teams`);
    await page.frameLocator('iframe').getByRole('heading', { name: 'Journal', exact: true }).waitFor();
  });
});
