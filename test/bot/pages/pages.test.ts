import { expect } from 'chai';
import { alreadyConfirmedPage } from '../../../bot/pages/alreadyConfirmedPage.ts';
import { type ConfirmationPageView, confirmationPage } from '../../../bot/pages/confirmationPage.ts';
import { confirmedPage } from '../../../bot/pages/confirmedPage.ts';
import { errorPage } from '../../../bot/pages/errorPage.ts';
import { expiredPage } from '../../../bot/pages/expiredPage.ts';
import { outboxPage } from '../../../bot/pages/outboxPage.ts';
import { purchaseUnknownPage } from '../../../bot/pages/purchaseUnknownPage.ts';
import { unknownLinkPage } from '../../../bot/pages/unknownLinkPage.ts';
import { LOCALES, readersTag } from '../../../domain/people/locale.ts';
import type { Say } from '../../../domain/strings.ts';
import { describeInBrowser } from '../../helpers/describeInBrowser.ts';
import { JOURNEY_LOCALES } from '../../helpers/journeyWords.ts';
import { pageDefects } from '../../helpers/pageDefects.ts';
import { sayIn } from '../../helpers/strings.ts';

const NONCE = 'c3R5bGUtbm9uY2U=';
const POLICY = `default-src 'none'; style-src 'nonce-${NONCE}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const view: ConfirmationPageView = {
  name: 'Alex Example',
  email: 'a.very.long.address.that.goes.on.and.on@subsidiary.department.contoso.com',
  organization: 'Contoso',
  programName: 'Microsoft Home Use Program (HUP)',
  itContact: 'helpdesk@contoso.com',
};
const mail = {
  address: 'alex@contoso.com',
  subject: 'Confirm your work address',
  link: `https://bot.contoso.com/confirm/${'token'.repeat(12)}`,
  code: '042017',
  at: new Date('2026-11-22T09:12:00Z'),
};

function allPages(say: Say): Readonly<Record<string, string>> {
  return {
    confirmation: confirmationPage(view, say, NONCE),
    confirmed: confirmedPage(say, NONCE),
    'already confirmed': alreadyConfirmedPage(say, NONCE),
    expired: expiredPage(say, NONCE),
    'unknown link': unknownLinkPage(say, NONCE),
    'unknown purchase link': purchaseUnknownPage(say, NONCE),
    error: errorPage('7f3a12bc', say, NONCE),
    outbox: outboxPage([mail, mail], say, NONCE),
    'empty outbox': outboxPage([], say, NONCE),
  };
}

describe('confirmationPage', () => {
  const page = confirmationPage(view, sayIn('en'), NONCE);

  it('names who asked, for which address, at which organization', () => {
    for (const part of [view.name ?? '', view.email, view.organization, view.programName])
      expect(page).to.include(part);
  });

  it('has one button, which posts to the page itself, wherever that is; nothing else on it does anything', () => {
    expect(page.match(/<button/g)).to.have.length(1);
    expect(page).to.include('<form method="post">');
    expect(page).to.not.match(/<a |<script|http-equiv/);
  });

  it('takes markup in a name for text', () => {
    const hostile = confirmationPage(
      { ...view, name: '<img src=x onerror=alert(1)>', email: '"><b>@x' },
      sayIn('en'),
      NONCE,
    );
    expect(hostile).to.not.match(/<img|<b>/);
    expect(hostile).to.include('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('says whom to tell about unwanted mails, where somebody is named', () => {
    expect(page).to.include('tell helpdesk@contoso.com');
    expect(confirmationPage({ ...view, itContact: '' }, sayIn('en'), NONCE)).to.not.include('tell ');
  });
});

describe('outboxPage', () => {
  it('shows each mail with its link to click and its code', () => {
    const page = outboxPage([mail], sayIn('en'), NONCE);
    expect(page).to.include(`<a href="${mail.link}">`).and.include('Code: 042017').and.include('alex@contoso.com');
  });
});

describe('errorPage', () => {
  it('names the error and what to do', () => {
    expect(errorPage('7f3a12bc', sayIn('en'), NONCE))
      .to.include('7f3a12bc')
      .and.include('try again');
  });
});

describe('every page', () => {
  for (const locale of LOCALES) {
    it(`is marked as ${readersTag(locale)} and leaves no placeholder (${locale})`, () => {
      for (const [name, page] of Object.entries(allPages(sayIn(locale)))) {
        expect(page, name).to.include(`<html lang="${readersTag(locale)}">`);
        expect(page.replace(/<style.*?<\/style>/s, ''), name).to.not.match(/\{\w*\}|undefined|\[object/);
      }
    });
  }

  it('is drawn with the fonts of its script', () => {
    expect(confirmedPage(sayIn('ja'), NONCE))
      .to.include('Noto Sans CJK JP')
      .and.not.include('CJK SC');
    expect(confirmedPage(sayIn('zh-Hans'), NONCE))
      .to.include('Noto Sans CJK SC')
      .and.not.include('CJK JP');
    expect(confirmedPage(sayIn('nl'), NONCE)).to.include('font-family: Segoe UI, system-ui');
  });
});

describeInBrowser('every page as it is seen', (browser) => {
  for (const locale of JOURNEY_LOCALES) {
    for (const [name, html] of Object.entries(allPages(sayIn(locale)))) {
      it(`can be read and operated on a phone, in light and in dark, under its policy: ${name}, ${locale}`, async () => {
        expect(await pageDefects(browser(), html, { policy: POLICY })).to.deep.equal([]);
      });
    }
  }
});
