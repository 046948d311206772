import { expect } from 'chai';
import { drawn, shareOf, sumOf } from '../../../tab/insights/shownFigures.ts';

describe('console: figures of which some are hidden', () => {
  it('a share or sum of a hidden one is hidden, or it could be reckoned', () => {
    expect([shareOf('hidden', 10), shareOf(5, 'hidden'), sumOf(3, 'hidden')]).to.deep.equal([
      'hidden',
      'hidden',
      'hidden',
    ]);
  });

  it('of nothing there is no share, and a chart shows nothing of what is hidden', () => {
    expect([shareOf(0, 0), shareOf(undefined, 10), shareOf(5, 10)]).to.deep.equal([undefined, undefined, 0.5]);
    expect([sumOf(3, 4), sumOf(undefined, 4), drawn('hidden'), drawn(7)]).to.deep.equal([7, 4, 0, 7]);
  });
});
