import { expect } from 'chai';
import { mostInFlight } from '../../../bot/announcements/mostInFlight.ts';
import { MOST_PER_SECOND } from '../../../domain/announcements/announcementSettings.ts';

describe('how many may be in hand at a time', () => {
  it('is a hundred at every rate that Teams takes', () => {
    for (const perSecond of [1, 40, 45, MOST_PER_SECOND]) expect(mostInFlight(perSecond)).to.equal(100);
  });

  it('grows with a faster rate, to a bound', () => {
    expect([100, 150, 500, 1_000_000].map(mostInFlight)).to.deep.equal([200, 300, 800, 800]);
  });
});
