import { expect } from 'chai';
import fc from 'fast-check';
import { SPELLING } from '../../../domain/faq/constants.ts';
import { createSpelling, editDistance } from '../../../domain/faq/spelling.ts';

describe('createSpelling', () => {
  const readWords = createSpelling([
    'discount',
    'discount',
    'subscription',
    'éligible',
    'mail',
    'mails',
    'mails',
    'hup',
  ]);
  const read = (word: string) => readWords([word])[0] ?? [];
  const cases: [string, string[], string][] = [
    ['discount', ['discount'], 'a known word is itself'],
    ['eligible', ['éligible'], 'a word typed without its accents gets them'],
    ['discuont', ['discount', 'discuont'], 'two swapped letters are one edit'],
    ['subscritpions', ['subscription', 'subscritpions'], 'a long word may have two edits'],
    ['dscuont', ['dscuont'], 'a short one may not'],
    ['mailz', ['mails', 'mailz'], 'of two equally near words the more frequent one'],
    ['hop', ['hop'], 'short words are left alone'],
  ];
  for (const [typed, readings, reason] of cases)
    it(`reads "${typed}" as ${readings.join(' or ')}: ${reason}`, () => {
      expect(read(typed).map(({ word }) => word)).to.deep.equal(readings);
    });

  it('corrects the first different words of a text only, so that a page of nonsense holds nobody up', () => {
    const nonsense = Array.from({ length: SPELLING.mostWords }, (_, n) => `qq${'abcdefghij'.charAt(n % 10)}ww${n}`);
    expect(readWords(['mailz', ...nonsense])[0]).to.have.length(2);
    expect(readWords([...nonsense, 'mailz']).at(-1)).to.have.length(1);
    expect(readWords(['mailz', ...nonsense, 'mailz']).at(-1)).to.have.length(2);
  });

  it('trusts a correction more than what was typed, but neither fully', () => {
    expect(read('discuont').map(({ weight }) => weight)).to.deep.equal([
      SPELLING.correctedWeight,
      SPELLING.typedWeight,
    ]);
  });
});

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
