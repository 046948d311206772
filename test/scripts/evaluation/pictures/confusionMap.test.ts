import { expect } from 'chai';
import { confusionMap } from '../../../../scripts/evaluation/pictures/confusionMap.ts';

describe('confusionMap', () => {
  const counts = [
    [4, 0],
    [1, 3],
  ];
  const svg = confusionMap({ topics: ['one', 'two'], counts });

  it('names each topic on both axes', () => {
    expect(svg.match(/>one<\/text>/g)).to.have.length(2);
    expect(svg.match(/>two<\/text>/g)).to.have.length(2);
  });

  it('draws what happened, with a tooltip, and nothing else', () => {
    const tooltips = Array.from(svg.matchAll(/<rect[^>]*><title>([^<]*)/g), ([, words]) => words);
    expect(tooltips).to.deep.equal(['one → one: 4 of 4', 'two → one: 1 of 4', 'two → two: 3 of 4']);
  });

  it('colours a whole row full, and part of it paler, wrong otherwise than right', () => {
    const fills = Array.from(svg.matchAll(/fill="(rgb[^"]*)"><title>/g), ([, fill]) => fill);
    expect(fills[0]).to.equal('rgb(5, 80, 174)');
    expect(new Set(fills).size).to.equal(3);
  });
});
