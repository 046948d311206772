import { expect } from 'chai';
import { createLogger } from '../../../bot/logger.ts';
import { loggedMailer } from '../../../bot/mail/loggedMailer.ts';

describe('loggedMailer', () => {
  it('notes what became of a mail, by its id and without its address', async () => {
    const lines: string[] = [];
    const log = createLogger({ mode: 'production', logLevel: 'info' }, (line) => lines.push(line));
    const mailer = { send: async () => 'refused' as const, isReady: async () => true, close: () => {} };
    const mail = {
      messageId: '<mail-1@hup.contoso.com>',
      to: 'dana@contoso.com',
      subject: 's',
      text: 't',
      html: 'h',
      language: 'en',
    };
    expect(await loggedMailer(mailer, log).send(mail)).to.equal('refused');
    expect(JSON.parse(lines.join(''))).to.deep.include({ mailId: 'mail-1', outcome: 'refused' });
    expect(lines.join('')).to.not.include('dana');
  });
});
