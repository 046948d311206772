import type { Logger } from 'pino';
import type { EnrollmentCards } from '../../dialogs/enrollmentCards.ts';
import type { EnrollmentDisplay } from '../../dialogs/enrollmentDisplay.ts';
import type { EnrollmentStore } from '../../domain/enrollment/enrollmentStore.ts';
import type { PeopleStore } from '../../domain/people/peopleStore.ts';
import { ConnectorError } from '../connector/connectorError.ts';
import type { TeamsMessenger } from '../teamsMessenger.ts';

/** What updating a card from outside the chat needs. */
export interface EnrollmentCardUpdateParts {
  readonly store: Pick<EnrollmentStore, 'byId'>;
  readonly people: Pick<PeopleStore, 'chatOf'>;
  readonly cards: EnrollmentCards;
  readonly display: EnrollmentDisplay;
  readonly messenger: TeamsMessenger;
  readonly log: Logger;
}

/**
 * Shows an enrollment's present state in the card that stands for it in the person's chat. To update twice is to update once. A new card
 * of which Teams did not say whether it was sent counts as sent: it is better missed once than shown each time that the job is tried.
 */
export async function updateEnrollmentCard(enrollmentId: string, parts: EnrollmentCardUpdateParts): Promise<void> {
  const known = await parts.store.byId(enrollmentId);
  const chat = known && (await parts.people.chatOf(known.person));
  if (!chat) return;
  const shown = parts.messenger.inChat(chat, async (context) => {
    // Read only now: the chat's own turn, if one was under way, has ended and may have changed it.
    const enrollment = await parts.store.byId(enrollmentId);
    if (enrollment)
      await parts.display.update(context, enrollment, await parts.cards.present(enrollment, enrollment.locale));
  });
  await shown.catch((error: unknown) => {
    if (!mayBeSent(error)) throw error;
    parts.log.warn({ err: error, enrollmentId }, 'A new card may have been sent, and is not sent again');
  });
}

function mayBeSent(error: unknown): boolean {
  return error instanceof ConnectorError && error.method === 'POST' && error.effect === 'unknown';
}
