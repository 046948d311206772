import { expect } from 'chai';
import { confusionsOf } from '../../../scripts/evaluation/confusions.ts';
import { answered, offered, outcome, refused } from '../../helpers/outcomes.ts';

describe('confusionsOf', () => {
  it('counts what came instead of what was wanted, most frequent first', () => {
    const confusions = confusionsOf([
      outcome('a', answered('b')),
      outcome('b', answered('c')),
      outcome('b|d', offered('c', 'b')),
      outcome('c', refused),
      outcome('out-of-scope/near', answered('a')),
    ]);
    expect(confusions).to.deep.equal([
      { wanted: 'b', got: 'c', count: 2 },
      { wanted: 'a', got: 'b', count: 1 },
      { wanted: 'c', got: 'refused', count: 1 },
      { wanted: 'out-of-scope/near', got: 'a', count: 1 },
    ]);
  });

  it('leaves out what was right, and what was offered to a question outside the scope', () => {
    const right = [outcome('a|b', answered('b')), outcome('out-of-scope/far', refused)];
    expect(confusionsOf([...right, outcome('out-of-scope/near', offered('a', 'b'))])).to.deep.equal([]);
  });
});
