import type { AnnouncementRules } from '../../domain/announcements/announcementProblems.ts';
import type { RecipientStore } from '../../domain/announcements/recipients.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import { shownLink } from '../../domain/faq/shownLink.ts';
import { ISO_MARKETS } from '../../domain/isoMarkets.ts';
import { cardBytes } from './cardBytes.ts';
import type { ConsoleParts } from './consoleParts.ts';

/** What announcements may name, from the content and from the teams in which the bot is just now. */
export function createAnnouncementRules(parts: {
  readonly edition: Edition;
  readonly recipients: Pick<RecipientStore, 'teams'>;
  readonly announcementCard: ConsoleParts['announcementCard'];
}): (tenantId: string) => Promise<AnnouncementRules> {
  const { edition, recipients, announcementCard } = parts;
  const linkIds = Object.keys(edition.links);
  const fixed = {
    entryIds: new Set(edition.entries.keys()),
    linkIds: new Set(linkIds),
    shownLinkIds: new Set(linkIds.filter((id) => shownLink(edition.links, id) !== undefined)),
    markets: new Set(ISO_MARKETS),
    cardBytes: sizeOf(announcementCard),
  };
  return async (tenantId) => ({
    ...fixed,
    teamIds: new Set((await recipients.teams(tenantId)).map(({ teamId }) => teamId)),
  });
}

/** A link that has no address cannot be drawn; that it has none is a problem of its own. */
function sizeOf(announcementCard: ConsoleParts['announcementCard']): AnnouncementRules['cardBytes'] {
  return (text, locale) => {
    const { card } = announcementCard({ announcementId: '00000000-0000-0000-0000-000000000000', text, locale });
    return cardBytes(card);
  };
}
