import type { TurnContext } from 'botbuilder-core';
import { submit } from '../cards/actions.ts';
import type { CardMessage } from '../cards/adaptiveCard.ts';
import { confirmWithdrawalCard } from '../cards/confirmWithdrawalCard.ts';
import { messageCard } from '../cards/messageCard.ts';
import { notArrivedCard } from '../cards/notArrivedCard.ts';
import { notEligibleCard } from '../cards/notEligibleCard.ts';
import type { Contacts } from '../cards/views.ts';
import type { Clock, NewId } from '../domain/clock.ts';
import { type Enrollment, isOpen } from '../domain/enrollment/enrollment.ts';
import type { Beginner, EnrollmentOutcome, EnrollmentService } from '../domain/enrollment/enrollmentService.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import type { Organization } from '../domain/enrollment/organization.ts';
import type { Locale } from '../domain/people/locale.ts';
import type { Say } from '../domain/strings.ts';
import type { EnrollmentCards, FormFill } from './enrollmentCards.ts';
import type { EnrollmentDisplay } from './enrollmentDisplay.ts';
import type { EnrollmentInput } from './enrollmentInput.ts';
import { noteOf } from './enrollmentNotes.ts';
import type { PersonalData } from './personalData.ts';
import { replyWithCard, sendCard } from './showCard.ts';
import { turnFacts } from './turnFacts.ts';

/** What the conversation is made of. */
export interface EnrollmentConversationParts {
  readonly service: EnrollmentService;
  readonly store: Pick<EnrollmentStore, 'current'>;
  readonly cards: EnrollmentCards;
  readonly display: EnrollmentDisplay;
  readonly personalData: PersonalData;
  readonly organization: Organization;
  readonly contacts: Contacts;
  readonly edition: string;
  readonly sayIn: (locale: Locale) => Say;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The address that Teams has for the person; undefined where it has none or does not answer. */
  readonly profileAddress: (context: TurnContext) => Promise<string | undefined>;
  /** Whether that address is needed to decide about a submitted form. */
  readonly trustsTeamsAddress: boolean;
  /** Answers whatever else is said during an enrollment. */
  readonly answer: (context: TurnContext) => Promise<void>;
}

type FormInput = Extract<EnrollmentInput, { kind: 'form' }>;
type CommandInput = Extract<EnrollmentInput, { kind: 'command' }>;

/** What is said and shown while a person enrolls: each input goes to the rules, and their outcome comes back as a card. */
export class EnrollmentConversation {
  readonly #parts: EnrollmentConversationParts;

