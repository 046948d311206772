import { expect } from 'chai';
import { markdownBlocks } from '../../cards/markdownBlocks.ts';

describe('markdownBlocks', () => {
  const texts = (markdown: string) => markdownBlocks(markdown).map(({ text }) => text);

  it('cuts at every line break, and keeps a list together', () => {
    const markdown = 'One.\nTwo.\n\nThree:\n- a\n- b\n\nFour.';
    expect(texts(markdown)).to.deep.equal(['One.', 'Two.', 'Three:', '- a\n- b', 'Four.']);
  });

  it('says where an empty line or a list sets apart', () => {
    expect(markdownBlocks('One.\nTwo.\n- a\n\nThree.').map(({ isApart }) => isApart)).to.deep.equal([
      ...[true, false, true, true],
    ]);
  });

  it('keeps what belongs to an item with it: its second line, and a list within it', () => {
    expect(texts('1. a\n   goes on\n   - within\n2. b')).to.deep.equal(['1. a\n   goes on\n   - within\n2. b']);
  });

  it('does not take into a list the line that follows it', () => {
    expect(texts('- a\nB.')).to.deep.equal(['- a', 'B.']);
  });

  it('keeps the number of an item after an empty line', () => {
    expect(texts('1. a\n\n2. b')).to.deep.equal(['1. a', '2. b']);
  });

  it('writes the signs that every program knows', () => {
    expect(texts('* a\n+ b\r\n\n1) c\n2) d')).to.deep.equal(['- a\n- b', '1. c\n2. d']);
  });

  it('leaves bold at the beginning of a line, which is no item', () => {
    expect(texts('**Bold** words\n*italics*')).to.deep.equal(['**Bold** words', '*italics*']);
  });

  it('makes nothing of empty lines', () => {
    expect(texts('\n \n')).to.deep.equal([]);
  });
});
