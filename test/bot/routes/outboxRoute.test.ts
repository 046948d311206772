import { expect } from 'chai';
import { runningApp } from '../../helpers/runningApp.ts';
import { press } from '../../helpers/talk.ts';

describe('The outbox', () => {
  const production = runningApp();
  const local = runningApp({ BOT_MODE: 'local', SMTP_URL: '', PUBLIC_URL: 'http://localhost' });

  it('does not exist in production', async () => {
    expect((await production().open('/outbox')).status).to.equal(404);
  });

  it('is empty at first', async () => {
    expect(await (await local().open('/outbox')).text()).to.include('No mail yet');
  });

  it('shows local mode’s mails with a link to click and a code', async () => {
    const [first, second] = [local().chat(), local().chat()];
    for (const chat of [first, second]) {
      await chat.do('enroll');
      await chat.do(press('button.submit', { market: 'Portugal (PT)', product: 'family', email: chat.address }));
    }
    let page = '';
    while (!page.includes(first.address) || !page.includes(second.address))
      page = await (await local().open('/outbox')).text();
    expect(page.match(/href="http:\/\/localhost\/confirm\/[\w.-]+"/g)).to.have.length(2);
    expect(page.match(/Code: \d{6}/g)).to.have.length(2);
  });

  it('is in the language of the browser', async () => {
    const page = await local().open('/outbox', { headers: { 'Accept-Language': 'fr' } });
    expect(await page.text()).to.include('lang="fr"');
  });
});
