import { expect } from 'chai';
import { createTokenReader } from '../../../domain/faq/tokenReader.ts';
import type { Locale } from '../../../domain/people/locale.ts';

const reader = (locale: string) =>
  createTokenReader(
    locale as Locale,
    new Map([
      ["what's", 'what is'],
      ['pb', 'problème'],
      ['e-mail', 'email'],
      ['msft', 'microsoft'],
    ]),
  );

describe('createTokenReader', () => {
  const cases: [locale: string, text: string, words: string[], reason: string][] = [
    ['en', 'What’s HUP?', ['what', 'is', 'hup'], 'an abbreviation is written out'],
    ['en', "the company's offer", ['the', 'company', 's', 'offer'], 'other apostrophes part words'],
    ['en', 'Office 2019 or 365', ['office', '#4', 'or', '#3'], 'of a number only its length counts'],
    ['en', 'E-mail!', ['email'], 'a hyphen may stand in an abbreviation'],
    ['fr', "J'ai un PB", ['j', 'ai', 'un', 'problème'], 'in any case'],
    ['fr', 'éligibilité', ['éligibilité'], 'accents stay, for the stemmer needs them'],
    ['en', '👍 ?!', [], 'signs are no words'],
    ['ja', '購入方法を教えて', ['購入', '方法', 'を', '教え', 'て'], 'Japanese is parted into words'],
    ['ja', 'Office365の割引', ['office', '#3', 'の', '割引'], 'digits part words'],
    ['zh-Hans', '怎么购买msft软件', ['怎么', '购买', 'microsoft', '软件'], 'so is Chinese'],
  ];
  for (const [locale, text, words, reason] of cases)
    it(`reads "${text}" as ${words.join(' ') || 'nothing'}: ${reason}`, () => {
      expect(reader(locale).wordsOf(text)).to.deep.equal(words);
    });

  it('gives the letters that stand unparted, without digits and signs', () => {
    expect(reader('ja').runsOf('Office 365の割引は、いくら？')).to.deep.equal(['office', 'の割引は', 'いくら']);
  });
});
