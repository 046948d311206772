import type { CardMessage } from '../../cards/adaptiveCard.ts';
import type { ConsoleParts, ShownText } from './consoleParts.ts';

/** Previews and tests belong to no announcement, so that nothing of them is counted; this is as long as an id, so that the card is as large as the one that is sent. */
export const NO_ANNOUNCEMENT = '00000000-0000-0000-0000-000000000000';

/** The card of a text that may not be saved yet. */
export function previewCard(
  { announcementCard }: Pick<ConsoleParts, 'announcementCard'>,
  { text, locale }: Pick<ShownText, 'text' | 'locale'>,
): CardMessage {
  return announcementCard({ announcementId: NO_ANNOUNCEMENT, text, locale });
}
