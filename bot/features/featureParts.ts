import type { Contacts } from '../../cards/views.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { Ledger } from '../../domain/announcements/ledger.ts';
import type { RecipientStore } from '../../domain/announcements/recipients.ts';
import type { Clock, NewId } from '../../domain/clock.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { EventStore, InsightEvent, QuestionStore } from '../../domain/insights/event.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Say } from '../../domain/strings.ts';
import type { PrivacyConfig } from '../config/configTypes.ts';
import type { LastAnswers } from '../lastAnswers.ts';

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
  locale: Locale,
  event: InsightEvent['event'],
): Promise<void> {
  await parts.events.record({ key, at: parts.clock(), edition: parts.edition.edition, locale, event });
}
