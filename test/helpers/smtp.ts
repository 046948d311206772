import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { freePort } from './freePort.ts';

/** A mail as the server got it: the envelope's recipients, and the message itself. */
export interface ReceivedMail {
  readonly recipients: readonly string[];
  readonly message: Email;
  /** As it came over the wire, without the dots that SMTP adds. */
  readonly source: string;
}

/**
 * `refuse` answers 550 to every recipient, `refuse-message` 550 and `try-later` 451 to every message, `refuse-sender` 550 to every sender,
 * `hang` takes each message and never says so.
 */
export type MailServerMood = 'accept' | 'refuse' | 'refuse-message' | 'refuse-sender' | 'try-later' | 'hang';

/** How far one mail has come: its recipient is named, its data is announced, its data is there, its acceptance is said. */
export type MailStep = 'recipient' | 'data' | 'message' | 'answer';

/** A real SMTP server on loopback, without encryption or login. */
export interface MailServer {
  readonly url: string;
  /** What it took, in order of arrival. */
  readonly mails: readonly ReceivedMail[];
  /** Every message that came in full, whatever was answered. */
  readonly offers: readonly ReceivedMail[];
  /** How many mails it was offered, whatever it answered. */
  readonly attempts: () => number;
  behave(mood: MailServerMood): void;
  /** Waits until it has taken so many mails, or so many to one recipient; the test's own time limit ends the wait. */
  received(count: number, recipient?: string): Promise<readonly ReceivedMail[]>;
  /** Waits until so many messages came in full, whatever was answered. */
  offered(count: number): Promise<readonly ReceivedMail[]>;
  /** Answers nothing more to the next mail to this recipient once it has come so far; fulfilled when it has. */
  stopAt(step: MailStep, recipient: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a mail server that accepts everything until it is told otherwise. */
export async function startMailServer(port?: number): Promise<MailServer> {
  const server = new LoopbackMailServer(port ?? (await freePort()));
  await server.start();
  return server;
}

type Done = (error?: Error | null) => void;

class LoopbackMailServer implements MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[] = [];
  readonly offers: ReceivedMail[] = [];
  readonly #port: number;
  readonly #server: SMTPServer;
  readonly #waits = new Set<() => void>();
  readonly #stops = new Map<string, () => void>();
  #mood: MailServerMood = 'accept';
  #attempts = 0;

  constructor(port: number) {
    this.#port = port;
    this.url = `smtp://127.0.0.1:${port}`;
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onMailFrom: (_address, _session, done) => done(this.#mood === 'refuse-sender' ? refusal('No such sender') : null),
      onRcptTo: ({ address }, _session, done) => this.#recipient(address, done),
      onData: (stream, session, done) => void this.#data(stream, session, done).catch(done),
    });
    this.#server.on('error', () => {
      // A client that gives up a hanging connection is what the test wants.
    });
  }

  async start(): Promise<void> {
    await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
  }

  attempts = (): number => this.#attempts;

  behave(mood: MailServerMood): void {
    this.#mood = mood;
  }

  received(count: number, recipient?: string): Promise<readonly ReceivedMail[]> {
    const isMeant = ({ recipients }: ReceivedMail) => recipient === undefined || recipients.includes(recipient);
    return this.#until(() => this.mails.filter(isMeant), count);
  }

  offered(count: number): Promise<readonly ReceivedMail[]> {
    return this.#until(() => this.offers, count);
  }

  stopAt(step: MailStep, recipient: string): Promise<void> {
    return new Promise((resolve) => this.#stops.set(`${step} ${recipient}`, resolve));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #recipient(address: string, done: Done): void {
    if (this.#stopsAt('recipient', [address])) return;
    const isRefused = this.#mood === 'refuse';
    if (isRefused) this.#attempts += 1;
    done(isRefused ? refusal('No such mailbox here') : null);
  }

  async #data(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): Promise<void> {
    this.#attempts += 1;
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    if (this.#stopsAt('data', recipients)) return;
    const source = await buffer(stream);
    const mail = { recipients, message: await PostalMime.parse(source), source: source.toString('utf8') };
    const mood = this.#mood;
    const isStopped = this.#stopsAt('message', recipients);
    this.offers.push(mail);
    if (!isStopped && (mood === 'accept' || mood === 'hang')) this.mails.push(mail);
    this.#changed();
    if (isStopped || mood === 'hang') return;
    done(answerOf(mood));
    this.#stopsAt('answer', recipients);
  }

  #stopsAt(step: MailStep, recipients: readonly string[]): boolean {
    const key = recipients.map((recipient) => `${step} ${recipient}`).find((name) => this.#stops.has(name));
    if (key === undefined) return false;
    this.#stops.get(key)?.();
    return this.#stops.delete(key);
  }

  #until(list: () => readonly ReceivedMail[], count: number): Promise<readonly ReceivedMail[]> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (list().length < count) return;
        this.#waits.delete(look);
        resolve(list());
      };
      this.#waits.add(look);
      look();
    });
  }

  #changed(): void {
    for (const look of [...this.#waits]) look();
  }
}

function answerOf(mood: MailServerMood): Error | null {
  if (mood === 'refuse-message') return refusal('Not this message');
  return mood === 'try-later' ? refusal('Try again later', 451) : null;
}

function refusal(text: string, responseCode = 550): Error {
  return Object.assign(new Error(text), { responseCode });
}
