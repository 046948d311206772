import { expect } from 'chai';
import { element, picture, words } from '../../../../scripts/evaluation/pictures/svg.ts';

describe('SVG', () => {
  it('escapes words and attributes, and rounds numbers', () => {
    expect(words('text', { x: 1.2345, id: '"a"' }, '<b> & c')).to.equal(
      '<text x="1.2" id="&quot;a&quot;">&lt;b&gt; &amp; c</text>',
    );
  });

  it('closes elements without children by themselves', () => {
    expect(element('rect', { x: 1 })).to.equal('<rect x="1"/>');
    expect(element('g', {}, '<a/>', '<b/>')).to.equal('<g><a/><b/></g>');
  });

  it('draws pictures on white, with a title', () => {
    const svg = picture(10, 20, 'A & B', ['<circle/>']);
    expect(svg).to.match(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 10 20"/);
    expect(svg).to.contain(
      '<title>A &amp; B</title>\n<rect width="10" height="20" fill="#ffffff"/>\n<circle/>\n</svg>\n',
    );
  });
});
