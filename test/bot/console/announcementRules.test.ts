import { expect } from 'chai';
import { createAnnouncementRules } from '../../../bot/console/announcementRules.ts';
import { announcementCard } from '../../../cards/announcementCard.ts';
import { withVersions } from '../../../domain/faq/editing/withVersions.ts';
import { inEachLocale } from '../../../domain/people/inEachLocale.ts';
import { createSay } from '../../../domain/strings.ts';
import { CONTENT, EDITION } from '../../helpers/enrollmentHouse.ts';
import { aVersion } from '../../helpers/faqVersions.ts';

describe('announcementRules', () => {
  it('lets buttons name what was published of the FAQ, and nothing that was deleted', async () => {
    let edition = EDITION;
    const rulesOf = createAnnouncementRules({
      editionNow: () => edition,
      recipients: { teams: async () => [] },
      announcementCard: ({ text, locale }) =>
        announcementCard(
          { announcementId: 'a', text, to: 'person', links: edition.links, organization: 'Contoso', appId: 'app' },
          createSay(locale, CONTENT.strings[locale]),
        ),
    });
    expect((await rulesOf('tenant-1')).entryIds)
      .to.include('current-discounts')
      .and.not.include('own/bicycle');
    const versions = [aVersion(1), aVersion(2, { entryId: 'current-discounts', edit: undefined })];
    edition = withVersions(
      EDITION,
      versions.map((version) => ({ ...version, edition: EDITION.edition })),
      inEachLocale(() => 'Our experts'),
    ).edition;
    expect((await rulesOf('tenant-1')).entryIds)
      .to.include('own/bicycle')
      .and.not.include('current-discounts');
  });
});
