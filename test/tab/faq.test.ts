import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { EDITION } from '../helpers/enrollmentHouse.ts';
import { anEdit, aVersion } from '../helpers/faqVersions.ts';

describeInBrowser('console: the FAQ', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
    await console.as('expert');
  });
  afterEach(async () => {
    expect(console.complaints).to.deep.equal([]);
    await console.close();
  });

  function keep(entryId: string, part: Parameters<typeof aVersion>[1] = {}): void {
    const { versions } = console.standIn.faq;
    versions.push(aVersion(versions.length + 1, { edition: EDITION.edition, entryId, ...part }));
  }
  const card = (page: Page) => page.getByRole('region', { name: 'Preview of the card' });
  const status = (page: Page, text: string) => page.getByRole('status').getByText(text).waitFor();

  it('lists, searches and filters', async () => {
    const { page } = console;
    keep('own/bicycle');
    await page.getByRole('link', { name: 'FAQ' }).click();
    await page.getByRole('link', { name: 'Where do I park my bicycle?', exact: true }).waitFor();
    await page.getByText('Missing: French, German, Spanish, Portuguese').waitFor();
    await page.getByRole('searchbox').fill('park BICYCLE');
    await status(page, `Shown: 1 of ${EDITION.entries.size + 1}`);
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('Show', { exact: true }).selectOption('edited');
    await status(page, `Shown: 0 of ${EDITION.entries.size + 1}`);
    await page.getByLabel('Show', { exact: true }).selectOption('missing');
    await status(page, `Shown: 1 of`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the changes' }).click();
    expect((await download).suggestedFilename()).to.equal('faq-changes.zip');
  });

  it('writes a new entry in two languages, checks it and publishes it', async () => {
    const { page, standIn } = console;
    await console.go('#/faq/new');
    const english = page.getByRole('region', { name: 'English' });
    await english.getByRole('textbox', { name: 'Question (title of the card)' }).fill('Where is the bike shed?');
    await english.getByRole('textbox', { name: 'Answer' }).fill('Behind the **canteen**.');
    await english.getByRole('textbox', { name: 'Add ways to ask' }).fill('bike shed\n\n bicycle stand \nBike shed');
    await english.getByRole('button', { name: 'Add to the list' }).click();
    await english.getByRole('heading', { name: 'Other ways to ask in English: 2' }).waitFor();
    await english.getByRole('button', { name: 'Remove: bicycle stand' }).click();
    const french = page.getByRole('region', { name: 'French' });
    await french.getByRole('button', { name: 'Start from the text in English' }).click();
    await french.getByRole('textbox', { name: 'Question (title of the card)' }).fill('Où garer son vélo ?');
    await card(page).getByText('canteen').waitFor();
    expect(await card(page).locator('strong').first().innerText()).to.equal('canteen');
    expect(await page.getByLabel('Name of the entry').inputValue()).to.equal('own/where-is-the-bike-shed');
    await page.getByRole('combobox', { name: 'Related questions' }).pressSequentially('markets');
    await page.getByRole('menuitemcheckbox').first().click();
    await page.getByRole('checkbox', { name: 'Button “Start enrollment” below the answer' }).check();
    await page.getByLabel('Show the card in').selectOption('fr');
    await card(page).getByText('Où garer son vélo ?').waitFor();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('Nothing speaks against it.').waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await status(page, 'Published. It is answered from now on.');
    const [version] = standIn.faq.versions;
    expect(version).to.deep.include({ entryId: 'own/where-is-the-bike-shed', base: 0, author: 'expert' });
    expect(version?.edit?.variants).to.deep.equal({ en: ['bike shed'] });
    expect(version?.edit).to.include({ enroll: true, writtenIn: 'en' });
    expect(version?.edit?.related).to.have.length(1);
    expect(version?.edit?.texts.fr).to.deep.equal({
      question: 'Où garer son vélo ?',
      answer: 'Behind the **canteen**.',
    });
    expect(new URL(page.url()).hash).to.equal('#/faq/entry/own%2Fwhere-is-the-bike-shed');
    await page.getByRole('link', { name: 'All entries' }).click();
    await page.getByRole('link', { name: 'Where is the bike shed?', exact: true }).waitFor();
  });

  it('shows what a change would take away, and why it was refused', async () => {
    const { page, standIn } = console;
    const lost = [
      ...['where in Peru', 'is it in Chile', 'sold in Brazil'].map((text) => ({
        ...{ text, locale: 'en' as const, expected: 'markets', instead: 'own/bicycle' },
      })),
      { text: 'weather', locale: 'en' as const, expected: 'out-of-scope/far', instead: 'own/bicycle' },
      { text: 'erase me', locale: 'en' as const, expected: 'intent:delete-my-data', instead: 'own/bicycle' },
      { text: 'what is it', locale: 'en' as const, expected: 'what-is-hup', instead: 'out-of-scope' },
    ];
    const figures = [{ locale: 'en' as const, helped: 0.91, wrong: 0.04, floor: { helped: 0.95, wrong: 0.03 } }];
    standIn.faq.found = {
      ...{
        problems: [{ key: 'faq.problem.price', locale: 'en' }],
        won: [{ text: 'bike?', locale: 'en' }],
        lost,
        figures,
      },
      ...{ duplicates: [{ entryId: 'what-is-hup', text: 'bikes', locale: 'de' }], isBelowFloor: true },
    };
    keep('own/bicycle');
    await console.go('#/faq/entry/own%2Fbicycle');
    const english = page.getByRole('region', { name: 'English' });
    await english.getByRole('textbox', { name: 'Answer' }).fill('Costs 5 euros');
    await page.getByRole('button', { name: 'Check' }).click();
    const markets = EDITION.entries.get('markets')?.text.en.question ?? '';
    await page.getByRole('heading', { name: `Takes 3 questions away from “${markets}”` }).waitFor();
    await page.getByText('“where in Peru” (English) – would get “Where do I park my bicycle?”').waitFor();
    await page.getByRole('heading', { name: 'Answers questions that the bot should not answer: 1' }).waitFor();
    await page.getByRole('heading', { name: 'Takes 1 question away from “command: Delete my data”' }).waitFor();
    await page.getByText('“what is it” (English) – would get no answer').waitFor();
    await page.getByText('Questions without an answer so far that it answers: 1').waitFor();
    await page.getByRole('row', { name: /English 91% \(at least 95%\) 4% \(at most 3%\) not passed/ }).waitFor();
    await page.getByText('English: The answer names a price.').first().waitFor();
    standIn.faq.outcome = 'refused';
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('This change would make other answers worse').waitFor();
    await page.getByText('What you typed is still here.').waitFor();
    expect(await english.getByRole('textbox', { name: 'Answer' }).inputValue()).to.equal('Costs 5 euros');
    // The browser itself writes the failed call down.
    console.complaints.length = 0;
  });

  it('loses nothing when somebody else was faster, and asks before it is left', async () => {
    const { page, standIn } = console;
    keep('own/bicycle');
    await console.go('#/faq/entry/own%2Fbicycle');
    const title = page.getByRole('region', { name: 'English' }).getByRole('textbox', { name: 'Question' });
    await title.fill('Mine');
    keep('own/bicycle', { edit: anEdit({ enroll: true }) });
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Somebody else changed it in the meantime.').waitFor();
    await page.getByRole('link', { name: 'All entries' }).click();
    await page.getByRole('button', { name: 'Stay here' }).click();
    expect(await title.inputValue()).to.equal('Mine');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText('Not published', { exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Publish' }).click();
    await status(page, 'Published.');
    expect(standIn.faq.versions.at(-1)?.edit?.texts.en?.question).to.equal('Mine');
    console.complaints.length = 0;
  });

  it('deletes once that was confirmed, and brings back', async () => {
    const { page, standIn } = console;
    keep('own/bicycle');
    await console.go('#/faq/entry/own%2Fbicycle');
    await page.getByRole('button', { name: 'Delete entry' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('This entry is deleted.').waitFor();
    await page.getByRole('main').getByText('Where do I park my bicycle?').waitFor();
    expect(standIn.faq.versions.at(-1)?.edit).to.equal(undefined);
    await page.getByRole('link', { name: 'History' }).last().click();
    await page.getByText('Deletes the entry.').waitFor();
    await page.getByRole('heading', { name: 'History: Where do I park my bicycle?' }).waitFor();
    await page.getByRole('button', { name: 'Bring back: Version 1' }).click();
    await page.getByRole('button', { name: 'Bring back', exact: true }).click();
    await status(page, 'Published.');
    await page.getByText('Brings back version 1').waitFor();
    expect(standIn.faq.versions.at(-1)).to.deep.include({ base: 2, restores: 1 });
  });

  it('shows what changed word by word, and lets a second person decide', async () => {
    const { page, standIn } = console;
    standIn.faq.approvalRequired = true;
    keep('own/bicycle');
    await console.go('#/faq/entry/own%2Fbicycle');
    const english = page.getByRole('region', { name: 'English' });
    await english.getByRole('textbox', { name: 'Answer' }).fill('Beside the **canteen**.');
    await page.getByRole('button', { name: 'Propose for approval' }).click();
    await status(page, 'Proposed. A support lead who did not write it has to approve it.');
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByText('A support lead who did not write it decides on it.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve and publish' }).count()).to.equal(0);
    expect(await page.locator('del').first().innerText()).to.include('Behind');
    expect(await page.locator('ins').first().innerText()).to.include('Beside');
    await console.as('support-lead');
    await console.go('#/faq');
    await page.getByRole('heading', { name: 'Waiting for approval: 1' }).waitFor();
    await page.getByRole('link', { name: 'Where do I park my bicycle?' }).first().click();
    await page.getByRole('button', { name: 'Approve and publish' }).click();
    await status(page, 'Published.');
    expect(standIn.faq.versions.at(-1)).to.include({ state: 'published', decidedBy: 'support-lead' });
  });

  it('begins with what another page handed over, and asks before that is lost', async () => {
    const { page } = console;
    const draft = { locale: 'fr', question: 'Et le vélo ?', variants: ['où est le vélo', 'vélo perdu'] };
    await page.evaluate(`sessionStorage.setItem('faq-draft', ${JSON.stringify(JSON.stringify(draft))})`);
    await console.go('#/faq/new');
    const french = page.getByRole('region', { name: 'French' });
    await french.getByRole('heading', { name: 'Other ways to ask in French: 2' }).waitFor();
    expect(await french.getByRole('textbox', { name: 'Question' }).inputValue()).to.equal('Et le vélo ?');
    await page.getByText('Not published yet').waitFor();
    expect(await page.evaluate(`sessionStorage.getItem('faq-draft')`)).to.equal(null);
    await page.getByRole('link', { name: 'All entries' }).click();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.getByRole('searchbox').waitFor();
  });

  it('begins with a ticket: its question, and what was answered last', async () => {
    const { page, standIn } = console;
    const id = '11111111-2222-4333-8444-555555555555';
    const messages = [
      ...[
        { kind: 'reply', text: 'First words' },
        { kind: 'reply', text: 'Behind the canteen' },
      ],
      { kind: 'addition', text: 'Thanks' },
    ];
    standIn.failNext(`tickets/${id}`, 200, { locale: 'en', question: 'Where is\nmy bike?', messages });
    await console.go(`#/faq/new?ticket=${id}`);
    const english = page.getByRole('region', { name: 'English' });
    await english.getByRole('listitem').getByText('Where is my bike?').waitFor();
    expect(await english.getByRole('textbox', { name: 'Question' }).inputValue()).to.equal('Where is my bike?');
    expect(await english.getByRole('textbox', { name: 'Answer' }).inputValue()).to.equal('Behind the canteen');
    await page.getByRole('button', { name: 'Publish' }).click();
    await status(page, 'Published.');
    expect(standIn.faq.versions[0]).to.include({ entryId: 'own/where-is-my-bike', ticketId: id });
  });
});
