import { expect } from 'chai';
import { SPELLING } from '../../../domain/faq/constants.ts';
import { countWords, createSpelling } from '../../../domain/faq/spelling.ts';

describe('createSpelling', () => {
  const readWords = createSpelling(
    countWords(['discount', 'discount', 'subscription', 'éligible', 'mail', 'mails', 'mails', 'hup']),
  );
  const read = (word: string) => readWords([word])[0] ?? [];
  const cases: [string, string[], string][] = [
    ['discount', ['discount'], 'a known word is itself'],
    ['eligible', ['éligible'], 'a word typed without its accents gets them'],
    ['discuont', ['discount', 'discuont'], 'two swapped letters are one edit'],
    ['subscritpions', ['subscription', 'subscritpions'], 'a long word may have two edits'],
    ['dscuont', ['dscuont'], 'a short one may not'],
    ['mailz', ['mails', 'mailz'], 'of two equally near words the more frequent one'],
    ['mai', ['mai'], 'short words are left alone'],
  ];
  for (const [typed, readings, reason] of cases)
    it(`reads "${typed}" as ${readings.join(' or ')}: ${reason}`, () => {
      expect(read(typed).map(({ word }) => word)).to.deep.equal(readings);
    });

  it('corrects the first different words of a text only, so that a page of nonsense holds nobody up', () => {
    const nonsense = Array.from({ length: 40 }, (_, n) => `qq${'abcdefghij'.charAt(n % 10)}ww${n}`);
    expect(readWords(['mailz', ...nonsense])[0]).to.have.length(2);
    expect(readWords([...nonsense.slice(1), ...nonsense.slice(1), 'mailz']).at(-1)).to.have.length(2);
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

describe('countWords', () => {
  it('counts each word, whatever stands around it', () => {
    expect(Object.fromEntries(countWords(['mail', 'code', 'mail']))).to.deep.equal({ mail: 2, code: 1 });
  });
});
