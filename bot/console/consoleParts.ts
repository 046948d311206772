import type { CardMessage } from '../../cards/adaptiveCard.ts';
import type { Actor, Announcement } from '../../domain/announcements/announcement.ts';
import type { AnnouncementRules } from '../../domain/announcements/announcementProblems.ts';
import type { AnnouncementService } from '../../domain/announcements/announcementService.ts';
import type { AnnouncementSettings } from '../../domain/announcements/announcementSettings.ts';
import type { AnnouncementText } from '../../domain/announcements/announcementText.ts';
import type { Promotion } from '../../domain/announcements/promotion.ts';
import type { Clock } from '../../domain/clock.ts';
import type { RoleService } from '../../domain/console/roleService.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Locale } from '../../domain/people/locale.ts';
import type { Store } from '../../store/store.ts';
import type { Stall } from './contract/answers.ts';

/** One language's text of an announcement, as somebody is to see it. */
export interface ShownText {
  readonly announcementId: string;
  readonly text: AnnouncementText;
  readonly locale: Locale;
  readonly expiresAt?: Date | undefined;
}

/** What came of sending an announcement to oneself. */
export type TestResult = 'sent' | 'no-chat' | 'not-delivered';

/** What the calls of the console work with. */
export interface ConsoleParts {
  readonly service: AnnouncementService;
  readonly roleService: RoleService;
  readonly store: Pick<Store, 'announcements' | 'ledger' | 'amendments' | 'recipients' | 'consoleNames' | 'audit'>;
  readonly settings: AnnouncementSettings;
  readonly rulesOf: (tenantId: string) => Promise<AnnouncementRules>;
  readonly edition: Edition;
  readonly promotions: readonly Promotion[];
  /** The card as it is sent. */
  readonly announcementCard: (shown: ShownText) => CardMessage;
  /** Sends a card to the chat of the very person who asks for it. */
  readonly sendTest: (to: Actor, shown: ShownText) => Promise<TestResult>;
  /** Why nothing moves although it should. */
  readonly stallOf: (announcement: Announcement) => Promise<Stall | undefined>;
  readonly clock: Clock;
}
