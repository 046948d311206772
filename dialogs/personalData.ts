import type { TurnContext } from 'botbuilder-core';
import { confirmDeletionCard } from '../cards/confirmDeletionCard.ts';
import { dataDeletedCard } from '../cards/dataDeletedCard.ts';
import { myDataCard } from '../cards/myDataCard.ts';
import type { RecipientStore } from '../domain/announcements/recipients.ts';
import type { NewId } from '../domain/clock.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import { marketName } from '../domain/marketNames.ts';
import type { Locale } from '../domain/people/locale.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { Say } from '../domain/strings.ts';
import { replyWithCard, sendCard } from './showCard.ts';
import { turnFacts } from './turnFacts.ts';

/** What showing and deleting a person's data needs. */
interface PersonalDataParts {
  readonly store: Pick<EnrollmentStore, 'allOf' | 'deleteAllOf'>;
  readonly people: Pick<PeopleStore, 'forget'>;
  readonly recipients: Pick<RecipientStore, 'wantsAnnouncements' | 'received'>;
  readonly sayIn: (locale: Locale) => Say;
  readonly newId: NewId;
  readonly retentionDays: number;
}

/** What is kept of a person: shown to them, and deleted at their wish. */
export class PersonalData {
  readonly #parts: PersonalDataParts;

  constructor(parts: PersonalDataParts) {
    this.#parts = parts;
  }

  /** Shows everything that is kept of the person. */
  async show(context: TurnContext): Promise<void> {
    const { person, locale } = turnFacts(context);
    const { store, recipients, newId, retentionDays } = this.#parts;
    const enrollments = (await store.allOf(person)).map((kept) => ({
      ...kept,
      market: kept.market && marketName(kept.market, locale),
    }));
    // Kept with an enrollment alone: the name that Teams gives at this moment is kept nowhere, and not shown.
    const name = enrollments.find((kept) => kept.displayName)?.displayName;
    const announcements = {
      received: await recipients.received(person),
      wanted: await recipients.wantsAnnouncements(person),
    };
    const view = { nonce: newId(), name, enrollments, announcements, retentionDays };
    await sendCard(context, myDataCard(view, this.#say(context)));
  }

  /** Asks whether it is really meant. */
  async askDeletion(context: TurnContext): Promise<void> {
    await sendCard(context, confirmDeletionCard({ nonce: this.#parts.newId() }, this.#say(context)));
  }

  /** Deletes everything. The nonce of the card that asked serves once, so that an old card deletes nothing later. */
  async delete(context: TurnContext, nonce: string): Promise<void> {
    const { person } = turnFacts(context);
    await this.#parts.store.deleteAllOf(person, nonce);
    // What an old card did not delete is shown, rather than said to be gone.
    if ((await this.#parts.store.allOf(person)).length > 0) return this.show(context);
    await this.#parts.people.forget(person);
    await replyWithCard(context, dataDeletedCard({ nonce: this.#parts.newId() }, this.#say(context)));
  }

  #say(context: TurnContext): Say {
    return this.#parts.sayIn(turnFacts(context).locale);
  }
}
