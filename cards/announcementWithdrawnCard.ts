import type { Say } from '../domain/strings.ts';
import type { CardMessage } from './adaptiveCard.ts';
import { cardMessage } from './cardMessage.ts';
import { heading, paragraph } from './elements.ts';

/** Who took an announcement back. */
export interface AnnouncementWithdrawnView {
  readonly organization: string;
}

/** What stands in the place of an announcement that was recalled. Holds nothing of it. */
export function announcementWithdrawnCard({ organization }: AnnouncementWithdrawnView, say: Say): CardMessage {
  const title = say('announcement.withdrawn.title');
  const text = say('announcement.withdrawn.text', { organization });
  return cardMessage({ summary: title, body: [heading(title), paragraph(text)] }, say);
}
