import type { TurnContext } from 'botbuilder-core';
import type { CardMessage } from '../cards/adaptiveCard.ts';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import { replaceCard, replyWithCard, sendCard } from './showCard.ts';

/** Shows cards of an enrollment and remembers which activity holds the newest, so that it can be updated from outside the chat. */
export class EnrollmentDisplay {
  readonly #store: Pick<EnrollmentStore, 'rememberCard'>;

  constructor(store: Pick<EnrollmentStore, 'rememberCard'>) {
    this.#store = store;
  }

  /** In place of the card that was clicked; below, where the person wrote instead of clicking. */
  async answer(context: TurnContext, enrollment: Enrollment, card: CardMessage): Promise<void> {
    await this.#remember(enrollment, await replyWithCard(context, card));
  }

  /** As a new message. */
  async below(context: TurnContext, enrollment: Enrollment, card: CardMessage): Promise<void> {
    await this.#remember(enrollment, await sendCard(context, card));
  }

  /** In place of the card that is remembered, from outside a turn of the person's. */
  async update(context: TurnContext, enrollment: Enrollment, card: CardMessage): Promise<void> {
    await this.#remember(enrollment, await replaceCard(context, card, enrollment.cardActivityId));
  }

  async #remember(enrollment: Enrollment, activityId: string | undefined): Promise<void> {
    if (activityId !== undefined && activityId !== enrollment.cardActivityId)
      await this.#store.rememberCard(enrollment.id, activityId);
  }
}
