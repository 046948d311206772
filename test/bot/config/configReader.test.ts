import { expect } from 'chai';
import { ConfigReader } from '../../../bot/config/configReader.ts';

describe('ConfigReader', () => {
  function reader(value: string | undefined): ConfigReader {
    return new ConfigReader({ X: value });
  }

  it('takes a blank variable for a missing one', () => {
    expect(reader('  ').text('X')).to.equal(undefined);
    expect(reader(' a ').text('X')).to.equal('a');
  });

  it('splits a list and drops its blanks', () => {
    expect(reader(' a, b ,,').list('X')).to.deep.equal(['a', 'b']);
    expect(reader(undefined).list('X')).to.deep.equal([]);
  });

  const numbers: readonly [value: string | undefined, expected: number, isProblem: boolean][] = [
    [undefined, 7, false],
    ['1', 1, false],
    ['10', 10, false],
    ['0', 7, true],
    ['11', 7, true],
    ['1.5', 7, true],
    ['-1', 7, true],
    ['1e1', 7, true],
    ['ten', 7, true],
  ];
  for (const [value, expected, isProblem] of numbers) {
    it(`reads ${value} as ${expected}${isProblem ? ' and reports it' : ''}`, () => {
      const read = reader(value);
      expect(read.integer('X', { min: 1, max: 10 }, 7)).to.equal(expected);
      expect(read.problems.length > 0).to.equal(isProblem);
    });
  }

  it('knows words in whatever case, and names them all when it meets another', () => {
    expect(reader('YES').oneOf('X', ['yes', 'no'], 'no')).to.equal('yes');
    const read = reader('maybe');
    expect(read.oneOf('X', ['yes', 'no'], 'no')).to.equal('no');
    expect(read.problems[0]?.remedy).to.equal('Use one of: yes, no.');
  });
});
