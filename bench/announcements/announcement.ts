import { announcementCard } from '../../cards/announcementCard.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { Variant } from '../../domain/announcements/variantFor.ts';
import { createSay } from '../../domain/strings.ts';
import { CONTENT, EDITION } from '../../test/helpers/enrollmentHouse.ts';
import { newAnnouncement } from '../../test/helpers/storedAnnouncements.ts';

const BUTTON = { title: 'Enroll', action: { kind: 'enroll' } } as const;

/** What is sent: in two languages, with a button. */
export const BENCH_ANNOUNCEMENT: Announcement = newAnnouncement({
  ...{ id: 'bench', state: 'sending' },
  texts: {
    en: { title: 'Microsoft 365 for your home', body: 'Save **30 %** until the end of the year.', buttons: [BUTTON] },
    de: { title: 'Microsoft 365 für zu Hause', body: 'Sparen Sie **30 %** bis Jahresende.', buttons: [BUTTON] },
  },
});

/** Its card, as the bot makes it. */
export function benchCard({ id, expiresAt }: Announcement, { locale, text }: Variant) {
  const shown = { announcementId: id, text, expiresAt, to: 'person', links: EDITION.links, appId: '' } as const;
  return announcementCard({ ...shown, organization: 'Contoso' }, createSay(locale, CONTENT.strings[locale]));
}
