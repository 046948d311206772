import type { Locale } from '../people/locale.ts';

/** One mail that asks a mailbox to confirm. Link token and code are derived from its id, so every copy of it is the same. */
export interface ConfirmationMail {
  readonly id: string;
  readonly enrollmentId: string;
  /** The address that it goes to; encrypted at rest. */
  readonly address: string;
  readonly locale: Locale;
  /** `queued` until the mail server took it; `refused` by the mail server for good; `failed` after the last retry. */
  readonly outcome: 'queued' | 'sent' | 'refused' | 'failed';
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When it confirmed; a mail confirms once. */
  readonly usedAt?: Date | undefined;
  /** How often a code was tried. */
  readonly codeTries: number;
}

/** How many mails may be asked for within `windowHours`. */
export interface MailLimits {
  readonly windowHours: number;
  readonly perPerson: number;
  readonly perAddress: number;
  readonly perOrganization: number;
}
