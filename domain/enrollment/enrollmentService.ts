import type { Clock, NewId } from '../clock.ts';
import type { Locale } from '../people/locale.ts';
import type { PersonKey } from '../people/person.ts';
import type { Signer } from '../signer.ts';
import { CODE_TRIES, CONFIRMATION_HOURS, confirmationCode, isSame } from './confirmation.ts';
import { type ConfirmationMail, isAwaited, mailStands } from './confirmationMail.ts';
import { type Enrollment, isOpen } from './enrollment.ts';
import type { EnrollmentStore } from './enrollmentStore.ts';
import { type FormAnswers, type FormErrors, type FormRules, readForm, type TypedForm } from './form.ts';
import type { MailLimits } from './mailLimits.ts';
import { moveTo, type ReachableState } from './transitions.ts';

/** What the service needs. */
export interface EnrollmentServiceParts {
  readonly store: EnrollmentStore;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly signer: Signer;
  readonly rules: FormRules;
  readonly limits: MailLimits;
}

/** What came of something that a person asked for. `stale`: it does not fit the present state, which is shown instead. */
export type EnrollmentOutcome =
  | { readonly kind: 'refused'; readonly enrollment: Enrollment; readonly errors: FormErrors }
  | { readonly kind: 'confirmation-sent'; readonly enrollment: Enrollment }
  /** The confirmation mail was sent once more. */
  | { readonly kind: 'resent'; readonly enrollment: Enrollment }
  | { readonly kind: 'confirmed'; readonly enrollment: Enrollment }
  | {
      readonly kind: 'limited';
      readonly enrollment: Enrollment;
      readonly scope: 'person' | 'address' | 'organization';
      readonly retryAt: Date;
    }
  | { readonly kind: 'wrong-code'; readonly enrollment: Enrollment; readonly triesLeft: number }
  | { readonly kind: 'code-missing'; readonly enrollment: Enrollment }
  | { readonly kind: 'link-expired'; readonly enrollment: Enrollment }
  | { readonly kind: 'changed'; readonly enrollment: Enrollment }
  | { readonly kind: 'stale'; readonly enrollment: Enrollment | undefined };

/** Who begins, what is known of them, and the answers of an enrollment before, to start the form with. */
export type Beginner = Pick<
  Enrollment,
  'person' | 'locale' | 'edition' | 'displayName' | 'market' | 'product' | 'email'
>;

/** A submitted form: which enrollment's, and what was typed. `teamsAddress` is one that Teams gives and that needs no mail; given only where it is trusted. */
export interface SubmittedForm extends TypedForm {
  readonly flowId: string;
  readonly nonce: string;
  readonly locale: Locale;
  readonly teamsAddress?: string | undefined;
}

/** The enrollment's rules over its store. Everything may be called twice, late, or by an old card: the second call has no effect of its own. */
export class EnrollmentService {
  readonly #parts: EnrollmentServiceParts;

  constructor(parts: EnrollmentServiceParts) {
    this.#parts = parts;
  }

  /** The open enrollment of a person, or a new one. */
  async begin(beginner: Beginner): Promise<Enrollment> {
    const { store, clock, newId } = this.#parts;
    const current = await store.current(beginner.person);
    if (current && isOpen(current)) return current;
    const now = clock();
    const fresh = {
      ...beginner,
      id: newId(),
      flowId: newId(),
      state: 'started',
      version: 1,
      startedAt: now,
      updatedAt: now,
    } as const;
    return store.start(fresh);
  }

  /** Ends what is open and begins anew. */
  async startOver(beginner: Beginner, flowId?: string): Promise<EnrollmentOutcome> {
    const withdrawn = await this.withdraw(beginner.person, flowId);
    if (withdrawn.kind === 'stale' && withdrawn.enrollment && isOpen(withdrawn.enrollment)) return withdrawn;
    const { market, product, email } = withdrawn.enrollment ?? {};
    return { kind: 'changed', enrollment: await this.begin({ ...beginner, market, product, email }) };
  }

