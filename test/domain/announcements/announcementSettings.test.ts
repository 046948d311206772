import { expect } from 'chai';
import {
  DEFAULT_ANNOUNCEMENT_SETTINGS,
  MOST_PER_SECOND,
  paceWithin,
} from '../../../domain/announcements/announcementSettings.ts';

describe('What holds for announcements where nothing is said', () => {
  it('is approval by a second person, a minute to undo, and fewer requests than Teams takes', () => {
    expect(DEFAULT_ANNOUNCEMENT_SETTINGS).to.deep.equal({
      ...{ approvalRequired: true, confirmAbove: 50, undoSeconds: 60, smallestGroup: 5, perSecond: 40 },
      limits: { mostPerPerson: 2, withinDays: 7 },
    });
    expect(DEFAULT_ANNOUNCEMENT_SETTINGS.perSecond).to.be.below(MOST_PER_SECOND);
  });

  it('a limit is the pace, unless it is Teams’ own: then a tenth of a second is to spare', () => {
    expect([1, 40, MOST_PER_SECOND].map(paceWithin)).to.deep.equal([1, 40, 45]);
  });
});
