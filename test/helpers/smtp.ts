import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { freePort } from './freePort.ts';

/** A mail as the server took it: the envelope's recipients, and the message itself. */
export interface ReceivedMail {
  readonly recipients: readonly string[];
  readonly message: Email;
}

/** `refuse` answers 550 to every recipient, `try-later` 451 to every message, `hang` takes each message and never says so. */
export type MailServerMood = 'accept' | 'refuse' | 'try-later' | 'hang';

/** A real SMTP server on loopback, without encryption or login. */
export interface MailServer {
  readonly url: string;
  /** What it took, in order of arrival. */
  readonly mails: readonly ReceivedMail[];
  /** How many messages it was offered, whatever it answered. */
  readonly attempts: () => number;
  behave(mood: MailServerMood): void;
  /** Waits until it has taken so many mails; the test's own time limit ends the wait. */
  received(count: number): Promise<readonly ReceivedMail[]>;
  stop(): Promise<void>;
}

/** Starts a mail server that accepts everything until it is told otherwise. */
export async function startMailServer(): Promise<MailServer> {
  const port = await freePort();
  const mails: ReceivedMail[] = [];
  const waiting: { count: number; resolve: (mails: readonly ReceivedMail[]) => void }[] = [];
  let mood: MailServerMood = 'accept';
  let attempts = 0;
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    mails.push({ recipients, message: await PostalMime.parse(await buffer(stream)) });
    for (const { resolve } of waiting.filter(({ count }) => mails.length >= count)) resolve(mails);
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      if (mood === 'refuse') attempts += 1;
      done(mood === 'refuse' ? smtpError(550, 'No such mailbox here') : null);
    },
    onData: (stream, session, done) => {
      attempts += 1;
      if (mood === 'try-later') stream.resume().once('end', () => done(smtpError(451, 'Try again later')));
      else void take(stream, session).then(mood === 'hang' ? undefined : () => done(), done);
    },
  });
  server.on('error', () => {
    // A client that gives up a hanging connection is what the test wants.
  });
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    attempts: () => attempts,
    behave: (next) => {
      mood = next;
    },
    received: (count) => {
      if (mails.length >= count) return Promise.resolve(mails);
      return new Promise((resolve) => waiting.push({ count, resolve }));
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function smtpError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
