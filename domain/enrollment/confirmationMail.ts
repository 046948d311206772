import type { Locale } from '../people/locale.ts';
import type { Enrollment } from './enrollment.ts';

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

/** Whether the enrollment still waits for this mail: not after a withdrawal, a confirmation or a changed address. */
export function isAwaited(mail: ConfirmationMail, { state, email }: Pick<Enrollment, 'state' | 'email'>): boolean {
  return state === 'confirmation-sent' && email === mail.address;
}

/** Whether the mail may confirm at `now`: the enrollment waits for it, and its time is not over. */
export function mailStands(
  mail: ConfirmationMail,
  enrollment: Pick<Enrollment, 'state' | 'email'>,
  now: Date,
): boolean {
  return isAwaited(mail, enrollment) && mail.expiresAt > now;
}
