import { expect } from 'chai';
import { confusionMatrix } from '../../../scripts/evaluation/confusionMatrix.ts';
import { answered, offered, outcome, refused } from '../../helpers/outcomes.ts';

describe('confusionMatrix', () => {
  it('counts what came first for each wanted topic, sorted by topic', () => {
    const matrix = confusionMatrix([
      outcome('b', answered('b')),
      outcome('b', offered('a', 'b')),
      outcome('a', answered('a')),
      outcome('c|a', answered('a')),
    ]);
    expect(matrix.topics).to.deep.equal(['a', 'b']);
    expect(matrix.counts).to.deep.equal([
      [2, 0],
      [1, 1],
    ]);
  });

  it('leaves out commands, refusals and what should have been refused', () => {
    const help = { kind: 'intent', intent: 'help', confidence: 1 } as const;
    const others = [outcome('a', help), outcome('intent:help', answered('a')), outcome('a', refused)];
    expect(confusionMatrix([...others, outcome('out-of-scope/near', answered('a'))]).topics).to.deep.equal([]);
  });
});
