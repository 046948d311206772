import { expect } from 'chai';
import { type OpenConsole, openConsole } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { placesIn } from '../helpers/placesIn.ts';

describeInBrowser('console: questions to the experts', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
  });
  afterEach(async () => {
    expect(console.complaints).to.deep.equal([]);
    await console.close();
  });

  it('shows each role its own places, and opens at the first of them', async () => {
    expect(await placesIn(console.page)).to.deep.equal(['Announcements', 'Insights', 'Roles', 'Activity log']);
    await console.as('expert');
    await console.page.getByRole('heading', { name: 'Questions to our experts' }).waitFor();
    expect(await placesIn(console.page)).to.deep.equal(['Questions', 'FAQ', 'Insights', 'Routing']);
    expect(await console.page.locator('nav [aria-current=page]').innerText()).to.equal('Questions');
    await console.as('employee');
    await console.page.getByRole('heading', { name: 'You have no role here yet' }).waitFor();
    expect(await placesIn(console.page)).to.deep.equal([]);
  });

  it('lists them newest first, by filter, with what is overdue, page by page, and new ones as they come', async () => {
    const { page, standIn } = console;
    const { desk } = standIn.book;
    for (let count = 0; count < 51; count += 1) desk.opened({ question: `Question ${count}?` });
    desk.opened({ question: 'Late?', dueAt: new Date('2026-11-23T09:00:00Z') });
    desk.opened({ question: 'Done?', state: 'closed' });
    await console.as('expert');
    await page.getByText('Questions: 50, and more').waitFor();
    expect(await page.getByRole('main').getByRole('link').first().innerText()).to.equal('#52 Late?');
    await page.getByText(/^Overdue since/).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('Questions: 52').waitFor();
    desk.opened({ question: 'Just now?' });
    await page.getByRole('link', { name: '#54 Just now?' }).waitFor();
    await page.getByText('Questions: 53').waitFor();
    await page.getByRole('button', { name: 'Closed' }).click();
    await page.getByText('Questions: 1', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Mine' }).click();
    await page.getByText('You have taken no question that is still open.').waitFor();
  });

  it('shows what an expert needs to know; is taken on, answered with an entry, closed and opened again', async () => {
    const { page, standIn } = console;
    const { desk } = standIn.book;
    const { id } = desk.opened();
    await console.as('expert');
    await page.getByRole('link', { name: /^#1/ }).click();
    await page.locator('h1:focus', { hasText: 'Question #1' }).waitFor();
    expect(await page.locator('blockquote').getAttribute('lang')).to.equal('fr');
    for (const text of ['What is the Home Use Program?', 'It was not sure (42%).', 'work address confirmed', 'France'])
      await page.getByText(text).first().waitFor();
    await page.getByRole('button', { name: 'I take it' }).click();
    await page.getByText(/^Ines \(expert\), since/).waitFor();
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Oui, elle aussi.');
    await page.getByLabel('Send an answer of the FAQ along').selectOption('what-is-hup');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Being delivered', { exact: true }).waitFor();
    await page.getByText('With the FAQ’s answer: What is the Home Use Program?').waitFor();
    expect(desk.said[0]).to.include({ text: 'Oui, elle aussi.', entryId: 'what-is-hup' });
    expect(await page.getByRole('textbox', { name: 'Your answer' }).inputValue()).to.equal('');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Reopen' }).click();
    await page.getByRole('button', { name: 'I take it' }).waitFor();
    expect(desk.kept.get(id)?.state).to.equal('reopened');
  });

  it('reads aloud what comes in, and whether it could be delivered', async () => {
    const { page, standIn } = console;
    const { desk } = standIn.book;
    const { id } = desk.opened();
    await console.as('expert');
    await console.go(`#/tickets/${id}`);
    await page.getByText('Nobody has written anything yet.').waitFor();
    desk.say(id, { kind: 'addition', text: 'Elle habite chez moi.' });
    await page
      .getByRole('status')
      .getByText('The person who asked: Elle habite chez moi.')
      .waitFor({ state: 'attached' });
    desk.say(id, { kind: 'reply', author: { personId: 'x', name: 'Ana' }, text: 'Oui', relay: 'undeliverable' });
    await page.getByText('Could not be delivered', { exact: true }).waitFor();
  });

  it('tells whoever is too late by whom and when, and loses nothing that was typed', async () => {
    const { page, standIn } = console;
    const { desk } = standIn.book;
    const ticket = desk.opened();
    await console.as('expert');
    await console.go(`#/tickets/${ticket.id}`);
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Half an answer');
    await page.getByRole('button', { name: 'I take it' }).waitFor();
    desk.kept.set(ticket.id, {
      ...ticket,
      version: 2,
      state: 'claimed',
      claim: { personId: 'ana', name: 'Ana', at: desk.now },
    });
    await page.getByRole('button', { name: 'I take it' }).click();
    await page.getByText(/^Ana was faster and has had this question since Mon, Nov 23, 2026, 11:00 AM/).waitFor();
    await page.getByText(/^Ana, since/).waitFor();
    expect(await page.getByRole('button', { name: 'I take it' }).count()).to.equal(0);
    desk.kept.set(ticket.id, { ...ticket, version: 3 });
    await page.getByRole('button', { name: 'I take it' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Your answer' }).inputValue()).to.equal('Half an answer');
    await page.getByRole('link', { name: 'All questions' }).click();
    await page.getByRole('button', { name: 'Stay here' }).click();
    // The browser itself writes the refused call down.
    console.complaints.length = 0;
  });

  it('says who has a question, since when and how one comes to answer it: a support lead gives it back, others ask', async () => {
    const { page, standIn } = console;
    const claim = { personId: 'ana', name: 'Ana', at: new Date('2026-11-23T10:00:00Z') };
    const { id } = standIn.book.desk.opened({ state: 'claimed', claim });
    await console.as('expert');
    await console.go(`#/tickets/${id}`);
    const held = 'Ana has had this question since Mon, Nov 23, 2026, 11:00 AM GMT+1.';
    await page.getByText(held).waitFor();
    await page.getByText('ask Ana or a support lead to give it back.').waitFor();
    for (const dead of ['Give it back', 'I take it', 'Send the answer'])
      expect(await page.getByRole('button', { name: dead }).count(), dead).to.equal(0);
    expect(await page.getByText('answer here as well').count()).to.equal(0);
    await console.as('support-lead');
    await page.getByText('To answer it yourself, choose “Give it back”, then “I take it”.').waitFor();
    await page.getByRole('button', { name: 'Give it back' }).click();
    await page.getByRole('button', { name: 'I take it' }).click();
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
    expect(await page.getByText(held).count()).to.equal(0);
  });

  it('cannot answer whoever cannot be reached, and leads from a question to a new entry', async () => {
    const { page, standIn } = console;
    const { id } = standIn.book.desk.opened({ asker: undefined });
    await console.as('expert');
    await console.go(`#/tickets/${id}`);
    await page.getByText(/^Whoever asked this had their data deleted/).waitFor();
    expect(await page.getByRole('textbox').count()).to.equal(0);
    expect(await page.getByRole('link', { name: 'Add to the FAQ' }).getAttribute('href')).to.equal(
      `#/faq/new?ticket=${id}`,
    );
  });
});
