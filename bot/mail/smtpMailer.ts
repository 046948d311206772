import { createTransport } from 'nodemailer';
import { isLoopback } from '../loopback.ts';
import type { Mailer, OutgoingMail, SendOutcome } from './mailer.ts';

/** How long a mail server may stay silent, ms. A job is tried again; a person waits for the mail. */
export const MAIL_TIMEOUT_MS = 15_000;

/** How many silences a whole mail may take: a server that always says a little would hold it forever. */
const MOST_SILENCES = 3;

/**
 * A mailer over SMTP, with a connection for each mail. `smtpUrl` as nodemailer reads it: `smtps://user:password@host:465`; over `smtp:`
 * the connection has to become an encrypted one, unless the server is on this machine.
 */
export function createSmtpMailer(smtpUrl: string, from: string, timeoutMs = MAIL_TIMEOUT_MS): Mailer {
  const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const requireTLS = !isLoopback(new URL(smtpUrl).hostname);
  const transport = createTransport({ url: smtpUrl, requireTLS, ...timeouts });
  return {
    send: async (mail) => {
      try {
        const signal = AbortSignal.timeout(MOST_SILENCES * timeoutMs);
        await transport.sendMail({ ...asMessage(mail, from), signal });
        return 'sent';
      } catch (error) {
        return refusalOrThrow(error);
      }
    },
    isReady: () => transport.verify().catch(() => false),
    close: () => transport.close(),
  };
}

/** The recipient is given as an object: as a string, a line break in it would become a header of its own. */
export function asMessage(mail: OutgoingMail, from: string) {
  return {
    from,
    to: { name: '', address: mail.to },
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

/** The commands whose refusal is about the recipient or the message; a refused login or sender is the operator's to mend. */
const ABOUT_THIS_MAIL: readonly (string | undefined)[] = ['RCPT TO', 'DATA'];

/** A 5xx answer to the recipient or the message is for good (RFC 5321, section 4.2.1); whatever else went wrong may pass. */
function refusalOrThrow(error: unknown): SendOutcome {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
  if (ABOUT_THIS_MAIL.includes(command) && responseCode !== undefined && responseCode >= 500) return 'refused';
  // nodemailer's error names the recipient: only its code goes further, and is what the log says of the failed job.
  const reason = `${code ?? 'unknown'} ${responseCode ?? ''}`.trim();
  throw Object.assign(new Error(`The mail server did not take a mail: ${reason}`), { code: reason });
}
