import { expect } from 'chai';
import { thinTopics } from '../../../../scripts/evaluation/advice/thinTopics.ts';

describe('thinTopics', () => {
  const examples = (label: string, count: number) => Array.from({ length: count }, () => ({ text: '', label }));
  const utterances = [...examples('a', 39), ...examples('b', 40), ...examples('c', 19), ...examples('intent:help', 1)];

  it('are those with few examples, fewest first, and those with none', () => {
    expect(thinTopics(['a', 'b', 'c', 'd'], utterances, 'en')).to.deep.equal([
      { topic: 'd', count: 0 },
      { topic: 'c', count: 19 },
      { topic: 'a', count: 39 },
    ]);
  });

  it('need fewer examples where the other topics have fewer', () => {
    expect(thinTopics(['a', 'b', 'c'], utterances, 'de')).to.deep.equal([{ topic: 'c', count: 19 }]);
  });
});
