import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';
import { asMessage } from './smtpMailer.ts';

/** Local mode: each mail becomes a file `<message id>.eml` in `folder`. A copy sent again replaces the first. */
export function createOutboxMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(asMessage(mail, from));
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${mail.messageId.replace(/[^\w.-]/g, '')}.eml`);
      await writeFile(`${file}.part`, message as Buffer);
      await rename(`${file}.part`, file);
      return 'sent';
    },
    isReady: async () => true,
    close: () => transport.close(),
  };
}

/** The mails in the outbox as they would have gone out; none where the folder does not exist yet. */
export async function readOutbox(folder: string): Promise<Buffer[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(folder, name))));
}
