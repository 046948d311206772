import type { RecipientStore } from '../domain/announcements/recipients.ts';
import type { ConsoleNames } from '../domain/console/consoleNames.ts';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import type { Feedback, FeedbackStore } from '../domain/insights/feedback.ts';
import type { PeopleStore } from '../domain/people/peopleStore.ts';
import type { PersonalChat, PersonKey } from '../domain/people/person.ts';
import type { Ticket, TicketMessage } from '../domain/support/ticket.ts';
import type { TicketStore } from '../domain/support/ticketStore.ts';

/** Where things are kept of people. */
export interface KeptOfPersonParts {
  readonly store: Pick<EnrollmentStore, 'allOf'>;
  readonly people: Pick<PeopleStore, 'chatOf'>;
  readonly recipients: Pick<RecipientStore, 'wantsAnnouncements' | 'received'>;
  readonly consoleNames: Pick<ConsoleNames, 'nameOf'>;
  readonly tickets?: Pick<TicketStore, 'ofAsker' | 'messages'> | undefined;
  readonly feedback?: Pick<FeedbackStore, 'ofPerson'> | undefined;
}

/** Everything that is kept of somebody. */
export interface KeptOfPerson {
  readonly chat: PersonalChat | undefined;
  readonly enrollments: readonly Enrollment[];
  /** By which those who use the console know the person, where they use it too. */
  readonly consoleName: string | undefined;
  readonly announcements: { readonly received: number; readonly wanted: boolean };
  /** Newest first, each with what was said in it. */
  readonly tickets: readonly { readonly ticket: Ticket; readonly messages: readonly TicketMessage[] }[];
  /** Newest first. */
  readonly feedback: readonly Feedback[];
}

/** Reads everything that is kept of somebody. */
export async function keptOfPerson(parts: KeptOfPersonParts, person: PersonKey): Promise<KeptOfPerson> {
  const { store, people, recipients, consoleNames, tickets, feedback } = parts;
  const asked = (await tickets?.ofAsker(person)) ?? [];
  return {
    chat: await people.chatOf(person),
    enrollments: await store.allOf(person),
    consoleName: await consoleNames.nameOf(person),
    announcements: {
      received: await recipients.received(person),
      wanted: await recipients.wantsAnnouncements(person),
    },
    tickets: await Promise.all(
      asked.map(async (ticket) => ({ ticket, messages: (await tickets?.messages(ticket.id)) ?? [] })),
    ),
    feedback: (await feedback?.ofPerson(person)) ?? [],
  };
}
