import type { TurnContext } from 'botbuilder-core';
import { type Enrollment, isOpen } from '../domain/enrollment/enrollment.ts';
import { EnrollmentCommands, type EnrollmentCommandsParts } from './enrollmentCommands.ts';
import type { EnrollmentInput } from './enrollmentInput.ts';
import { EnrollmentReplies, type EnrollmentRepliesParts } from './enrollmentReplies.ts';
import { type TurnFacts, turnFacts } from './turnFacts.ts';

/** What the conversation is made of. */
interface EnrollmentConversationParts extends EnrollmentRepliesParts, EnrollmentCommandsParts {
  /** Whether the address that Teams has is needed to decide about a submitted form. */
  readonly trustsTeamsAddress: boolean;
  /** Answers whatever else is said during an enrollment. */
  readonly answer: (context: TurnContext) => Promise<void>;
}

type FormInput = Extract<EnrollmentInput, { kind: 'form' }>;

/** What is said and shown while a person enrolls: each input goes to the rules, and their outcome comes back as a card. */
export class EnrollmentConversation {
  readonly #parts: EnrollmentConversationParts;
  readonly #replies: EnrollmentReplies;
  readonly #commands: EnrollmentCommands;

  constructor(parts: EnrollmentConversationParts) {
    this.#parts = parts;
    this.#replies = new EnrollmentReplies(parts);
    this.#commands = new EnrollmentCommands(parts, this.#replies);
  }

  /** Deals with one input. True while the enrollment waits for the person's next answer. */
  async handle(context: TurnContext, input: EnrollmentInput): Promise<boolean> {
    await this.#dealWith(context, input);
    return this.#waits(context);
  }

  /** Answers what is no input of an enrollment, and says that the form is still there. */
  async interrupt(context: TurnContext): Promise<boolean> {
    await this.#answerAside(context);
    return this.#waits(context);
  }

  async #answerAside(context: TurnContext): Promise<void> {
    await this.#parts.answer(context);
    const enrollment = await this.#current(context);
    if (enrollment?.state === 'started' && isQuestion(turnFacts(context))) await this.#replies.formStillOpen(context);
  }

  async #dealWith(context: TurnContext, input: EnrollmentInput): Promise<void> {
    const { service } = this.#parts;
    const { person } = turnFacts(context);
    switch (input.kind) {
      case 'form':
        return this.#submitForm(context, input);
      case 'form-cancel':
        return this.#cancelForm(context, input.flowId);
      case 'code':
        return this.#replies.outcome(context, await service.enterCode(person, input.code, input.flowId));
      case 'typed-code':
        return this.#replies.outcome(context, await service.enterCode(person, input.code));
      case 'typed-address':
        return this.#proposeAddress(context, input.address);
      case 'cancel':
        return this.#cancel(context);
      case 'mail-missing':
        return this.#mailMissing(context);
      case 'what-now':
        return this.#whatNow(context, input.nonce);
      case 'command':
        return this.#commands.run(context, input);
    }
  }

  async #submitForm(context: TurnContext, form: FormInput): Promise<void> {
    const { service, trustsTeamsAddress, profileAddress } = this.#parts;
    const { person, locale } = turnFacts(context);
    const teamsAddress = trustsTeamsAddress ? await profileAddress(context) : undefined;
    const outcome = await service.submitForm(person, { ...form, locale, teamsAddress });
    switch (outcome.kind) {
      case 'refused':
        return this.#replies.form(context, outcome.enrollment, { typed: form, errors: outcome.errors });
      case 'limited':
        return this.#replies.form(context, outcome.enrollment, {
          typed: form,
          emailNote: this.#replies.note(context, outcome),
        });
      default:
        return this.#replies.outcome(context, outcome);
    }
  }

  /** An address written in the chat goes into the form, for the person to submit; the form asks for more than that. */
  async #proposeAddress(context: TurnContext, address: string): Promise<void> {
    const enrollment = await this.#current(context);
    if (enrollment?.state !== 'started') return this.#answerAside(context);
    const proposals = await this.#replies.proposals(context, enrollment);
    return this.#replies.form(context, enrollment, { ...proposals, typed: { email: address } });
  }

  async #cancel(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    if (enrollment?.state !== 'started') return this.#commands.askWithdrawal(context);
    return this.#cancelForm(context, enrollment.flowId);
  }

  async #cancelForm(context: TurnContext, flowId: string): Promise<void> {
    const outcome = await this.#parts.service.cancelForm(turnFacts(context).person, flowId);
    return outcome.kind === 'changed' ? this.#replies.formCancelled(context) : this.#replies.outcome(context, outcome);
  }

  /** Said of our own mail where one is under way; else it is a question like any other, about Microsoft's. */
  async #mailMissing(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    return enrollment?.state === 'confirmation-sent'
      ? this.#commands.helpFindMail(context)
      : this.#answerAside(context);
  }

  /** How the open enrollment stands; without one, a question like any other. */
  async #whatNow(context: TurnContext, nonce: string): Promise<void> {
    const enrollment = await this.#current(context);
    return enrollment && isOpen(enrollment)
      ? this.#commands.run(context, { kind: 'command', command: 'status', nonce })
      : this.#answerAside(context);
  }

  async #current(context: TurnContext): Promise<Enrollment | undefined> {
    return this.#parts.store.current(turnFacts(context).person);
  }

  async #waits(context: TurnContext): Promise<boolean> {
    const enrollment = await this.#current(context);
    return enrollment?.state === 'started' || enrollment?.state === 'confirmation-sent';
  }
}

/** Whether the person asked something, after which they may look for the form; not after thanks or a greeting. */
function isQuestion({ input, understand }: TurnFacts): boolean {
  return input.kind === 'text' && understand(input.text).kind !== 'intent';
}
