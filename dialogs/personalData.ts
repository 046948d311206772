import type { TurnContext } from 'botbuilder-core';
import { confirmDeletionCard } from '../cards/confirmDeletionCard.ts';
import { dataDeletedCard } from '../cards/dataDeletedCard.ts';
import { exportPartCard } from '../cards/exportField.ts';
import { myDataCard } from '../cards/myDataCard.ts';
import type { NewId } from '../domain/clock.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import type { FeedbackStore } from '../domain/insights/feedback.ts';
import { marketName } from '../domain/marketNames.ts';
import type { Locale } from '../domain/people/locale.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { Say } from '../domain/strings.ts';
import type { TicketStore } from '../domain/support/ticketStore.ts';
import { textParts } from '../domain/textParts.ts';
import { exportedText } from './exportedText.ts';
import { type KeptOfPerson, type KeptOfPersonParts, keptOfPerson } from './keptOfPerson.ts';
import { replyWithCard, sendCard } from './showCard.ts';
import { turnFacts } from './turnFacts.ts';

/** What showing and deleting a person's data needs. */
interface PersonalDataParts extends KeptOfPersonParts {
  readonly store: Pick<EnrollmentStore, 'allOf' | 'deleteAllOf'>;
  readonly people: Pick<PeopleStore, 'chatOf' | 'forget'>;
  readonly tickets?: Pick<TicketStore, 'ofAsker' | 'messages' | 'forgetAsker'> | undefined;
  readonly feedback?: Pick<FeedbackStore, 'ofPerson' | 'forget'> | undefined;
  /** The question of an entry, as the content has it. */
  readonly questionOf: (entryId: string, locale: Locale) => string | undefined;
  readonly sayIn: (locale: Locale) => Say;
  readonly newId: NewId;
  readonly retentionDays: number;
}

/** So much text a card has room for, in UTF-16 units: Chinese and Japanese ones are three bytes, and the first card holds more than text. */
const MOST_IN_CARD = 4_000;

/** What is kept of a person: shown to them, and deleted at their wish. */
export class PersonalData {
  readonly #parts: PersonalDataParts;

  constructor(parts: PersonalDataParts) {
    this.#parts = parts;
  }

  /** Shows everything that is kept of the person, and gives it as text, in as many cards as that takes. */
  async show(context: TurnContext): Promise<void> {
    const kept = await keptOfPerson(this.#parts, turnFacts(context).person);
    const say = this.#say(context);
    const [exported = '', ...others] = textParts(exportedText(kept), MOST_IN_CARD);
    await sendCard(context, myDataCard({ ...this.#viewOf(kept, say.locale), exported }, say));
    const parts = others.length + 1;
    for (const [index, text] of others.entries()) {
      await sendCard(context, exportPartCard(text, { part: index + 2, parts }, say));
    }
  }

  /** Asks whether it is really meant. */
  async askDeletion(context: TurnContext): Promise<void> {
    const kept = await this.#keptBesides(context);
    await sendCard(context, confirmDeletionCard({ nonce: this.#parts.newId(), ...kept }, this.#say(context)));
  }

  /** Deletes everything. The nonce of the card that asked serves once, so that an old card deletes nothing later. */
  async delete(context: TurnContext, nonce: string): Promise<void> {
    const { person } = turnFacts(context);
    const { store, tickets, feedback, people } = this.#parts;
    // What an old card did not delete is shown, rather than said to be gone.
    if (!(await store.deleteAllOf(person, nonce))) return this.show(context);
    const kept = await this.#keptBesides(context);
    await tickets?.forgetAsker(person);
    await feedback?.forget(person);
    await people.forget(person);
    await replyWithCard(context, dataDeletedCard({ nonce: this.#parts.newId(), ...kept }, this.#say(context)));
  }

  async #keptBesides(context: TurnContext) {
    const { tickets, feedback } = await keptOfPerson(this.#parts, turnFacts(context).person);
    return { hasTickets: tickets.length > 0, hasFeedback: feedback.length > 0 };
  }

  #viewOf({ enrollments, consoleName, announcements, tickets, feedback }: KeptOfPerson, locale: Locale) {
    const { newId, retentionDays, questionOf } = this.#parts;
    return {
      ...{ nonce: newId(), announcements, retentionDays },
      // Kept with an enrollment, or for the console: the name that Teams gives at this moment is kept nowhere else, and not shown.
      name: enrollments.find((kept) => kept.displayName)?.displayName ?? consoleName,
      enrollments: enrollments.map((kept) => ({ ...kept, market: kept.market && marketName(kept.market, locale) })),
      tickets: tickets.map(({ ticket }) => ticket),
      feedback: feedback.map((said) => ({ ...said, question: questionOf(said.entryId, locale) ?? said.entryId })),
    };
  }

  #say(context: TurnContext): Say {
    return this.#parts.sayIn(turnFacts(context).locale);
  }
}