  /** Checks the form and, if it is complete, asks the mailbox to confirm. */
  async submitForm(person: PersonKey, form: SubmittedForm): Promise<EnrollmentOutcome> {
    const enrollment = await this.#open(person, form.flowId);
    if (enrollment?.state !== 'started') return this.#stale(person);
    const reading = readForm(form, this.#parts.rules);
    if (reading.kind === 'refused') return { kind: 'refused', enrollment, errors: reading.errors };
    const inFormsLanguage = { ...enrollment, locale: form.locale };
    if (reading.answers.email === form.teamsAddress) return this.#confirmAtOnce(inFormsLanguage, reading.answers);
    const goesOn = await this.#goOnWithMail(inFormsLanguage, reading.answers);
    return goesOn ?? this.#requestMail(inFormsLanguage, reading.answers, form.nonce);
  }

  /** Leaves a form that was not submitted. */
  async cancelForm(person: PersonKey, flowId: string): Promise<EnrollmentOutcome> {
    const enrollment = await this.#open(person, flowId);
    return enrollment?.state === 'started' ? this.withdraw(person, flowId) : this.#stale(person);
  }

  /** Sends the confirmation mail once more, as a new mail with a new link. */
  async resend(person: PersonKey, nonce: string, flowId?: string): Promise<EnrollmentOutcome> {
    const enrollment = await this.#open(person, flowId);
    const { market, product, email } = enrollment ?? {};
    if (enrollment?.state !== 'confirmation-sent' || !market || !email) return this.#stale(person);
    const outcome = await this.#requestMail(enrollment, { market, product, email }, nonce);
    return outcome.kind === 'confirmation-sent' ? { kind: 'resent', enrollment: outcome.enrollment } : outcome;
  }

  /** Back to the form, everything but the address' confirmation kept. Links and codes sent so far end with it. */
  async changeEmail(person: PersonKey, flowId?: string): Promise<EnrollmentOutcome> {
    const enrollment = await this.#open(person, flowId);
    if (enrollment?.state === 'started') return { kind: 'changed', enrollment };
    return this.#move(person, enrollment, 'started', { flowId: this.#parts.newId() });
  }

  /** Checks a code that was typed in the chat. */
  async enterCode(person: PersonKey, typed: string, flowId?: string): Promise<EnrollmentOutcome> {
    const { store, clock, signer } = this.#parts;
    const enrollment = await this.#open(person, flowId);
    const mail = enrollment && (await store.latestMail(enrollment.id));
    if (!mail || !isAwaited(mail, enrollment)) return this.#stale(person);
    if (!mailStands(mail, enrollment, clock())) return { kind: 'link-expired', enrollment };
    if (!/\d/.test(typed)) return { kind: 'code-missing', enrollment };
    // Counted before it is compared: simultaneous guesses cannot all be the fifth.
    const tries = await store.countCodeTry(mail.id);
    if (tries > CODE_TRIES) return { kind: 'wrong-code', enrollment, triesLeft: 0 };
    if (isSame(typed.replace(/\D/g, ''), confirmationCode(signer, mail.id))) return this.confirm(mail);
    return { kind: 'wrong-code', enrollment, triesLeft: CODE_TRIES - tries };
  }

  /** Confirms by a mail whose link was followed or whose code was right. */
  async confirm(mail: ConfirmationMail): Promise<EnrollmentOutcome> {
    const { store, clock } = this.#parts;
    const enrollment = await store.byId(mail.enrollmentId);
    if (!enrollment || !isAwaited(mail, enrollment)) return { kind: 'stale', enrollment };
    if (!mailStands(mail, enrollment, clock())) return { kind: 'link-expired', enrollment };
    const confirmed = moveTo(enrollment, 'confirmed', clock());
    if (!confirmed) return { kind: 'stale', enrollment };
    const result = await store.confirm(confirmed, mail.id, clock());
    return result === 'saved'
      ? { kind: 'confirmed', enrollment: confirmed }
      : { kind: 'stale', enrollment: await store.byId(enrollment.id) };
  }

  /** Notes that the purchase link was opened. */
  async linkOpened(enrollmentId: string): Promise<void> {
    const enrollment = await this.#parts.store.byId(enrollmentId);
    const opened = enrollment && moveTo(enrollment, 'link-opened', this.#parts.clock());
    if (opened) await this.#parts.store.save(opened);
  }

  /** Notes that the person says they bought it. */
  async bought(person: PersonKey, flowId?: string): Promise<EnrollmentOutcome> {
    return this.#move(person, await this.#open(person, flowId), 'purchased');
  }

  /** Ends the open enrollment at the person's wish. */
  async withdraw(person: PersonKey, flowId?: string): Promise<EnrollmentOutcome> {
    return this.#move(person, await this.#open(person, flowId), 'withdrawn');
  }

  /** The person's open enrollment, if the card that asks (if one does) is of this one. */
  async #open(person: PersonKey, flowId?: string): Promise<Enrollment | undefined> {
    const current = await this.#parts.store.current(person);
    return current && isOpen(current) && (flowId === undefined || flowId === current.flowId) ? current : undefined;
  }

  async #stale(person: PersonKey): Promise<EnrollmentOutcome> {
    return { kind: 'stale', enrollment: await this.#parts.store.current(person) };
  }

  async #move(
    person: PersonKey,
    enrollment: Enrollment | undefined,
    state: ReachableState,
    changes: { flowId?: string } = {},
  ): Promise<EnrollmentOutcome> {
    const next = enrollment && moveTo(enrollment, state, this.#parts.clock(), changes);
    if (!next || (await this.#parts.store.save(next)) === 'conflict') return this.#stale(person);
    return { kind: 'changed', enrollment: next };
  }

  /** Back to the mail that this very address has already, while it is good: a form sent again needs no further one. */
  async #goOnWithMail(enrollment: Enrollment, answers: FormAnswers): Promise<EnrollmentOutcome | undefined> {
    const { store, clock } = this.#parts;
    const next = moveTo(enrollment, 'confirmation-sent', clock(), answers);
    const mail = next && (await store.latestMail(next.id));
    const isGood = mail && mailStands(mail, next, clock()) && (mail.outcome === 'queued' || mail.outcome === 'sent');
    if (!isGood) return undefined;
    return (await store.save(next)) === 'saved'
      ? { kind: 'confirmation-sent', enrollment: next }
      : this.#stale(next.person);
  }

  async #requestMail(enrollment: Enrollment, answers: FormAnswers, nonce: string): Promise<EnrollmentOutcome> {
    const next = moveTo(enrollment, 'confirmation-sent', this.#parts.clock(), answers);
    if (!next) return this.#stale(enrollment.person);
    const result = await this.#parts.store.requestConfirmation(
      next,
      this.#newMail(next, answers.email),
      nonce,
      this.#parts.limits,
    );
    switch (result.kind) {
      case 'saved':
        return { kind: 'confirmation-sent', enrollment: next };
      case 'limited':
        return { ...result, enrollment };
      case 'conflict':
      case 'repeated':
        return this.#stale(enrollment.person);
    }
  }

  async #confirmAtOnce(enrollment: Enrollment, answers: FormAnswers): Promise<EnrollmentOutcome> {
    const next = moveTo(enrollment, 'confirmed', this.#parts.clock(), answers);
    if (!next || (await this.#parts.store.save(next)) === 'conflict') return this.#stale(enrollment.person);
    return { kind: 'confirmed', enrollment: next };
  }

  #newMail(enrollment: Enrollment, address: string): ConfirmationMail {
    const createdAt = this.#parts.clock();
    const expiresAt = new Date(createdAt.getTime() + CONFIRMATION_HOURS * 3_600_000);
    const { id: enrollmentId, locale } = enrollment;
    return {
      id: this.#parts.newId(),
      enrollmentId,
      address,
      locale,
      outcome: 'queued',
      createdAt,
      expiresAt,
      codeTries: 0,
    };
  }
}
