import { expect } from 'chai';
import { sourceDate } from '../../../domain/faq/sourceDate.ts';
import type { Locale } from '../../../domain/people/locale.ts';

describe('sourceDate', () => {
  const cases: [string, Locale, string][] = [
    ['2020-08-28', 'en', 'August 28, 2020'],
    ['2020-08-28', 'fr', '28 août 2020'],
    ['2022-03', 'en', 'March 2022'],
    ['2022-03', 'fr', 'mars 2022'],
    ['2019', 'en', '2019'],
    ['2022-03-01', 'fr', '1er mars 2022'],
  ];
  for (const [date, locale, text] of cases) {
    it(`is as precise as the source is: ${date} in ${locale} is ${text}`, () => {
      expect(sourceDate(date, locale)).to.equal(text);
    });
  }
});
