import { expect } from 'chai';
import { dateInWords } from '../../domain/dateInWords.ts';
import type { Locale } from '../../domain/people/locale.ts';

describe('dateInWords', () => {
  const cases: [locale: Locale, first: string, second: string][] = [
    ['en', 'March 1, 2022', 'March 2, 2022'],
    ['fr', '1er mars 2022', '2 mars 2022'],
    ['de', '1. März 2022', '2. März 2022'],
    ['es', '1 de marzo de 2022', '2 de marzo de 2022'],
    ['pt', '1º de março de 2022', '2 de março de 2022'],
    ['it', '1º marzo 2022', '2 marzo 2022'],
    ['nl', '1 maart 2022', '2 maart 2022'],
    ['ja', '2022年3月1日', '2022年3月2日'],
    ['zh-Hans', '2022年3月1日', '2022年3月2日'],
  ];
  for (const [locale, first, second] of cases)
    it(`writes days as ${locale} does`, () => {
      const words = (day: string) => dateInWords(new Date(day), locale, { dateStyle: 'long' });
      expect(words('2022-03-01')).to.equal(first);
      expect(words('2022-03-02')).to.equal(second);
    });
});
