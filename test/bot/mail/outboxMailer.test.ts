import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import type { Mailer, OutgoingMail } from '../../../bot/mail/mailer.ts';
import { createOutboxMailer, readOutbox } from '../../../bot/mail/outboxMailer.ts';
import { newFolder } from '../../helpers/database.ts';

const MAIL: OutgoingMail = {
  messageId: '<mail-1@localhost>',
  to: 'alex.example@contoso.com',
  subject: 'Confirm',
  text: 'The first copy',
  html: '<p>The first copy</p>',
  language: 'en',
};

describe('outbox mailer', () => {
  let folder: string;
  let mailer: Mailer;

  beforeEach(() => {
    folder = join(newFolder(), 'outbox');
    mailer = createOutboxMailer(folder, 'hup@contoso.com');
  });

  afterEach(() => mailer.close());

  it('is ready, and its outbox empty, before the folder exists', async () => {
    expect(await mailer.isReady()).to.equal(true);
    expect(await readOutbox(folder)).to.deep.equal([]);
    expect(existsSync(folder)).to.equal(false);
  });

  it('keeps a mail as it would have gone out', async () => {
    expect(await mailer.send(MAIL)).to.equal('sent');
    const [source = Buffer.alloc(0)] = await readOutbox(folder);
    const { messageId, to, subject, text, headers } = await PostalMime.parse(source);
    expect({ messageId, to: to?.map(({ address }) => address), subject, text: text?.trim() }).to.deep.equal({
      messageId: '<mail-1@localhost>',
      to: ['alex.example@contoso.com'],
      subject: 'Confirm',
      text: 'The first copy',
    });
    expect(headers).to.deep.include({ key: 'auto-submitted', originalKey: 'Auto-Submitted', value: 'auto-generated' });
  });

  it('keeps one of a mail that is sent again, the newest, and others beside it', async () => {
    await mailer.send(MAIL);
    await mailer.send({ ...MAIL, text: 'The second copy' });
    await mailer.send({ ...MAIL, messageId: '<mail-2@localhost>' });
    const texts = await Promise.all((await readOutbox(folder)).map(async (it) => (await PostalMime.parse(it)).text));
    expect(texts.map((text) => text?.trim()).sort()).to.deep.equal(['The first copy', 'The second copy']);
  });

  it('writes into its folder alone, whatever the id says', async () => {
    await mailer.send({ ...MAIL, messageId: '<../../elsewhere@localhost>' });
    expect(await readdir(folder)).to.deep.equal(['....elsewherelocalhost.eml']);
  });

  it('shows no mail that is only half written', async () => {
    await mailer.send(MAIL);
    await writeFile(join(folder, 'mail-2localhost.eml.part'), 'From: hup@con');
    expect(await readOutbox(folder)).to.have.length(1);
  });
});
