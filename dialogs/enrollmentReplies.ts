import type { TurnContext } from 'botbuilder-core';
import { submit } from '../cards/actions.ts';
import type { CardMessage } from '../cards/adaptiveCard.ts';
import { messageCard } from '../cards/messageCard.ts';
import type { Clock, NewId } from '../domain/clock.ts';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { EnrollmentOutcome } from '../domain/enrollment/enrollmentService.ts';
import type { Locale } from '../domain/people/locale.ts';
import type { Say } from '../domain/strings.ts';
import type { EnrollmentCards, FormFill } from './enrollmentCards.ts';
import type { EnrollmentDisplay } from './enrollmentDisplay.ts';
import { noteOf } from './enrollmentNotes.ts';
import { replyWithCard, sendCard } from './showCard.ts';
import { turnFacts } from './turnFacts.ts';

/** What the replies are made of. */
export interface EnrollmentRepliesParts {
  readonly cards: EnrollmentCards;
  readonly display: EnrollmentDisplay;
  readonly sayIn: (locale: Locale) => Say;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The address that Teams has for the person; undefined where it has none or does not answer. */
  readonly profileAddress: (context: TurnContext) => Promise<string | undefined>;
}

/** What a person gets to see of their enrollment in reply: how it stands, the form, or a short message that leads to it. */
export class EnrollmentReplies {
  readonly #parts: EnrollmentRepliesParts;

  constructor(parts: EnrollmentRepliesParts) {
    this.#parts = parts;
  }

  /** The present state, with a line about what came of the input. */
  async outcome(context: TurnContext, outcome: EnrollmentOutcome): Promise<void> {
    return this.present(context, outcome.enrollment, this.note(context, outcome));
  }

  /** The present state, in place of the card that was clicked. Where there is no enrollment, one is offered. */
  async present(context: TurnContext, enrollment: Enrollment | undefined, note?: string): Promise<void> {
    if (!enrollment) return this.#nothingOpen(context);
    await this.#parts.display.answer(context, enrollment, await this.#presentCard(context, enrollment, note));
  }

  /** Where the enrollment stands and what comes next, which the form does not say of itself. */
  async standing(context: TurnContext, enrollment: Enrollment | undefined): Promise<void> {
    const line = enrollment?.state === 'started' ? this.#say(context)('status.started') : undefined;
    return this.present(context, enrollment, line);
  }

  /** What came of the wish for another mail; where none was sent so far, the form that leads to one. */
  async resent(context: TurnContext, outcome: EnrollmentOutcome): Promise<void> {
    const isBefore = outcome.kind === 'stale' && outcome.enrollment?.state === 'started';
    if (!isBefore) return this.outcome(context, outcome);
    return this.present(context, outcome.enrollment, this.#say(context)('mail.noneToResend'));
  }

  /** The present state, as a new message. */
  async presentBelow(context: TurnContext, enrollment: Enrollment): Promise<void> {
    await this.#parts.display.below(context, enrollment, await this.#presentCard(context, enrollment));
  }

  /** The form with what was typed into it. */
  async form(context: TurnContext, enrollment: Enrollment, fill: FormFill): Promise<void> {
    const card = this.#parts.cards.form(enrollment, turnFacts(context).locale, fill);
    await this.#parts.display.answer(context, enrollment, card);
  }

  /** Says that the form was left. */
  async formCancelled(context: TurnContext): Promise<void> {
    await replyWithCard(context, this.#messageWithForm(context, 'form.cancelled', 'button.enroll'));
  }

  /** Says that the form is still there. */
  async formStillOpen(context: TurnContext): Promise<void> {
    await sendCard(context, this.#messageWithForm(context, 'form.stillOpen', 'button.showForm'));
  }

  /** One line about what came of an input; undefined where the card says it all. */
  note(context: TurnContext, outcome: EnrollmentOutcome): string | undefined {
    return noteOf(outcome, this.#parts.clock(), this.#say(context));
  }

  /** What a form may be filled in with: the client's country as a guess of the market, and the address of the Teams profile. */
  async proposals(context: TurnContext, enrollment: Enrollment): Promise<FormFill> {
    const proposedEmail = enrollment.email ? undefined : await this.#parts.profileAddress(context);
    return { guess: turnFacts(context).country, proposedEmail };
  }

  async #presentCard(context: TurnContext, enrollment: Enrollment, note?: string): Promise<CardMessage> {
    const fill = enrollment.state === 'started' ? await this.proposals(context, enrollment) : {};
    return this.#parts.cards.present(enrollment, turnFacts(context).locale, note, fill);
  }

  async #nothingOpen(context: TurnContext): Promise<void> {
    await sendCard(context, this.#messageWithForm(context, 'status.none', 'button.enroll'));
  }

  #messageWithForm(context: TurnContext, textKey: string, buttonKey: string): CardMessage {
    const say = this.#say(context);
    const toForm = submit(say(buttonKey), { kind: 'command', command: 'enroll', nonce: this.#parts.newId() });
    return messageCard({ text: say(textKey), actions: [toForm] }, say);
  }

  #say(context: TurnContext): Say {
    return this.#parts.sayIn(turnFacts(context).locale);
  }
}
