import { expect } from 'chai';
import { figureStep, roundedCount, roundedFigures } from '../../../domain/announcements/roundedFigures.ts';

const PEOPLE = { kind: 'people', markets: [], locales: [] } as const;

describe('figures of an audience', () => {
  it('are shown as they are where they tell of nobody’s enrollment', () => {
    expect(figureStep(PEOPLE, 5)).to.equal(1);
    expect(figureStep({ kind: 'team-members', teamIds: ['a'] }, 5)).to.equal(1);
    expect(figureStep({ ...PEOPLE, enrollment: 'not-enrolled' }, 1), 'in local mode').to.equal(1);
  });

  it('chosen by enrollment are multiples of the smallest group, which is never less than three', () => {
    expect(figureStep({ ...PEOPLE, enrollment: 'not-enrolled' }, 5)).to.equal(5);
    expect(figureStep({ ...PEOPLE, enrollment: 'link-not-opened' }, 2)).to.equal(3);
    expect(roundedFigures({ sent: 14, unreachable: 4, waiting: 5 }, 5)).to.deep.equal({
      ...{ sent: 10, unreachable: 0, waiting: 5 },
    });
  });

  it('add up when they are rounded, and those that come to nothing are not there', () => {
    const count = { total: 28, reachable: 17, skipped: { guest: 4, 'opted-out': 7 }, byLocale: { en: 14, de: 3 } };
    expect(roundedCount(count, 5)).to.deep.equal({
      ...{ total: 20, reachable: 15, skipped: { 'opted-out': 5 }, byLocale: { en: 10 } },
    });
    expect(roundedCount(count, 1)).to.equal(count);
  });
});