  constructor(parts: EnrollmentConversationParts) {
    this.#parts = parts;
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
    if (enrollment?.state === 'started' && !context.activity.value) await this.#remindOfForm(context);
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
        return this.#show(context, await service.enterCode(person, input.code, input.flowId));
      case 'typed-code':
        return this.#show(context, await service.enterCode(person, input.code));
      case 'typed-address':
        return this.#proposeAddress(context, input.address);
      case 'cancel':
        return this.#cancel(context);
      case 'mail-missing':
        return this.#mailMissing(context);
      case 'command':
        return this.#command(context, input);
    }
  }

  async #command(context: TurnContext, { command, nonce, flowId }: CommandInput): Promise<void> {
    const { service, personalData } = this.#parts;
    const { person } = turnFacts(context);
    switch (command) {
      case 'enroll':
        return this.#begin(context);
      case 'status':
        return this.#status(context);
      case 'resend':
        return this.#show(context, await service.resend(person, nonce, flowId), 'mail.resent');
      case 'change-email':
        return this.#show(context, await service.changeEmail(person, flowId));
      case 'not-arrived':
        return this.#notArrived(context);
      case 'start-over':
        return this.#startOver(context, flowId);
      case 'withdraw':
        return this.#askWithdrawal(context);
      case 'withdraw-confirmed':
        return this.#show(context, await service.withdraw(person, flowId));
      case 'bought':
        return this.#show(context, await service.bought(person, flowId));
      case 'show-my-data':
        return personalData.show(context);
      case 'delete-my-data':
        return personalData.askDeletion(context);
      case 'delete-my-data-confirmed':
        return personalData.delete(context, nonce);
    }
  }

  async #begin(context: TurnContext): Promise<void> {
    const { organization, service, display, cards } = this.#parts;
    if (organization.criterion === 'not-eligible') return this.#notEligible(context);
    const enrollment = await service.begin(this.#beginner(context));
    const fill = enrollment.state === 'started' ? await this.#proposals(context, enrollment) : {};
    await display.below(
      context,
      enrollment,
      await cards.present(enrollment, turnFacts(context).locale, undefined, fill),
    );
  }

  async #startOver(context: TurnContext, flowId: string | undefined): Promise<void> {
    const { organization, service } = this.#parts;
    if (organization.criterion === 'not-eligible') return this.#notEligible(context);
    return this.#show(context, await service.startOver(this.#beginner(context), flowId));
  }

  async #submitForm(context: TurnContext, form: FormInput): Promise<void> {
    const { service, trustsTeamsAddress, profileAddress } = this.#parts;
    const { person, locale } = turnFacts(context);
    const teamsAddress = trustsTeamsAddress ? await profileAddress(context) : undefined;
    const outcome = await service.submitForm(person, { ...form, locale, teamsAddress });
    if (outcome.kind === 'refused')
      return this.#showForm(context, outcome.enrollment, { typed: form, errors: outcome.errors });
    if (outcome.kind !== 'limited') return this.#show(context, outcome);
    const emailNote = noteOf(outcome, this.#parts.clock(), this.#say(context));
    return this.#showForm(context, outcome.enrollment, { typed: form, emailNote });
  }

  async #showForm(context: TurnContext, enrollment: Enrollment, fill: FormFill): Promise<void> {
    await this.#parts.display.answer(
      context,
      enrollment,
      this.#parts.cards.form(enrollment, turnFacts(context).locale, fill),
    );
  }

  /** An address written in the chat goes into the form, for the person to submit; the form asks for more than that. */
  async #proposeAddress(context: TurnContext, address: string): Promise<void> {
    const enrollment = await this.#current(context);
    if (enrollment?.state !== 'started') return this.#answerAside(context);
    const proposals = await this.#proposals(context, enrollment);
    return this.#showForm(context, enrollment, { ...proposals, typed: { email: address } });
  }

  async #cancel(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    if (enrollment?.state !== 'started') return this.#askWithdrawal(context);
    return this.#cancelForm(context, enrollment.flowId);
  }

  async #cancelForm(context: TurnContext, flowId: string): Promise<void> {
    const outcome = await this.#parts.service.cancelForm(turnFacts(context).person, flowId);
    if (outcome.kind !== 'changed') return this.#show(context, outcome);
    await replyWithCard(context, this.#messageWithForm(context, 'form.cancelled', 'button.enroll'));
  }

  async #status(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    return this.#show(context, { kind: 'stale', enrollment });
  }

  async #askWithdrawal(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    if (!enrollment || !isOpen(enrollment)) return this.#show(context, { kind: 'stale', enrollment });
    const view = { flowId: enrollment.flowId, nonce: this.#parts.newId() };
    await sendCard(context, confirmWithdrawalCard(view, this.#say(context)));
  }

  /** Said of our own mail where one is under way; else it is a question like any other, about Microsoft's. */
  async #mailMissing(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    return enrollment?.state === 'confirmation-sent' ? this.#notArrived(context) : this.#answerAside(context);
  }

  async #notArrived(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    if (enrollment?.state !== 'confirmation-sent') return this.#show(context, { kind: 'stale', enrollment });
    const { flowId, email = '' } = enrollment;
    const view = { flowId, nonce: this.#parts.newId(), email, itContact: this.#parts.contacts.it };
    await sendCard(context, notArrivedCard(view, this.#say(context)));
  }

  async #notEligible(context: TurnContext): Promise<void> {
    const { contacts, organization, newId } = this.#parts;
    const say = this.#say(context);
    const reason = say('notEligible.organization', { organization: organization.name });
    await sendCard(context, notEligibleCard({ nonce: newId(), reason, administrator: contacts.administrator }, say));
  }

  /** Shows the present state, with a line about what came of the input. `doneKey` names the line for a mail that was sent once more. */
  async #show(context: TurnContext, outcome: EnrollmentOutcome, doneKey?: string): Promise<void> {
    const { enrollment } = outcome;
    if (!enrollment) return this.#nothingOpen(context);
    const say = this.#say(context);
    const done = outcome.kind === 'confirmation-sent' && doneKey ? say(doneKey) : undefined;
    const note = noteOf(outcome, this.#parts.clock(), say) ?? done;
    const fill = enrollment.state === 'started' ? await this.#proposals(context, enrollment) : {};
    const card = await this.#parts.cards.present(enrollment, say.locale, note, fill);
    await this.#parts.display.answer(context, enrollment, card);
  }

  async #nothingOpen(context: TurnContext): Promise<void> {
    await sendCard(context, this.#messageWithForm(context, 'status.none', 'button.enroll'));
  }

  async #remindOfForm(context: TurnContext): Promise<void> {
    await sendCard(context, this.#messageWithForm(context, 'form.stillOpen', 'button.showForm'));
  }

  #messageWithForm(context: TurnContext, textKey: string, buttonKey: string): CardMessage {
    const say = this.#say(context);
    const toForm = submit(say(buttonKey), { kind: 'command', command: 'enroll', nonce: this.#parts.newId() });
    return messageCard({ text: say(textKey), actions: [toForm] }, say);
  }

  /** What a form may be filled in with: the client's country as a guess of the market, and the address of the Teams profile. */
  async #proposals(context: TurnContext, enrollment: Enrollment): Promise<FormFill> {
    const proposedEmail = enrollment.email ? undefined : await this.#parts.profileAddress(context);
    return { guess: turnFacts(context).country, proposedEmail };
  }

  #beginner(context: TurnContext): Beginner {
    const { person, locale, name } = turnFacts(context);
    return { person, locale, displayName: name, edition: this.#parts.edition };
  }

  async #current(context: TurnContext): Promise<Enrollment | undefined> {
    return this.#parts.store.current(turnFacts(context).person);
  }

  async #waits(context: TurnContext): Promise<boolean> {
    const enrollment = await this.#current(context);
    return enrollment?.state === 'started' || enrollment?.state === 'confirmation-sent';
  }

  #say(context: TurnContext): Say {
    return this.#parts.sayIn(turnFacts(context).locale);
  }
}
