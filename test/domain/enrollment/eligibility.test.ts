import { expect } from 'chai';
import { judgeMarket, type MarketVerdict, purchaseUrl } from '../../../domain/enrollment/eligibility.ts';
import { ISO_MARKETS } from '../../../domain/isoMarkets.ts';
import type { Product } from '../../../domain/program.ts';
import { CONTENT } from '../../helpers/enrollmentHouse.ts';

const CHINA = 'https://www.microsoftstore.com.cn/home-use-program/invite';
const HONG_KONG = 'https://www.microsoftestore.com.hk/partner/hup?locale=en_HK';
const SIGN_UP = 'https://www.microsoft.com/workplace-discount-program';

const OFFERED: MarketVerdict = { available: true, reason: 'ok', storeUrl: null };
const NOT_OFFERED: MarketVerdict = { available: false, reason: 'market-not-offered', storeUrl: null };
const NO_FAMILY: MarketVerdict = { available: false, reason: 'family-not-offered', storeUrl: null };
const oneYear = (storeUrl: string): MarketVerdict => ({
  available: true,
  reason: 'one-year-subscription-only',
  storeUrl,
});

type Case = [market: string, product: Product | undefined, verdict: MarketVerdict];

/** What both editions say (facts F5-F8). */
const ALIKE: Case[] = [
  ['PT', 'personal', OFFERED],
  ['PT', 'family', OFFERED],
  ['PT', undefined, OFFERED],
  ['JP', 'personal', OFFERED],
  ['JP', undefined, OFFERED],
  ['CN', 'personal', oneYear(CHINA)],
  ['CN', 'family', oneYear(CHINA)],
  ['HK', 'personal', oneYear(HONG_KONG)],
  ['HK', undefined, oneYear(HONG_KONG)],
  ['RU', 'personal', NOT_OFFERED],
  ['RU', undefined, NOT_OFFERED],
  ['MO', 'family', NOT_OFFERED],
  ['VE', 'personal', NOT_OFFERED],
];

const EDITIONS: Readonly<Record<string, Case[]>> = {
  'hup-2020-08': [...ALIKE, ['JP', 'family', NO_FAMILY], ['LB', 'family', OFFERED], ['LB', 'personal', OFFERED]],
  'wdp-2025-10': [...ALIKE, ['JP', 'family', OFFERED], ['LB', 'family', NOT_OFFERED], ['LB', 'personal', NOT_OFFERED]],
};

for (const [edition, cases] of Object.entries(EDITIONS)) {
  describe(`A market by the edition ${edition}`, () => {
    const program = CONTENT.editions.get(edition) ?? expect.fail(`There is no edition ${edition}`);

    for (const [market, product, verdict] of cases) {
      it(`${market} with ${product ?? 'no product'}: ${verdict.reason}`, () => {
        expect(judgeMarket(program, market, product)).to.deep.equal(verdict);
      });
    }

    it('has no other exception than these', () => {
      const judged = new Set(cases.map(([market]) => market));
      for (const market of ISO_MARKETS.filter((one) => !judged.has(one)))
        expect(judgeMarket(program, market, 'family'), market).to.deep.equal(OFFERED);
    });

    it('begins the purchase at its own store, or else at the sign-up page, never at another address', () => {
      const stores: Readonly<Record<string, string>> = { CN: CHINA, HK: HONG_KONG };
      for (const market of ISO_MARKETS)
        expect(purchaseUrl(program, market, 'personal'), market).to.equal(stores[market] ?? SIGN_UP);
    });
  });
}
