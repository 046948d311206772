import { expect } from 'chai';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';

describeInBrowser('console: where questions go', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
    await console.as('support-lead');
    await console.go('#/routes');
    await console.page.getByText('There are no routes yet.').waitFor();
  });
  afterEach(() => console.close());

  const route = (place: number) => console.page.getByRole('group', { name: `Route ${place}` });

  it('is put in order by buttons alone, and saved', async () => {
    const { page, standIn } = console;
    const { desk } = standIn.book;
    await page.getByRole('button', { name: 'Add a route' }).click();
    expect(await route(1).getByLabel('Topic').locator('option').allInnerTexts()).to.deep.equal([
      ...['(any)', 'All entries that were added here', 'All entries on what Microsoft’s FAQ does not say'],
      ...['What is the Home Use Program?', 'Is there a tax?', 'Who brings the chairs?'],
    ]);
    await route(1).getByLabel('Topic').selectOption('what-is-hup');
    await route(1).getByLabel('Language').selectOption('de');
    await route(1).getByLabel('Goes to').selectOption({ label: 'HR – HUP experts' });
    await page.getByRole('button', { name: 'Add a route' }).click();
    await route(2).getByLabel('Goes to').selectOption({ label: 'A mailbox' });
    await page.getByText('One route does not say yet where its questions go.').waitFor();
    await route(2).getByLabel('Mail address').fill('desk@contoso.example');
    await page.getByText('One route has no conditions and takes everything').waitFor();
    await page.getByRole('button', { name: 'Move route 2 up' }).click();
    await page.getByRole('status').getByText('Route 2 is now route 1.').waitFor();
    await page.getByText('No question gets here: route 1 takes everything.').waitFor();
    await page.getByRole('button', { name: 'Move route 1 down' }).click();
    await page.getByRole('button', { name: 'Save routes' }).click();
    await page.getByText('Saved.').waitFor();
    expect(desk.savedRoutes.map(({ topic, locale, destination }) => [topic, locale, destination.kind])).to.deep.equal([
      ['what-is-hup', 'de', 'channel'],
      [undefined, undefined, 'mail'],
    ]);
    await page.getByRole('button', { name: 'Remove route 1' }).click();
    await page.getByText('Route 1 is removed.').waitFor();
    expect(await page.getByRole('group', { name: /^Route/ }).count()).to.equal(1);
  });

  it('warns where nothing takes what is left, and says what the settings take', async () => {
    const { page, standIn } = console;
    await page.getByText('goes by mail to the mailbox that the settings of the bot name').waitFor();
    standIn.book.desk.settings = {};
    await page.reload();
    await page.getByText(/^Nothing takes what no route takes/).waitFor();
  });

  it('lets its author decide after somebody else was faster', async () => {
    const { page, standIn } = console;
    const { desk } = standIn.book;
    await page.getByRole('button', { name: 'Add a route' }).click();
    desk.version = 7;
    await page.getByRole('button', { name: 'Save routes' }).click();
    await page.getByText('Somebody else changed it in the meantime.').waitFor();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText('Not saved', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save routes' }).click();
    await page.getByText('Saved.').waitFor();
    expect([desk.version, desk.savedRoutes.length]).to.deep.equal([8, 1]);
  });

  it('is read, but not changed, by an expert; a channel that Teams does not name is said to be unknown', async () => {
    const { page, standIn } = console;
    const place = {
      teamId: 'team-old',
      channelId: 'channel-old',
      serviceUrl: 'https://teams.example/',
      botAccountId: 'b',
    };
    standIn.book.desk.savedRoutes = [{ market: 'FR', destination: { kind: 'channel', ...place } }];
    await console.as('expert');
    await console.go('#/routes');
    await page.getByText('Only support leads can change this.').waitFor();
    await page.getByText('Teams does not name this channel at the moment.').waitFor();
    expect(await route(1).getByLabel('Country or region').isDisabled()).to.equal(true);
    expect(await page.getByRole('button', { name: 'Save routes' }).count()).to.equal(0);
  });
});
