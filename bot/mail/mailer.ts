/** A mail, ready to go out. */
export interface OutgoingMail {
  /** The same for every copy of one mail, so that mail programs can show them as one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
}

/** What the mail server said. Anything else (no answer, a temporary refusal) is thrown, and tried again. */
export type SendOutcome = 'sent' | 'refused';

/** Hands mails to a mail server, or to the outbox folder in local mode. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** Whether mails can be handed over now. */
  isReady(): Promise<boolean>;
  close(): void;
}
