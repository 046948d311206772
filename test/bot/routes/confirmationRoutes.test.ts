import type { Activity } from 'botframework-schema';
import { expect } from 'chai';
import type { Locale } from '../../../domain/people/locale.ts';
import { runningApp } from '../../helpers/runningApp.ts';
import { follow, press, shows, textOf, turnsInto, WAITING } from '../../helpers/talk.ts';
import type { TeamsChat } from '../../helpers/teamsChat.ts';

const POST = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
const DAY = 86_400_000;

describe('The page behind a mailed link', () => {
  const app = runningApp();

  /** A person who waits for their mail, and the link in it. */
  async function mailed(locale: 'en' | 'fr' = 'en'): Promise<{ chat: TeamsChat; link: string }> {
    const chat = app().chat({ locale, sender: { locale } });
    const form = { market: 'Portugal (PT)', product: 'family', email: chat.address };
    await follow(chat, [
      [locale === 'fr' ? 'je veux m’inscrire' : 'enroll', shows('form.title')],
      [press('button.submit', form), turnsInto(WAITING)],
    ]);
    return { chat, link: (await app().mailTo(chat.address)).link };
  }

  async function answer(link: string, request: RequestInit = {}): Promise<readonly [status: number, text: string]> {
    const response = await app().open(link, request);
    return [response.status, await response.text()];
  }

  /** What the page's heading says, by the text's key. */
  function heading(page: string, locale: Locale = 'en'): string {
    const title = /<h1[^>]*>([^<]*)<\/h1>/.exec(page)?.[1] ?? page;
    const keys = ['confirm', 'confirmed', 'alreadyConfirmed', 'expired', 'unknownLink', 'purchaseUnknown'];
    return keys.find((key) => textOf(`page.${key}.title`, locale) === title) ?? title;
  }

  async function shown(link: string, request: RequestInit = {}): Promise<readonly [status: number, heading: string]> {
    const [status, page] = await answer(link, request);
    return [status, heading(page)];
  }

  it('names who asked, for which address, at which organization, and has one button', async () => {
    const { chat, link } = await mailed();
    const [status, page] = await answer(link);
    expect(status).to.equal(200);
    for (const part of [chat.sender.name, chat.address, 'Contoso', textOf('page.confirm.button', 'en')])
      expect(page).to.include(part);
    expect(page.match(/<form/g)).to.have.length(1);
    expect(page).to.not.include('action=');
  });

  it('changes nothing, however often and in whatever way it is looked at', async () => {
    const { chat, link } = await mailed();
    const looks: RequestInit[] = [
      ...Array<RequestInit>(50).fill({}),
      ...Array<RequestInit>(5).fill({ method: 'HEAD' }),
      { headers: { 'Sec-Purpose': 'prefetch' } },
      { headers: { 'User-Agent': 'Mail-Scanner/1.0', Purpose: 'prefetch' } },
    ];
    const statuses = await Promise.all(looks.map(async (look) => (await app().open(link, look)).status));
    expect(new Set(statuses)).to.deep.equal(new Set([200]));
    await follow(chat, [['where am I', shows(WAITING)]]);
    expect(await shown(link, POST)).to.deep.equal([200, 'confirmed']);
  });

  it('confirms once by its button; afterwards it says that all is done', async () => {
    const { chat, link } = await mailed();
    const answers = await Promise.all([1, 2, 3, 4].map(() => shown(link, POST)));
    expect(answers.map(([status]) => status)).to.deep.equal([200, 200, 200, 200]);
    expect(answers.filter(([, title]) => title === 'confirmed')).to.have.length(1);
    expect(await shown(link, POST)).to.deep.equal([200, 'alreadyConfirmed']);
    expect(await shown(link)).to.deep.equal([200, 'alreadyConfirmed']);
    await chat.comesToShow('Your work address is confirmed');
    expect(chat.cards()).to.have.length(1);
  });

  it('is in the language of the mail, whatever the browser asks for', async () => {
    const { link } = await mailed('fr');
    const english = { headers: { 'Accept-Language': 'en' } };
    const [, page] = await answer(link, english);
    expect(heading(page, 'fr')).to.equal('confirm');
    const [, done] = await answer(link, { ...POST, headers: { ...POST.headers, ...english.headers } });
    expect(heading(done, 'fr')).to.equal('confirmed');
  });

  it('has expired after 24 hours, and confirms nothing any more', async () => {
    const { chat, link } = await mailed();
    app().now = new Date(app().now.getTime() + DAY);
    expect(await shown(link)).to.deep.equal([410, 'expired']);
    expect(await shown(link, POST)).to.deep.equal([410, 'expired']);
    await follow(chat, [
      ['where am I', shows('confirmation.expired.title')],
      [press('button.command.resend'), turnsInto(WAITING)],
    ]);
    const { link: newLink } = await app().mailTo(chat.address, 2);
    expect(await shown(link, POST)).to.deep.equal([410, 'expired']);
    expect(await shown(newLink, POST)).to.deep.equal([200, 'confirmed']);
  });

  const ends: readonly [title: string, words: string, button?: string][] = [
    ['withdrawn', 'withdraw', 'button.confirmWithdrawal'],
    ['begun anew', 'start over'],
    ['taken back to change the address', 'wrong address'],
  ];
  for (const [title, words, button] of ends) {
    it(`confirms nothing after the enrollment was ${title}`, async () => {
      const { chat, link } = await mailed();
      await chat.do(words);
      if (button) await chat.do(press(button));
      expect(await shown(link)).to.deep.equal([410, 'expired']);
      expect(await shown(link, POST)).to.deep.equal([410, 'expired']);
    });
  }

  it('confirms nothing after another address was given, nor says that all is done once that one is confirmed', async () => {
    const { chat, link } = await mailed();
    const other = `x.${chat.address}`;
    await follow(chat, [
      ['wrong address', shows('form.title')],
      [press('button.submit', { email: other }), turnsInto(WAITING, other)],
    ]);
    const { link: newLink } = await app().mailTo(other);
    expect(await shown(link)).to.deep.equal([410, 'expired']);
    expect(await shown(link, POST)).to.deep.equal([410, 'expired']);
    expect(await shown(newLink, POST)).to.deep.equal([200, 'confirmed']);
    expect(await shown(link)).to.deep.equal([410, 'expired']);
  });

  it('knows nothing of a person who had all data deleted', async () => {
    const { chat, link } = await mailed();
    await chat.do('delete my data');
    await chat.do(press('button.confirmDeletion'));
    expect(await shown(link)).to.deep.equal([404, 'unknownLink']);
    expect(await shown(link, POST)).to.deep.equal([404, 'unknownLink']);
  });

  it('does not know a link that was tampered with, cut, or put together from two', async () => {
    const [{ chat, link }, other] = [await mailed(), await mailed()];
    const [[id = '', signature = ''], [otherId = '', otherSignature = '']] = [link, other.link].map((one) =>
      (one.split('/').at(-1) ?? '').split('.'),
    ) as [string[], string[]];
    const tokens = [
      `${id}.${otherSignature}`,
      `${otherId}.${signature}`,
      `${id}.${signature.slice(0, -1)}`,
      `${id}.${signature}0`,
      `${id}.${signature.toUpperCase()}`,
      `${id}.`,
      id,
      '.',
      '%00',
      '%2e%2e%2f',
      `${id}'%20or%201=1--.${signature}`,
    ];
    for (const token of tokens) {
      expect(await shown(`/confirm/${token}`), token).to.deep.equal([404, 'unknownLink']);
      expect(await shown(`/confirm/${token}`, POST), token).to.deep.equal([404, 'unknownLink']);
    }
    await follow(chat, [['where am I', shows(WAITING)]]);
  });

  it('of another installation is not known', async () => {
    const { link } = await mailed();
    const [id = ''] = (link.split('/').at(-1) ?? '').split('.');
    expect(await shown(`/confirm/${id}.${'0'.repeat(32)}`)).to.deep.equal([404, 'unknownLink']);
  });

  it('that is not known speaks the language of the browser', async () => {
    const cases = [
      ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
      ['en-GB', 'en'],
      ['pl,fr;q=0.5', 'fr'],
      ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
      ['zh-TW', 'zh-Hans'],
      ['pl', 'en'],
      ['', 'en'],
    ] as const;
    for (const [language, locale] of cases) {
      const [, page] = await answer('/confirm/unknown', { headers: { 'Accept-Language': language } });
      expect(heading(page, locale), language).to.equal('unknownLink');
    }
  });

  it('is kept from being framed, cached, sniffed, named to others, and from running anything', async () => {
    const { link } = await mailed();
    for (const [path, request] of [
      [link, {}],
      ['/confirm/unknown', {}],
      [link, POST],
    ] as const) {
      const { headers } = await app().open(path, request);
      expect(headers.get('content-security-policy')).to.match(
        /^default-src 'none'; style-src 'nonce-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('x-frame-options')).to.equal('DENY');
    }
  });

  describe('with 100 KB', () => {
    const long = 'x'.repeat(100_000);
    const cases: readonly [where: string, path: string, request: RequestInit, statuses: readonly number[]][] = [
      ['in the path', `/confirm/${long}`, {}, [404, 414, 431]],
      ['in the query', `/confirm/unknown?${long}`, {}, [404, 414, 431]],
      ['in the language', '/confirm/unknown', { headers: { 'Accept-Language': long } }, [431]],
      ['in the posted form', '/confirm/unknown', { ...POST, body: `a=${long}` }, [413]],
    ];
    for (const [where, path, request, statuses] of cases) {
      it(`${where} it refuses and goes on`, async () => {
        const status = await app()
          .open(path, request)
          .then((response) => response.status);
        expect(statuses).to.include(status);
        expect(await shown('/confirm/unknown')).to.deep.equal([404, 'unknownLink']);
      });
    }

    it('in each field of an activity it goes on', async function () {
      this.timeout(60_000);
      const chat = app().chat();
      const { from, recipient, channelData } = chat.says('hello');
      const mention = { type: 'mention', text: long, mentioned: recipient };
      const harmless: Partial<Activity>[] = [
        ...['text', 'name', 'replyToId', 'summary', 'value', 'textFormat', 'rawTimestamp'].map((field) => ({
          [field]: long,
        })),
        { entities: [{ type: 'clientInfo', country: long }, mention] },
        { channelData: { ...channelData, more: long } },
      ];
      for (const change of harmless)
        expect((await chat.post({ ...chat.says('hello'), ...change })).status, Object.keys(change)[0]).to.equal(200);
      const echoed: Partial<Activity>[] = [{ locale: long }, { id: long }, { from: { ...from, id: long, name: long } }];
      // Teams refuses an answer with that much in it, so that nobody was told: the status asks for the activity again.
      for (const change of echoed)
        expect((await chat.post({ ...chat.says('hello'), ...change })).status, Object.keys(change)[0]).to.equal(500);
      expect(await chat.do('hello')).to.have.length(1);
      const failures = app().logged.filter((line) => line.includes('A turn failed'));
      expect(failures.filter((line) => !line.includes('Teams answered POST with 4'))).to.deep.equal([]);
    });
  });
});
