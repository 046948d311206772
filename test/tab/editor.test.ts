import { expect } from 'chai';
import { type OpenConsole, openConsole, writtenAnnouncement } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';

/** Beside what a card shows, in pixels. */
const CARD_PADDING = 16;

describeInBrowser('console: writing', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
  });
  afterEach(async () => {
    expect(console.complaints).to.deep.equal([]);
    await console.close();
  });

  it('writes, previews, sends to oneself and submits', async () => {
    const { page, standIn } = console;
    await page.getByRole('button', { name: 'New announcement' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Office at home');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Now **cheaper**');
    await page.getByRole('button', { name: 'Add a button' }).click();
    await page.getByRole('textbox', { name: 'Label' }).fill('Begin');
    const card = page.getByRole('region', { name: 'Preview of the card' });
    await card.getByText('cheaper').waitFor();
    expect(await card.locator('strong').innerText()).to.equal('cheaper');
    await card.getByRole('button', { name: 'Begin' }).waitFor();
    await page.getByText('People who will get it: 1,240.').waitFor();
    await page.getByText('Left out: 12 – are guests in the organization').waitFor();
    await page.getByRole('button', { name: 'Send to me' }).click();
    await page.getByText('Sent to your own chat in English.').waitFor();
    expect(standIn.book.tests.map(({ person, locale }) => `${person} ${locale}`)).to.deep.equal(['author en']);
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await page.getByText('You wrote this, so another person has to approve it.').waitFor();
    expect([...standIn.book.kept.values()].map(({ state }) => state)).to.deep.equal(['in-review']);
  });

  it('shows at phone width rows of buttons that are not cut', async () => {
    const { page } = console;
    await page.getByRole('button', { name: 'New announcement' }).click();
    // Two labels that just share a row on a phone.
    for (const label of ['How do I buy?', 'Ask a question']) {
      await page.getByRole('button', { name: 'Add a button' }).click();
      await page.getByRole('textbox', { name: 'Label' }).last().fill(label);
    }
    const card = page.getByRole('region', { name: 'Preview of the card' });
    const second = card.getByRole('button', { name: 'Ask a question' });
    await page.getByRole('switch', { name: 'As wide as a phone' }).click();
    const first = await card.getByRole('button', { name: 'How do I buy?' }).boundingBox();
    const [whole, last] = [await card.boundingBox(), await second.boundingBox()];
    if (!whole || !first || !last) return expect.fail('The card shows both buttons');
    expect(last.y).to.equal(first.y);
    expect(last.x + last.width).to.be.at.most(whole.x + whole.width - CARD_PADDING);
  });

  it('says beside the field what keeps a draft from being submitted, and in which language', async () => {
    const { page } = console;
    const { id } = writtenAnnouncement(console.standIn);
    await console.go(`#/announcements/${id}/edit`);
    await page.getByRole('tab', { name: /German falls back to English/ }).click();
    await page.getByText('There is no text in German. Whoever reads German gets the one in English.').waitFor();
    await page.getByRole('button', { name: 'Write in German' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Zuhause');
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await page.getByRole('tab', { name: /German to mend: 1/ }).waitFor();
    expect(await page.getByText('The text is missing.').count()).to.equal(2);
    await page.getByRole('button', { name: 'Add an image' }).click();
    await page.getByRole('textbox', { name: 'Address of the image' }).fill('https://pictures.example/a.png');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Say what the image shows.').first().waitFor();
  });

  it('loses nothing of what was typed when saving fails, or when somebody else was faster', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn);
    await console.go(`#/announcements/${id}/edit`);
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.fill('Mine');
    standIn.failNext('announcements', 500, {});
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('What you typed is still here.').waitFor();
    expect(await title.inputValue()).to.equal('Mine');
    changedByKim(id);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Somebody else changed it in the meantime.').waitFor();
    await page.getByText(/^Changed by: Kim Otto, /).waitFor();
    const theirs = page
      .getByText(/^Changed by/)
      .locator('..')
      .getByRole('listitem');
    expect(await theirs.allInnerTexts()).to.deep.equal(['English: Text', 'Who gets it']);
    // A version that was not shown is not overwritten.
    const kept = standIn.book.get(id);
    Object.assign(kept, { version: kept.version + 1, draft: { ...kept.draft, fallbackLocale: 'fr' } });
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Language for everyone else, Who gets it' }).waitFor();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText('Not saved', { exact: true }).waitFor({ state: 'detached' });
    await page.getByText('Not saved yet').waitFor({ state: 'detached' });
    expect(standIn.book.get(id).draft.texts.en?.title).to.equal('Mine');
    // The browser itself writes the failed calls down.
    console.complaints.length = 0;
  });

  /** Text and audience, behind the page's back. */
  function changedByKim(id: string): void {
    const kept = console.standIn.book.get(id);
    const { en, ...others } = kept.draft.texts;
    Object.assign(kept, {
      ...{ version: kept.version + 1, editedBy: 'kim' },
      draft: {
        ...kept.draft,
        texts: { ...others, en: { ...en, body: 'Theirs' } },
        audience: { kind: 'people', markets: ['DE'], locales: [] },
      },
    });
  }

  it('tells at once all that is wrong with the words, each with its line, and draws what Teams will', async () => {
    const { page } = console;
    await page.getByRole('button', { name: 'New announcement' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Office at home');
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill('# Cheaper\n\n![here](https://pictures.example/a.png)');
    await page.getByRole('button', { name: 'Add an image' }).click();
    const card = page.getByRole('region', { name: 'Preview of the card' });
    await card.getByText('# Cheaper').waitFor();
    await card.getByText('Office at home').waitFor();
    expect(await card.locator('h1, img').count()).to.equal(0);
    await page.getByText('Image and buttons appear here once they are filled in.').waitFor();
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    const list = page.getByRole('list').filter({ hasText: 'English: Say what the image shows.' });
    await list.getByText('“# Cheaper”: Headings are not shown. Make the line bold instead.').waitFor();
    expect(await list.getByText(/Images do not belong in the text/).count()).to.equal(1);
    expect(await list.getByText(/The image needs an address/).count()).to.equal(1);
  });

  it('complains no more of what a ready-made text took the place of', async () => {
    const { page } = console;
    await page.getByRole('button', { name: 'New announcement' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
    await page.getByRole('button', { name: 'Add an image' }).click();
    await page.getByRole('button', { name: 'Add a button' }).click();
    await page.getByRole('button', { name: 'Submit for approval' }).click();
    await page.getByText('Say what the image shows.').first().waitFor();
    await page.getByRole('button', { name: 'Start from a ready-made text' }).click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('button', { name: 'Replace' }).click();
    await page.getByText('Say what the image shows.').first().waitFor({ state: 'detached' });
    expect(await page.getByText('Not saved', { exact: true }).count()).to.equal(0);
  });

  it('asks before it is left with something unsaved', async () => {
    const { page } = console;
    await page.getByRole('button', { name: 'New announcement' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Half');
    await page.getByRole('link', { name: 'All announcements' }).click();
    await page.getByRole('button', { name: 'Stay here' }).click();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).to.equal('Half');
    await page.getByRole('link', { name: 'All announcements' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.getByText('Nothing here yet.').waitFor();
  });

  it('starts from a ready-made text in all languages, and asks before it replaces one', async () => {
    const { page } = console;
    await page.getByRole('button', { name: 'New announcement' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Half');
    await page.getByRole('button', { name: 'Start from a ready-made text' }).click();
    await page.getByRole('menuitem', { name: 'Microsoft 365 at home' }).click();
    await page.getByRole('button', { name: 'Replace' }).click();
    await page.getByRole('tab', { name: /Japanese written/ }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).to.equal('Microsoft 365 at home');
  });
});
