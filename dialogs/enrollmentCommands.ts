import type { TurnContext } from 'botbuilder-core';
import { confirmPurchaseCard } from '../cards/confirmPurchaseCard.ts';
import { confirmWithdrawalCard } from '../cards/confirmWithdrawalCard.ts';
import { notArrivedCard } from '../cards/notArrivedCard.ts';
import { notEligibleCard } from '../cards/notEligibleCard.ts';
import type { Contacts } from '../cards/views.ts';
import type { NewId } from '../domain/clock.ts';
import { type Enrollment, isOpen } from '../domain/enrollment/enrollment.ts';
import type { Beginner, EnrollmentService } from '../domain/enrollment/enrollmentService.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import type { Organization } from '../domain/enrollment/organization.ts';
import type { Locale } from '../domain/people/locale.ts';
import type { Say } from '../domain/strings.ts';
import type { EnrollmentInput } from './enrollmentInput.ts';
import type { EnrollmentReplies } from './enrollmentReplies.ts';
import type { PersonalData } from './personalData.ts';
import { sendCard } from './showCard.ts';
import { turnFacts } from './turnFacts.ts';

/** What the commands need. */
export interface EnrollmentCommandsParts {
  readonly service: EnrollmentService;
  readonly store: Pick<EnrollmentStore, 'current'>;
  readonly personalData: PersonalData;
  readonly organization: Organization;
  readonly contacts: Contacts;
  readonly edition: string;
  readonly sayIn: (locale: Locale) => Say;
  readonly newId: NewId;
}

type CommandInput = Extract<EnrollmentInput, { kind: 'command' }>;

/** What a person may ask for by a button or in a word, at any state of their enrollment. */
export class EnrollmentCommands {
  readonly #parts: EnrollmentCommandsParts;
  readonly #replies: EnrollmentReplies;

  constructor(parts: EnrollmentCommandsParts, replies: EnrollmentReplies) {
    this.#parts = parts;
    this.#replies = replies;
  }

  /** Does what was asked for and shows what came of it. */
  async run(context: TurnContext, { command, nonce, flowId }: CommandInput): Promise<void> {
    const { service, personalData } = this.#parts;
    const { person } = turnFacts(context);
    switch (command) {
      case 'enroll':
        return this.#begin(context);
      case 'status':
        return this.#replies.standing(context, await this.#current(context));
      case 'resend':
        return this.#replies.resent(context, await service.resend(person, nonce, flowId));
      case 'change-email':
        return this.#replies.outcome(context, await service.changeEmail(person, flowId));
      case 'not-arrived':
        return this.helpFindMail(context);
      case 'start-over':
        return this.#startOver(context, flowId);
      case 'withdraw':
        return this.askWithdrawal(context);
      case 'withdraw-confirmed':
        return this.#replies.outcome(context, await service.withdraw(person, flowId));
      case 'bought':
        return this.#bought(context, flowId);
      case 'show-my-data':
        return personalData.show(context);
      case 'delete-my-data':
        return personalData.askDeletion(context);
      case 'delete-my-data-confirmed':
        return personalData.delete(context, nonce);
    }
  }

  /** Asks whether the open enrollment is really to end. */
  async askWithdrawal(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    if (!enrollment || !isOpen(enrollment)) return this.#replies.present(context, enrollment);
    const view = { flowId: enrollment.flowId, nonce: this.#parts.newId() };
    await sendCard(context, confirmWithdrawalCard(view, this.#say(context)));
  }

  /** A button says it of its own enrollment; words are asked about, for what they end cannot be taken up again. */
  async #bought(context: TurnContext, flowId: string | undefined): Promise<void> {
    const { service, newId } = this.#parts;
    const { person } = turnFacts(context);
    if (flowId !== undefined) return this.#replies.outcome(context, await service.bought(person, flowId));
    const enrollment = await this.#current(context);
    if (!enrollment || !mayBeBought(enrollment)) return this.#replies.present(context, enrollment);
    const view = { flowId: enrollment.flowId, nonce: newId() };
    await sendCard(context, confirmPurchaseCard(view, this.#say(context)));
  }

  /** Says what to try where our own mail has not arrived. */
  async helpFindMail(context: TurnContext): Promise<void> {
    const enrollment = await this.#current(context);
    if (enrollment?.state !== 'confirmation-sent') return this.#replies.present(context, enrollment);
    const { flowId, email = '' } = enrollment;
    const view = { flowId, nonce: this.#parts.newId(), email, itContact: this.#parts.contacts.it };
    await sendCard(context, notArrivedCard(view, this.#say(context)));
  }

  async #begin(context: TurnContext): Promise<void> {
    const { organization, service } = this.#parts;
    if (organization.criterion === 'not-eligible') return this.#notEligible(context);
    return this.#replies.presentBelow(context, await service.begin(this.#beginner(context)));
  }

  async #startOver(context: TurnContext, flowId: string | undefined): Promise<void> {
    const { organization, service } = this.#parts;
    if (organization.criterion === 'not-eligible') return this.#notEligible(context);
    return this.#replies.outcome(context, await service.startOver(this.#beginner(context), flowId));
  }

  async #notEligible(context: TurnContext): Promise<void> {
    const { contacts, organization, newId } = this.#parts;
    const say = this.#say(context);
    const reason = say('notEligible.organization', { organization: organization.name });
    await sendCard(context, notEligibleCard({ nonce: newId(), reason, administrator: contacts.administrator }, say));
  }

  #beginner(context: TurnContext): Beginner {
    const { person, locale, name } = turnFacts(context);
    return { person, locale, displayName: name, edition: this.#parts.edition };
  }

  async #current(context: TurnContext): Promise<Enrollment | undefined> {
    return this.#parts.store.current(turnFacts(context).person);
  }

  #say(context: TurnContext): Say {
    return this.#parts.sayIn(turnFacts(context).locale);
  }
}

const mayBeBought = ({ state }: Enrollment): boolean => state === 'confirmed' || state === 'link-opened';
