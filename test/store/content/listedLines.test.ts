import { expect } from 'chai';
import { listedLines, optionalLines } from '../../../store/content/listedLines.ts';

describe('The lines of a list', () => {
  const reader = {
    has: (file: string) => file === 'list.txt',
    lines: () => ['# words', '', '  one ', '   # more', 'two # three', '\t'],
  };

  it('are those that say something, without the spaces around them, and where they stand', () => {
    const expected = [
      { text: 'one', line: 3 },
      { text: 'two # three', line: 5 },
    ];
    expect(listedLines(reader, 'list.txt')).to.deep.equal(expected);
    expect(optionalLines(reader, 'list.txt')).to.deep.equal(expected);
  });

  it('are none of a list that need not be there, and is not', () => {
    expect(optionalLines(reader, 'other.txt')).to.deep.equal([]);
  });
});
