import { expect } from 'chai';
import fc from 'fast-check';
import { editDistance } from '../../../domain/faq/editDistance.ts';

describe('editDistance', () => {
  /** Optimal string alignment by its definition: the best of all last edits. */
  function naive(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const change = naive(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1);
    const swap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    return Math.min(
      change,
      naive(a.slice(0, -1), b) + 1,
      naive(a, b.slice(0, -1)) + 1,
      swap ? naive(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('is what its definition says', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).to.equal(naive(a, b));
      }),
    );
  });

  it('gives up above its limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(Math.min(editDistance(a, b, limit), limit + 1)).to.equal(Math.min(naive(a, b), limit + 1));
      }),
    );
  });
});
