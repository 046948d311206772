import { expect } from 'chai';
import { marketOfFlag } from '../../../domain/faq/flagMarket.ts';

describe('marketOfFlag', () => {
  const flags: [string, string | undefined, string][] = [
    ['🇯🇵', 'JP', 'two indicators'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'GB', 'a part of a country (Wales)'],
    ['🇪🇺', undefined, 'no market'],
  ];
  for (const [flag, market, reason] of flags)
    it(`is ${market} for ${flag}: ${reason}`, () => {
      expect(marketOfFlag(flag)).to.equal(market);
    });
});
