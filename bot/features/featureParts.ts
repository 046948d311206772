import type { Contacts } from '../../cards/views.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { Ledger } from '../../domain/announcements/ledger.ts';
import type { RecipientStore } from '../../domain/announcements/recipients.ts';
import type { Clock, NewId } from '../../domain/clock.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { EventStore, InsightEvent, QuestionStore } from '../../domain/insights/event.ts';
import type { FeedbackStore } from '../../domain/insights/feedback.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { PersonKey } from '../../domain/people/person.ts';
import type { Say } from '../../domain/strings.ts';
import type { PrivacyConfig } from '../config/configTypes.ts';
import type { LastAnswers } from '../lastAnswers.ts';
import type { LastQuestions } from '../lastQuestions.ts';
import type { ShownAnswers } from '../shownAnswers.ts';
import type { InsightDesk } from './showInsights.ts';
import type { TicketDesk } from './ticketDesk.ts';

/** What the features outside the enrollment are made of. */
export interface FeatureParts {
  readonly edition: Edition;
  readonly sayIn: (locale: Locale) => Say;
  readonly events: EventStore;
  readonly questions: QuestionStore;
  readonly contacts: Contacts;
  readonly privacy: PrivacyConfig;
  readonly clock: Clock;
  readonly newId: NewId;
  /** What each person was answered with last. */
  readonly lastAnswers: LastAnswers;
  /** What each person asked last, and how often in a row the bot was of no use. */
  readonly lastQuestions: LastQuestions;
  /** Which answer each message shows. */
  readonly shownAnswers: ShownAnswers;
  /** Where questions go to experts; undefined where there is no such thing. */
  readonly tickets?: TicketDesk | undefined;
  readonly feedback?: Pick<FeedbackStore, 'give'> | undefined;
  /** The published version of an entry, 0 where it is the edition's own. */
  readonly versionOf?: ((entryId: string) => number) | undefined;
  /** The head figures in the chat, for those who may see them. */
  readonly insights?: InsightDesk | undefined;
  /** The bot's app id, for links to its personal chat. */
  readonly appId: string;
  readonly announcements: Pick<AnnouncementStore, 'byId'>;
  readonly ledger: Pick<Ledger, 'noteOpened'>;
  readonly recipients: Pick<RecipientStore, 'setWantsAnnouncements' | 'rememberTeam' | 'forgetTeam' | 'teams'>;
}

/** Counts something that happened in this turn, once for its key. */
export async function count(
  parts: FeatureParts,
  key: string,
  { locale, person }: { readonly locale: Locale; readonly person: PersonKey },
  event: InsightEvent['event'],
): Promise<void> {
  const what = { key, at: parts.clock(), edition: parts.edition.edition, locale };
  await parts.events.record({ ...what, asker: person, event });
}
