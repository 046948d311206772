import { expect } from 'chai';
import { tokensOf } from '../../../domain/faq/tokens.ts';

describe('tokensOf', () => {
  const cases: ['en' | 'fr', string, string[], string][] = [
    ['en', "What's HUP?", ['what', 'is', 'hup'], 'a contraction is written out'],
    ['en', 'whats hup', ['what', 'is', 'hup'], 'also without its apostrophe'],
    ['en', "the company's offer", ['the', 'company', 's', 'offer'], 'other apostrophes part words'],
    ['en', 'Office 2019 or 365', ['office', '#4', 'or', '#3'], 'of a number only its length counts'],
    ['en', 'E-mail!', ['email'], 'an e-mail is an email'],
    ['fr', "J'ai un pb", ['j', 'ai', 'un', 'probleme'], 'chat words are written out'],
    ['fr', 'stp mon mail', ['s', 'il', 'te', 'plait', 'mon', 'courriel'], 'in each language its own'],
    ['fr', 'éligibilité', ['éligibilité'], 'accents stay, for the stemmer needs them'],
    ['en', '👍 ?!', [], 'signs are no words'],
  ];
  for (const [locale, text, expected, reason] of cases)
    it(`reads "${text}" as ${expected.join(' ') || 'nothing'}: ${reason}`, () => {
      expect(tokensOf(text, locale)).to.deep.equal(expected);
    });
});
