import type { AnnouncementRules } from '../../domain/announcements/announcementProblems.ts';
import type { RecipientStore } from '../../domain/announcements/recipients.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import { shownLink } from '../../domain/faq/shownLink.ts';
import { ISO_MARKETS } from '../../domain/isoMarkets.ts';
import { cardBytes } from './cardBytes.ts';
import type { ConsoleParts } from './consoleParts.ts';
import { previewCard } from './previewCard.ts';

/** What announcements may name, from the content and from the teams in which the bot is just now. */
export function createAnnouncementRules(parts: {
  /** The FAQ with what was published of it: asked each time. */
  readonly editionNow: () => Edition;
  readonly recipients: Pick<RecipientStore, 'teams'>;
  readonly announcementCard: ConsoleParts['announcementCard'];
}): (tenantId: string) => Promise<AnnouncementRules> {
  const { editionNow, recipients } = parts;
  return async (tenantId) => {
    const { entries, links } = editionNow();
    const linkIds = Object.keys(links);
    return {
      entryIds: new Set(entries.keys()),
      linkIds: new Set(linkIds),
      shownLinkIds: new Set(linkIds.filter((id) => shownLink(links, id) !== undefined)),
      markets: new Set(ISO_MARKETS),
      cardBytes: (text, locale) => cardBytes(previewCard(parts, { text, locale }).card),
      teamIds: new Set((await recipients.teams(tenantId)).map(({ teamId }) => teamId)),
    };
  };
}
