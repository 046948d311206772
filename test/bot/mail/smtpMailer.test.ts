import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'chai';
import { confirmationMailText } from '../../../bot/mail/confirmationMailText.ts';
import type { Mailer, OutgoingMail } from '../../../bot/mail/mailer.ts';
import { createSmtpMailer } from '../../../bot/mail/smtpMailer.ts';
import { LOCALES, readersTag } from '../../../domain/people/locale.ts';
import { freePort } from '../../helpers/freePort.ts';
import { type MailServer, type MailServerMood, startMailServer } from '../../helpers/smtp.ts';
import { sayIn } from '../../helpers/strings.ts';

const ADDRESS = 'alex.example@contoso.com';
const LINK = 'https://hup.contoso.com/confirm/00000000-0000-4000-8000-000000000001.0123456789abcdef0123456789abcdef';
const CODE = '042017';
const FROM = 'HUP Assistant <hup@contoso.com>';

const view = {
  name: 'Alex Example',
  email: ADDRESS,
  organization: 'Contoso',
  programName: 'Microsoft Home Use Program (HUP)',
  link: LINK,
  code: CODE,
  ownStore: false,
  expiresAt: new Date('2026-11-23T09:12:00Z'),
};

function mail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  const messageId = '<mail-1@hup.contoso.com>';
  return { ...confirmationMailText(view, sayIn('en')), to: ADDRESS, messageId, language: 'en', ...changes };
}

