import { expect } from 'chai';
import { announcementFigures } from '../../../domain/insights/announcementFigures.ts';
import type { AnnouncedFunnel } from '../../../domain/insights/insights.ts';

describe('announcements all together', () => {
  it('add up', () => {
    const figures = announcementFigures([funnel(100, 50), funnel(60, 20)], 5);
    expect(figures[0]).to.deep.equal({ step: 'delivered', count: 160 });
    expect(figures[1]).to.deep.equal({ step: 'opened', count: 70 });
    expect(figures.at(-1)).to.deep.equal({ step: 'purchased', count: 0 });
  });

  it('hide a step that the page of one of them hides, for it could be told from the others', () => {
    const figures = announcementFigures([funnel(100, 50), funnel(60, 3)], 5);
    expect(figures[1]?.count).to.equal('hidden');
    expect(announcementFigures([funnel(100, 50), funnel(60, 3), funnel(60, 4)], 5)[1]?.count).to.equal(57);
  });

  it('hide a step that the page of one of them hides because few were lost there', () => {
    const figures = announcementFigures([funnel(20, 18), funnel(100, 50)], 5);
    expect(figures.slice(0, 2).map(({ count }) => count)).to.deep.equal([120, 'hidden']);
  });

  it('tell of those chosen by enrollment no more than their own pages do', () => {
    const figures = announcementFigures([funnel(100, 50), funnel(64, 23, 'not-enrolled')], 5);
    expect(figures.slice(0, 2).map(({ count }) => count)).to.deep.equal([160, 70]);
  });

  it('hide nothing in local mode, and are nothing where there are none', () => {
    expect(announcementFigures([funnel(4, 1)], 1).map(({ count }) => count)).to.deep.equal([4, 1, 0, 0, 0, 0]);
    expect(announcementFigures([], 5).map(({ count }) => count)).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });
});

function funnel(delivered: number, opened: number, enrollment?: 'not-enrolled'): AnnouncedFunnel {
  const audience = { kind: 'people', markets: [], locales: [], enrollment } as const;
  return { audience, funnel: { delivered, opened, started: 0, confirmed: 0, 'link-opened': 0, purchased: 0 } };
}
