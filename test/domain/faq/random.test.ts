import { expect } from 'chai';
import { createRandom, shuffle } from '../../../domain/faq/random.ts';

describe('shuffle', () => {
  const shuffled = (seed: number): number[] => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    shuffle(items, createRandom(seed));
    return items;
  };

  it('keeps all items, in another order', () => {
    expect([...shuffled(1)].sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 100 }, (_, index) => index));
    expect(shuffled(1)).to.not.deep.equal(shuffled(2));
  });

  it('does the same for the same seed', () => {
    expect(shuffled(7)).to.deep.equal(shuffled(7));
  });
});
