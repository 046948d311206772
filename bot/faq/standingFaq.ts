import type { AnnouncementStore } from '../../domain/announcements/announcementStore.ts';
import type { Promotion } from '../../domain/announcements/promotion.ts';
import type { Clock } from '../../domain/clock.ts';
import { createCommandReading } from '../../domain/faq/editing/commandReading.ts';
import type { FaqCheckParts } from '../../domain/faq/editing/faqCheckParts.ts';
import { isNeededEntry } from '../../domain/faq/editing/isNeededEntry.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { LiveFaq } from './liveFaq.ts';

/** So long after an announcement was sent its buttons are still clicked, ms: 30 days. */
const CLICKED_FOR_MS = 30 * 24 * 3_600_000;

/** What the rules of changes are made from. */
interface StandingFaqParts {
  readonly live: Pick<LiveFaq, 'settled' | 'state'>;
  /** The edition as its files say. */
  readonly edition: Edition;
  readonly promotions: readonly Promotion[];
  readonly announcements: Pick<AnnouncementStore, 'entriesAsked'>;
  readonly clock: Clock;
}

/** The FAQ as it is now, once all is taken over and learned that any instance published, and what a change of it may not do. */
export function createStandingFaq(parts: StandingFaqParts): FaqCheckParts['standing'] {
  const { live, edition, promotions, announcements, clock } = parts;
  return async () => {
    const announced = await announcements.entriesAsked(new Date(clock().getTime() - CLICKED_FOR_MS));
    await live.settled();
    const { revision, edition: standing, reading } = live.state;
    const isNeeded = isNeededEntry(edition, promotions, announced);
    const isCommand = createCommandReading(reading);
    return { revision, rules: { edition: standing, labelsOf: reading.labelsOf, isCommand, isNeeded } };
  };
}
