import { expect } from 'chai';
import { reliabilityDiagram } from '../../../../scripts/evaluation/pictures/reliabilityDiagram.ts';

describe('reliabilityDiagram', () => {
  const band = (from: number, count: number, right: number) => ({
    from,
    to: from + 0.1,
    count,
    confidence: from,
    right,
  });
  const svg = reliabilityDiagram([band(0, 0, 0), band(0.5, 7, 0.5), band(0.9, 31, 1)]);

  it('draws a bar, a dot and a count for each band that holds something', () => {
    expect(svg.match(/<circle/g)).to.have.length(2);
    expect(svg).to.contain('>31</text>').and.contain('>7</text>').and.not.contain('>0</text>');
    expect(svg).to.contain('<title>7 answers, 50 % sure, 50 % right</title>');
  });

  it('puts a dot on the diagonal where confidence and share are the same', () => {
    const [, x1, y1, x2, y2] =
      /<line x1="(\d+)" y1="(\d+)" x2="(\d+)" y2="(\d+)" [^>]*dasharray/.exec(svg)?.map(Number) ?? [];
    expect(svg).to.contain(`<circle cx="${((x1 ?? 0) + (x2 ?? 0)) / 2}" cy="${((y1 ?? 0) + (y2 ?? 0)) / 2}"`);
  });

  it('names both axes', () => {
    expect(svg).to.contain('confidence of what was answered').and.contain('share that was right');
  });
});
