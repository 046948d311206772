import { expect } from 'chai';
import { addressOf } from '../../helpers/cardButtons.ts';
import { type RunningApp, runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows, turnsInto, WAITING } from '../../helpers/talk.ts';
import type { TeamsChat } from '../../helpers/teamsChat.ts';

const SIGN_UP = 'https://www.microsoft.com/workplace-discount-program';
const HONG_KONG = 'https://www.microsoftestore.com.hk/partner/hup?locale=en_HK';
const CHINA = 'https://www.microsoftstore.com.cn/home-use-program/invite';

describe('The purchase link', () => {
  const app = runningApp();

  for (const [market, address] of [
    ['Portugal (PT)', SIGN_UP],
    ['Japan (JP)', SIGN_UP],
    ['Hong Kong (HK)', HONG_KONG],
    ['China (CN)', CHINA],
  ] as const) {
    it(`leads to the address of the content for ${market}`, async () => {
      expect(await leadsTo(app(), (await confirmed(app(), market)).link)).to.deep.equal([302, address]);
    });
  }

  it('leads nowhere else, whatever the request adds to it', async () => {
    const { link } = await confirmed(app());
    const evil = 'https://evil.example/';
    for (const added of [`?url=${evil}`, `?market=HK&redirect=${encodeURIComponent(evil)}`, `#${evil}`])
      expect(await leadsTo(app(), link + added)).to.deep.equal([302, SIGN_UP]);
    expect(await leadsTo(app(), link, { headers: { 'X-Forwarded-Host': 'evil.example' } })).to.deep.equal([
      302,
      SIGN_UP,
    ]);
  });

  it('is looked at by link checkers (HEAD) without a note', async () => {
    const { chat, link } = await confirmed(app());
    for (let n = 0; n < 3; n++) expect(await leadsTo(app(), link, { method: 'HEAD' })).to.deep.equal([302, SIGN_UP]);
    const [shown] = await chat.do('where am I');
    expect(JSON.stringify(shown)).to.not.include('You have opened');
  });

  it('is noted once when it is opened, also many times at once, and stays usable', async () => {
    const { chat, link } = await confirmed(app());
    const opened = await Promise.all([1, 2, 3, 4, 5].map(() => leadsTo(app(), link)));
    expect(opened).to.deep.equal(Array(5).fill([302, SIGN_UP]));
    await follow(chat, [['where am I', shows('nextSteps.title', 'nextSteps.opened')]]);
    await follow(chat, [
      ['I bought it', shows('purchase.title')],
      [press('button.confirmPurchase'), turnsInto('closed.purchased.title')],
    ]);
    expect(await leadsTo(app(), link)).to.deep.equal([302, SIGN_UP]);
    await follow(chat, [['where am I', shows('closed.purchased.title')]]);
  });

  it('works no more after the enrollment was withdrawn or deleted', async () => {
    const [withdrawn, deleted] = [await confirmed(app()), await confirmed(app())];
    await withdrawn.chat.do('withdraw');
    await withdrawn.chat.do(press('button.confirmWithdrawal'));
    await deleted.chat.do('delete my data');
    await deleted.chat.do(press('button.confirmDeletion'));
    for (const { link } of [withdrawn, deleted]) {
      const page = await app().open(link);
      expect([page.status, page.headers.get('location')]).to.deep.equal([404, null]);
      expect(await page.text()).to.include('I do not know this link');
    }
  });

  it('that was tampered with, or is a confirmation link, is not known', async () => {
    const { chat, link } = await confirmed(app());
    const { link: mailed } = await app().mailTo(chat.address);
    const token = link.split('/').at(-1) ?? '';
    const tokens = [`${token}0`, token.slice(0, -1), `x${token}`, token.split('.')[0], mailed.split('/').at(-1), '%00'];
    for (const wrong of tokens) expect(await leadsTo(app(), `/purchase/${wrong}`), wrong).to.deep.equal([404, null]);
    expect(await leadsTo(app(), `/confirm/${token}`)).to.deep.equal([404, null]);
  });

  it('is not cached, and tells the next page nothing of this one', async () => {
    const { headers } = await app().open((await confirmed(app())).link);
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).to.deep.equal(['no-store', 'no-referrer']);
  });
});

describe('A purchase link that is opened many times', () => {
  const app = runningApp();

  it('is counted once, as is every other step of the way', async () => {
    const { link } = await confirmed(app());
    await Promise.all([1, 2, 3, 4, 5].map(() => leadsTo(app(), link)));
    const [rows] = await app().stopAndRead(
      "select event->>'step' as step, count(*)::int as times from insight_events where kind = 'enrollment' group by 1 order by 1",
    );
    expect(rows).to.deep.equal(
      ['confirmation-sent', 'confirmed', 'link-opened', 'started'].map((step) => ({ step, times: 1 })),
    );
  });
});

/** A person whose address is confirmed, and their link. */
async function confirmed(app: RunningApp, market = 'Portugal (PT)'): Promise<{ chat: TeamsChat; link: string }> {
  const chat = app.chat();
  await follow(chat, [
    ['enroll', shows('form.title')],
    [press('button.submit', { market, product: 'personal', email: chat.address }), turnsInto(WAITING)],
  ]);
  const [nextSteps] = await chat.do((await app.mailTo(chat.address)).code);
  return { chat, link: addressOf(nextSteps ?? expect.fail(), 'Open Microsoft’s page') };
}

async function leadsTo(
  app: RunningApp,
  link: string,
  request: RequestInit = {},
): Promise<readonly [status: number, location: string | null]> {
  const { status, headers } = await app.open(link, request);
  return [status, headers.get('location')];
}
