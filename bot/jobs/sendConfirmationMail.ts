import type { Clock } from '../../domain/clock.ts';
import { confirmationCode, linkToken } from '../../domain/enrollment/confirmation.ts';
import { type ConfirmationMail, mailStands } from '../../domain/enrollment/confirmationMail.ts';
import { hasPlans } from '../../domain/enrollment/eligibility.ts';
import type { Enrollment } from '../../domain/enrollment/enrollment.ts';
import type { EnrollmentStore } from '../../domain/enrollment/enrollmentStore.ts';
import { type Locale, readersTag } from '../../domain/people/locale.ts';
import type { Program } from '../../domain/program.ts';
import type { Signer } from '../../domain/signer.ts';
import type { Say } from '../../domain/strings.ts';
import { confirmationMailText } from '../mail/confirmationMailText.ts';
import type { Mailer, OutgoingMail } from '../mail/mailer.ts';

/** What sending a confirmation mail needs. */
export interface ConfirmationMailParts {
  readonly store: Pick<EnrollmentStore, 'mail' | 'byId' | 'recordMailOutcome'>;
  readonly mailer: Mailer;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly sayIn: (locale: Locale) => Say;
  readonly program: Program;
  readonly organization: string;
  /** Base of the mailed link; its host also names the mail. */
  readonly publicUrl: string;
  /** Shows the enrollment's new state in the chat. */
  readonly updateCard: (enrollmentId: string) => Promise<void>;
}

/** Sends a mail that was decided on. Run again after a crash, it sends the same mail again: same Message-ID, link and code. */
export async function sendConfirmationMail(mailId: string, parts: ConfirmationMailParts): Promise<void> {
  const mail = await parts.store.mail(mailId);
  const enrollment = mail && (await parts.store.byId(mail.enrollmentId));
  if (!mail || !enrollment || mail.outcome === 'sent' || !mailStands(mail, enrollment, parts.clock())) return;
  if (mail.outcome === 'queued') {
    const outcome = await parts.mailer.send(outgoing(mail, enrollment, parts));
    await parts.store.recordMailOutcome(mail.id, outcome);
    if (outcome === 'sent') return;
  }
  await parts.updateCard(enrollment.id);
}

/** Notes that a mail could not be sent at all, and tells the person. Run again after the card could not be updated, it tells them then. */
export async function giveUpMail(mailId: string, parts: ConfirmationMailParts): Promise<void> {
  const mail = await parts.store.mail(mailId);
  if (!mail || mail.outcome === 'sent') return;
  if (mail.outcome === 'queued') await parts.store.recordMailOutcome(mail.id, 'failed');
  await parts.updateCard(mail.enrollmentId);
}

function outgoing(mail: ConfirmationMail, enrollment: Enrollment, parts: ConfirmationMailParts): OutgoingMail {
  const { signer, publicUrl, organization, program } = parts;
  const view = {
    name: enrollment.displayName,
    email: mail.address,
    organization,
    programName: program.name[mail.locale],
    link: `${publicUrl}/confirm/${linkToken(signer, mail.id)}`,
    code: confirmationCode(signer, mail.id),
    expiresAt: mail.expiresAt,
    ownStore: enrollment.market !== undefined && !hasPlans(program, enrollment.market),
  };
  const messageId = `<${mail.id}@${new URL(publicUrl).hostname}>`;
  return {
    ...confirmationMailText(view, parts.sayIn(mail.locale)),
    to: mail.address,
    messageId,
    language: readersTag(mail.locale),
  };
}
