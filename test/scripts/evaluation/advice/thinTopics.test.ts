import { expect } from 'chai';
import { thinTopics } from '../../../../scripts/evaluation/advice/thinTopics.ts';

describe('thinTopics', () => {
  const examples = (label: string, count: number) => Array.from({ length: count }, () => ({ text: '', label }));
  const utterances = [
    ...[...examples('a', 19), ...examples('b', 20), ...examples('c', 40), ...examples('d', 41), ...examples('e', 90)],
    ...[...examples('f', 40), ...examples('intent:help', 1), ...examples('out-of-scope', 500)],
  ];

  it('are those with less than half of what the middle topic has, fewest first, and those with none', () => {
    expect(thinTopics(['a', 'b', 'c', 'd', 'e', 'f', 'none'], utterances)).to.deep.equal([
      { topic: 'none', count: 0 },
      { topic: 'a', count: 19 },
    ]);
  });

  it('are measured by the other topics alone, not by commands nor by what is out of scope', () => {
    expect(thinTopics(['a', 'b', 'c'], utterances)).to.deep.equal([]);
  });
});
