import type { Activity } from 'botframework-schema';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { cardActivity } from '../../cards/cardActivity.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import { type Variant, variantFor } from '../../domain/announcements/variantFor.ts';

/** Makes the card of an announcement in one language. */
export type MakeCard = (announcement: Announcement, variant: Variant) => CardMessage;

/** Gives the activity for a recipient who reads a language (BCP 47). */
export type ActivityFor = (tag: string) => Partial<Activity>;

/**
 * The cards of an announcement, or what stands in their place, each made once. The notification says the card's summary: Teams would say that
 * somebody "sent a card", and shows none at all without `alert`.
 */
export function announcementCards(announcement: Announcement, makeCard: MakeCard): ActivityFor {
  const made = new Map<string, Partial<Activity>>();
  return (tag) => {
    const variant = variantFor(announcement, tag);
    const activity = made.get(variant.locale) ?? {
      ...cardActivity(makeCard(announcement, variant)),
      channelData: { notification: { alert: true } },
    };
    made.set(variant.locale, activity);
    return activity;
  };
}
