import { expect } from 'chai';
import { type ConfirmationMailView, confirmationMailText } from '../../../bot/mail/confirmationMailText.ts';
import { LOCALES, readersTag } from '../../../domain/people/locale.ts';
import { describeInBrowser } from '../../helpers/describeInBrowser.ts';
import { JOURNEY_LOCALES } from '../../helpers/journeyWords.ts';
import { pageDefects } from '../../helpers/pageDefects.ts';
import { sayIn } from '../../helpers/strings.ts';

const view: ConfirmationMailView = {
  name: 'Alex Example',
  email: 'alex@contoso.com',
  organization: 'Contoso',
  programName: 'Microsoft Home Use Program (HUP)',
  link: 'https://bot.contoso.com/confirm/a-very-long-token-that-mail-programs-must-not-break-0123456789',
  code: '042017',
  ownStore: false,
  expiresAt: new Date('2026-11-23T09:12:00Z'),
};

/** Its name, and the discount in each language: what only Microsoft's own mail is about. */
const SOUNDS_LIKE_MICROSOFT = /Microsoft|eligible|discount|remise|Rabatt|descuento|desconto|sconto|korting|割引|折扣/i;

describe('confirmationMailText', () => {
  for (const locale of LOCALES) {
    const mail = confirmationMailText(view, sayIn(locale));

    it(`tells in text and in HTML who asked, for which address, and until when (${locale})`, () => {
      for (const body of [mail.text, mail.html]) {
        for (const part of ['Alex Example', 'alex@contoso.com', 'Contoso', view.link, '042017', '2026', 'UTC']) {
          expect(body).to.include(part);
        }
      }
    });

    it(`says what it is by its subject, which cannot be taken for Microsoft's (${locale})`, () => {
      expect(mail.subject).to.include('HUP Assistant').and.include('Contoso');
      expect(mail.subject).to.not.match(SOUNDS_LIKE_MICROSOFT);
    });

    it(`is in the language of its reader, the HTML marked so (${locale})`, () => {
      expect(mail.html).to.include(`<html lang="${readersTag(locale)}">`);
    });
  }

  it('holds link and code on lines of their own in the text', () => {
    const { text } = confirmationMailText(view, sayIn('en'));
    expect(text.split('\n')).to.include.members([view.link, view.code]);
  });

  it('loads nothing and follows nobody: its only address is the link', () => {
    const { html } = confirmationMailText(view, sayIn('en'));
    expect(html).to.not.match(/<(img|script|link|iframe)|url\(/i);
    expect([...html.matchAll(/https?:\/\/[^"\s<]+/g)].map(([address]) => address)).to.deep.equal([view.link]);
  });

  it('takes markup in a name for text', () => {
    const named = { ...view, name: '<a href="/evil">Click</a>', organization: 'A & B <i>' };
    const { html, text } = confirmationMailText(named, sayIn('en'));
    expect(html).to.not.match(/<a href="\/evil|<i>/);
    expect(html).to.include('&lt;a href=&quot;/evil&quot;&gt;Click&lt;/a&gt;').and.include('A &amp; B &lt;i&gt;');
    expect(text).to.include('<a href="/evil">Click</a>');
  });

  it('lets no name begin a line or a header of its own', () => {
    const hostile = {
      ...view,
      name: 'Alex\n000000\nhttps://evil.example',
      organization: 'Contoso\r\nBcc: all@contoso.com',
    };
    const { subject, text } = confirmationMailText(hostile, sayIn('en'));
    expect(subject).to.not.match(/[\r\n]/);
    expect(text.split('\n')).to.not.include.members(['000000', 'https://evil.example']);
  });

  it('does not say that Microsoft sends a mail where a store of the market sells, of which nobody here knows', () => {
    const { text } = confirmationMailText({ ...view, ownStore: true }, sayIn('en'));
    expect(text).to.include('may ask').and.not.include('Microsoft asks');
  });

  it('says "somebody" where Teams gave no name', () => {
    const { text } = confirmationMailText({ ...view, name: undefined }, sayIn('en'));
    expect(text).to.match(/^Somebody asked/);
  });
});

/** A mail is shown within the page of a mail program, which has landmarks of its own. */
const EXCEPT = ['landmark-one-main', 'region'];

describeInBrowser('the confirmation mail as it is seen', (browser) => {
  for (const locale of JOURNEY_LOCALES) {
    it(`can be read on a phone, in light and in dark: ${locale}`, async () => {
      const { html } = confirmationMailText({ ...view, email: `${'long'.repeat(15)}@contoso.com` }, sayIn(locale));
      expect(await pageDefects(browser(), html, { except: EXCEPT })).to.deep.equal([]);
    });
  }
});
