import { expect } from 'chai';
import { type OpenConsole, openConsole, writtenAnnouncement } from '../helpers/consolePage.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';

describeInBrowser('console: approving, sending, watching', (browser) => {
  let console: OpenConsole;

  beforeEach(async () => {
    console = await openConsole(browser());
  });
  afterEach(async () => {
    expect(console.complaints).to.deep.equal([]);
    await console.close();
  });

  it('is approved by somebody else only, who can also send it back with a note', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn);
    await console.go(`#/announcements/${id}`);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('You wrote this, so another person has to approve it.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).to.equal(0);
    await console.as('approver');
    await page.getByRole('button', { name: 'Send back' }).click();
    await page.getByRole('textbox', { name: 'What should be changed?' }).fill('Shorter, please');
    await page.getByRole('dialog').getByRole('button', { name: 'Send back' }).click();
    await page.getByText('The approver’s note: Shorter, please').waitFor();
    await console.as('author');
    await page.getByRole('button', { name: 'Submit' }).click();
    await console.as('approver');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('It is approved. Decide when it is sent.').waitFor();
  });

  it('says that nobody has read a text that was corrected since it was approved', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    const unread = page.getByText('Nobody has approved the text as it is now.');
    Object.assign(standIn.book.get(id), { state: 'paused', approvedBy: 'approver' });
    await console.go(`#/announcements/${id}`);
    await page.getByText('Nothing is sent until somebody resumes it.').waitFor();
    expect(await unread.count()).to.equal(0);
    Object.assign(standIn.book.get(id), { approvedBy: undefined });
    await page.reload();
    await unread.waitFor();
  });

  it('asks for the typed head-count, and can be undone', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    await console.go(`#/announcements/${id}`);
    await page.getByRole('button', { name: 'Send …' }).click();
    const typed = page.getByRole('textbox', { name: /Type the number 1,240/ });
    const yes = page.getByRole('button', { name: 'Yes, send' });
    await typed.fill('124');
    expect(await yes.isDisabled()).to.equal(true);
    await typed.fill('1240');
    await yes.click();
    await page.getByText(/Sending begins in \d+ seconds/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('It is approved. Decide when it is sent.').waitFor();
    expect(standIn.book.get(id).state).to.equal('approved');
  });

  it('is scheduled at a moment of the author’s own zone, which is named', async () => {
    const { page, standIn } = console;
    standIn.book.settings = { ...standIn.book.settings, confirmAbove: 5_000 };
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    await page.clock.setFixedTime(new Date('2089-12-01T08:00:00Z'));
    await page.reload();
    await console.go(`#/announcements/${id}`);
    await page.getByRole('radio', { name: 'At a date and time' }).click();
    await page.getByText('Your time zone: Europe/Paris').waitFor();
    await page.getByText('Choose a date and a time.').waitFor();
    expect(await page.getByRole('button', { name: 'Schedule …' }).getAttribute('aria-disabled')).to.equal('true');
    await page.getByLabel('Date and time', { exact: true }).fill('2090-07-15T09:30');
    await page.getByText('This is more than half a year ahead.').waitFor();
    await page.getByLabel('Date and time', { exact: true }).fill('2090-01-15T09:30');
    await page.getByText(/09:30 AM GMT\+1 \(your time zone: Europe\/Paris\)/).waitFor();
    await page.getByRole('button', { name: 'Schedule …' }).click();
    await page.getByRole('button', { name: 'Yes, schedule' }).click();
    await page.getByText('Sending begins: Sun, Jan 15, 2090').waitFor();
    expect(standIn.book.get(id).sendAt).to.equal('2090-01-15T08:30:00.000Z');
  });

  it('shows outcomes that add up, as they come, and why nothing moves', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    const stall = { kind: 'no-token' as const, since: '2026-11-22T10:00:00Z' };
    standIn.book.sendUntil(id, 'sending', { sent: 700, waiting: 540, skipped: 22 }, stall);
    await console.go(`#/announcements/${id}`);
    await page.getByText('Finished: 722 of 1,262').waitFor();
    await page.getByText('The bot cannot sign in at Microsoft.').waitFor();
    standIn.book.sendUntil(id, 'sent', { sent: 1_200, unreachable: 30, unconfirmed: 10, skipped: 22 });
    await page.getByText('Finished: 1,262 of 1,262').waitFor();
    await page.getByText('Not reachable: 30 (2.4%)').waitFor();
    await page.getByText('Sent. Finished: 100%.').waitFor();
    expect(await page.getByRole('row', { name: /Bought, as they said/ }).innerText()).to.include(
      'not shown (fewer than 5)',
    );
    await page.getByRole('button', { name: 'Show who was not reached' }).click();
    await page.getByRole('row', { name: /p-3 not reachable This person has blocked or removed the bot/ }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all results (CSV)' }).click();
    expect((await download).suggestedFilename()).to.equal(`${id}.csv`);
    await page.getByRole('button', { name: 'Send again …' }).click();
    expect(await page.getByRole('checkbox', { name: /may get it twice/ }).isChecked()).to.equal(false);
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
    await page.getByText('Waiting: 30 (2.4%)').waitFor();
  });

  it('goes on watching what people do with it after everybody has a result', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    standIn.book.sendUntil(id, 'sent', { sent: 1_200 });
    await page.clock.install();
    await console.go(`#/announcements/${id}`);
    const delivered = page.getByRole('row', { name: /Card delivered/ });
    await delivered.getByText('1,200').waitFor();
    standIn.book.sendUntil(id, 'sent', { sent: 1_100 });
    // When the page begins to wait for its next look cannot be seen: time passes until that look was there.
    while (!(await delivered.getByText('1,100').isVisible())) await page.clock.fastForward(10_000);
  });

  it('lets an audience that grew be confirmed by its number before anything goes out', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    standIn.book.sendUntil(id, 'paused', { waiting: 1_500 });
    standIn.book.get(id).hold = { kind: 'audience-grew', people: 1_500, planned: 1_240 };
    await console.go(`#/announcements/${id}`);
    await page.getByText('1,500 would get it now. When it was scheduled, it was 1,240.').waitFor();
    const send = page.getByRole('button', { name: 'Send it to all of them' });
    expect(await send.getAttribute('aria-disabled')).to.equal('true');
    expect(await page.getByRole('button', { name: 'Resume' }).count()).to.equal(0);
    await page.getByRole('textbox', { name: /1,500/ }).fill('1500');
    await send.click();
    await page.getByText('would get it now').waitFor({ state: 'detached' });
    expect(standIn.book.get(id).state).to.equal('sending');
  });

  it('corrects and recalls delivered cards, each with a bar of its own', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    standIn.book.sendUntil(id, 'sent', { sent: 1_240, skipped: 22 });
    await console.as('author');
    await console.go(`#/announcements/${id}`);
    await page.getByRole('button', { name: 'Correct delivered cards' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Microsoft 365 at your home');
    await page.getByRole('button', { name: 'Hand in for approval' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in for approval' }).click();
    const waiting = page.getByRole('region', { name: 'A correction waits for approval' });
    await waiting.getByText('Microsoft 365 at your home', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).to.equal(0);
    await console.as('approver');
    await waiting.getByText('Microsoft 365 at your home', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('heading', { name: /Correction of/ }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Microsoft 365 at your home' }).waitFor();
    await page.getByRole('button', { name: 'Recall' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Recall' }).click();
    const bar = page.getByRole('list', { name: /Recall of/ });
    await bar.getByText('Waiting: 1,240').waitFor();
    const [recall] = standIn.book.get(id).amendments;
    Object.assign(recall?.counts ?? {}, { waiting: 0, done: 1_230, gone: 10 });
    await bar.getByText('Changed: 1,230').waitFor();
    await bar.getByText('The card was not there any more: 10').waitFor();
  });

  it('names in the activity log in words who did what, and leads to the announcement', async () => {
    const { page } = console;
    await console.go('#/audit');
    await page.getByText('number of recipients: 1240, seconds until it begins: 10').waitFor();
    const row = page.getByRole('row', { name: /the bot/ });
    expect(await row.innerText()).to.match(
      /Roles given by the settings\s+somebody whose name is not known here \(b\)\s+author$/i,
    );
    const link = page.getByRole('link', { name: 'Open the announcement' });
    expect(await link.getAttribute('href')).to.equal('#/announcements/a');
  });

  it('names who wrote and approved, and shows title and text in the reader’s language', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    Object.assign(standIn.book.get(id), { approvedBy: 'kim', createdBy: 'lee' });
    standIn.book.sendUntil(id, 'sent', { sent: 1_262 });
    await console.go(`#/announcements/${id}`);
    await page.getByText('Approved by: Kim Otto').waitFor();
    await page.getByText('Written by: somebody whose name is not known here (lee)').waitFor();
    await page.getByText('Nobody: it reached everyone.').waitFor();
    await console.close();
    console = await openConsole(browser(), { locale: 'fr-FR' });
    writtenAnnouncement(console.standIn);
    await console.page.reload();
    await console.page.getByRole('link', { name: 'Microsoft 365 chez vous' }).click();
    await console.page.getByRole('heading', { level: 1, name: 'Microsoft 365 chez vous' }).waitFor();
  });

  it('lets a corrector take the correction back, and leaves the cards as they are', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    standIn.book.sendUntil(id, 'sent', { sent: 1_262 });
    const kept = standIn.book.get(id);
    const texts = { ...kept.draft.texts, en: { title: 'Mine', body: 'Yours.', buttons: [] } };
    Object.assign(kept, { correction: { texts, by: 'author', writers: ['author'] } });
    await console.go(`#/announcements/${id}`);
    const waiting = page.getByRole('region', { name: 'A correction waits for approval' });
    await waiting.waitFor();
    expect(await page.getByRole('button', { name: 'Send back' }).count()).to.equal(0);
    await page.getByRole('button', { name: 'Take the correction back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take the correction back' }).click();
    await waiting.waitFor({ state: 'detached' });
    expect(standIn.book.get(id)).to.deep.include({ correction: undefined, amendments: [] });
    expect(standIn.book.get(id).draft.texts.en?.title).to.equal('Microsoft 365 at home');
  });

  it('keeps what a corrector typed when somebody else was faster, says whose it was, and hands it in over theirs', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    standIn.book.sendUntil(id, 'sent', { sent: 1_262 });
    await console.go(`#/announcements/${id}/correct`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Microsoft 365 at your home');
    const kept = standIn.book.get(id);
    const texts = { ...kept.draft.texts, en: { title: 'Theirs', body: 'Yours.', buttons: [] } };
    Object.assign(kept, { version: kept.version + 1, correction: { texts, by: 'kim', writers: ['kim'] } });
    await page.getByRole('button', { name: 'Hand in for approval' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in for approval' }).click();
    await page.getByText(/^Changed by: Kim Otto, /).waitFor();
    await page.getByText('English: Title, Text, Buttons').waitFor();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('region', { name: 'A correction waits for approval' }).waitFor();
    expect(standIn.book.get(id).correction?.texts.en?.title).to.equal('Microsoft 365 at your home');
    // The browser itself writes the failed call down.
    console.complaints.length = 0;
  });

  it('says why where a draft is not deleted, for somebody submitted it', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn);
    await console.go(`#/announcements/${id}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    Object.assign(standIn.book.get(id), { state: 'in-review', version: 2 });
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Somebody else changed it in the meantime.').waitFor();
    await page.getByText('You wrote this, so another person has to approve it.').waitFor();
    // The browser itself writes the failed call down.
    console.complaints.length = 0;
  });

  it('calls recalled what was recalled, on its page and in the list, and never sent', async () => {
    const { page, standIn } = console;
    const { id } = writtenAnnouncement(standIn, { isApproved: true });
    standIn.book.sendUntil(id, 'sent', { sent: 1_240, skipped: 22 });
    await console.as('author');
    await console.go(`#/announcements/${id}`);
    await page.getByRole('button', { name: 'Recall' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Recall' }).click();
    await page.getByText('It was recalled.').waitFor();
    await page.getByText('Recalled', { exact: true }).waitFor();
    expect(await page.getByText('Sent', { exact: true }).count()).to.equal(0);
    await page.getByRole('link', { name: 'All announcements' }).click();
    await page.getByText('Recalled', { exact: true }).waitFor();
    expect(await page.getByText('Sent', { exact: true }).count()).to.equal(0);
  });
});
