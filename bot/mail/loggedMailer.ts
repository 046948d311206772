import type { Logger } from 'pino';
import type { Mailer } from './mailer.ts';

/** A mailer that notes in the log what became of each mail: by the mail's id, without its address. */
export function loggedMailer(mailer: Mailer, log: Logger): Mailer {
  return {
    ...mailer,
    send: async (mail) => {
      const outcome = await mailer.send(mail);
      log.info({ mailId: idIn(mail.messageId), outcome }, 'A mail was handed to the mail server');
      return outcome;
    },
  };
}

/** The part of a Message-ID before its host. */
const idIn = (messageId: string): string => messageId.replace(/^<|@.*$/g, '');