describe('SMTP mailer', () => {
  let server: MailServer;
  let mailer: Mailer;

  beforeEach(async () => {
    server = await startMailServer();
    mailer = createSmtpMailer(server.url, FROM);
  });

  afterEach(async () => {
    mailer.close();
    await server.stop();
  });

  /** Sends a mail and gives it back as the server got it. */
  async function delivered(outgoing: OutgoingMail) {
    expect(await mailer.send(outgoing)).to.equal('sent');
    const [first] = await server.received(1);
    return first ?? expect.fail('Nothing came');
  }

  it('delivers the mail under the id it was given, marked as written by a program', async () => {
    const { recipients, message, source } = await delivered(mail());
    expect(recipients).to.deep.equal([ADDRESS]);
    expect(message.messageId).to.equal('<mail-1@hup.contoso.com>');
    expect(message.from).to.deep.equal({ name: 'HUP Assistant', address: 'hup@contoso.com' });
    expect(message.to?.map(({ address }) => address)).to.deep.equal([ADDRESS]);
    expect(source)
      .to.match(/^Auto-Submitted: auto-generated\r$/m)
      .and.match(/^X-Auto-Response-Suppress: All\r$/m);
  });

  for (const locale of LOCALES) {
    it(`delivers text and HTML in one language, both with link and code (${locale})`, async () => {
      const words = confirmationMailText(view, sayIn(locale));
      const { message, source } = await delivered(mail({ ...words, language: readersTag(locale) }));
      expect(message.subject).to.equal(words.subject);
      expect(message.text?.trim()).to.equal(words.text.trim());
      expect(message.html?.trim()).to.equal(words.html.trim());
      for (const body of [message.text, message.html]) expect(body).to.include(LINK).and.include(CODE);
      expect(source).to.match(new RegExp(`^Content-Language: ${readersTag(locale)}\r$`, 'm'));
    });
  }

  it('delivers two copies of one mail under one id', async () => {
    await mailer.send(mail());
    await mailer.send(mail());
    const ids = (await server.received(2)).map(({ message }) => message.messageId);
    expect(new Set(ids)).to.have.length(1);
  });

  describe('lets nothing that a person typed become a header or a recipient:', () => {
    const injection = 'Alex\r\nBcc: <everyone@fabrikam.com>\r\nX-Injected: yes\r\n\r\n<b>other text</b>';

    it('a line break in the subject', async () => {
      const { recipients, message } = await delivered(mail({ subject: injection }));
      expect(recipients).to.deep.equal([ADDRESS]);
      expect(message.headers.map(({ key }) => key)).to.not.include.members(['bcc', 'x-injected']);
    });

    it("a line break in the person's name", async () => {
      const { recipients, message } = await delivered(
        mail(confirmationMailText({ ...view, name: injection, organization: injection }, sayIn('en'))),
      );
      expect(recipients).to.deep.equal([ADDRESS]);
      expect(message.headers.map(({ key }) => key)).to.not.include.members(['bcc', 'x-injected']);
      expect(message.html).to.not.include('<b>other text');
    });

    const recipients: [what: string, to: string][] = [
      ['a line break', `${ADDRESS}\r\nBcc: everyone@fabrikam.com`],
      ['a second command', `${ADDRESS}>\r\nRCPT TO:<everyone@fabrikam.com`],
      ['a display name', `"Alex" <everyone@fabrikam.com>`],
      ['a second address', `${ADDRESS}, everyone@fabrikam.com`],
    ];
    for (const [what, to] of recipients) {
      it(`${what} in the address`, async () => {
        await mailer.send(mail({ to })).catch(() => 'not sent');
        const reached = server.offers.flatMap((offer) => offer.recipients);
        expect(reached).to.not.include('everyone@fabrikam.com');
        for (const { message } of server.offers) expect(message.bcc ?? []).to.deep.equal([]);
      });
    }
  });

  describe('with a server that', () => {
    const refusals: [does: string, mood: MailServerMood][] = [
      ['refuses the recipient for good', 'refuse'],
      ['refuses the message for good', 'refuse-message'],
    ];
    for (const [does, mood] of refusals) {
      it(`${does}, says so, and can send the next mail`, async () => {
        server.behave(mood);
        expect(await mailer.send(mail())).to.equal('refused');
        server.behave('accept');
        expect(await mailer.send(mail())).to.equal('sent');
      });
    }

    const troubles: [does: string, mood: MailServerMood, code: string][] = [
      ['wants it to be tried later', 'try-later', 'EMESSAGE 451'],
      ['refuses the sender, which is no fault of the recipient', 'refuse-sender', 'EENVELOPE 550'],
    ];
    for (const [does, mood, code] of troubles) {
      it(`${does}, fails without naming anyone, and can send the next mail`, async () => {
        server.behave(mood);
        await expectFailure(mailer, code);
        server.behave('accept');
        expect(await mailer.send(mail())).to.equal('sent');
      });
    }

    it('hangs, fails after the set time without naming anyone', async () => {
      const impatient = createSmtpMailer(server.url, FROM, 300);
      server.behave('hang');
      await expectFailure(impatient, 'ETIMEDOUT');
      impatient.close();
    });

    it('always says a little and never comes to an end, fails after three times the set time', async () => {
      const trickle = createServer((socket) => {
        const timer = setInterval(() => socket.write('250-Wait\r\n'), 20);
        socket.write('220 Hello\r\n');
        socket.on('error', () => undefined).on('close', () => clearInterval(timer));
      });
      await once(trickle.listen(0, '127.0.0.1'), 'listening');
      const { port } = trickle.address() as AddressInfo;
      await expectFailure(createSmtpMailer(`smtp://127.0.0.1:${port}`, FROM, 200), 'EABORT');
      trickle.close();
    });

    it('is elsewhere and does not encrypt, gets no mail', async () => {
      // An address of every machine: not loopback by its name, and yet this one.
      const elsewhere = createSmtpMailer(server.url.replace('127.0.0.1', '0.0.0.0'), FROM);
      await expectFailure(elsewhere, 'ETLS');
      expect(server.attempts()).to.equal(0);
      elsewhere.close();
    });

    it('is not there, fails without naming anyone', async () => {
      const nowhere = createSmtpMailer(`smtp://127.0.0.1:${await freePort()}`, FROM);
      await expectFailure(nowhere, 'ESOCKET');
      nowhere.close();
    });
  });

  async function expectFailure(sender: Mailer, code: string): Promise<void> {
    const failure: unknown = await sender.send(mail()).catch((error: unknown) => error);
    if (!(failure instanceof Error)) return expect.fail('It did not fail');
    expect(failure.message).to.include(code);
    expect(failure, 'what the log of jobs says').to.have.property('code').that.includes(code);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).to.not.include('alex.example');
  }

  it('is ready while the server answers', async () => {
    expect(await mailer.isReady()).to.equal(true);
    const nowhere = createSmtpMailer(`smtp://127.0.0.1:${await freePort()}`, FROM);
    expect(await nowhere.isReady()).to.equal(false);
    nowhere.close();
  });
});
