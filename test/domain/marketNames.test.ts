import { expect } from 'chai';
import { ISO_MARKETS } from '../../domain/isoMarkets.ts';
import { listOfMarkets, marketChoices, marketName } from '../../domain/marketNames.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import type { MarketCode } from '../../domain/program.ts';
import { CONTENT } from '../helpers/enrollmentHouse.ts';

describe('The name of a market', () => {
  const cases: [market: string, en: string, fr: string][] = [
    ['PT', 'Portugal', 'Portugal'],
    ['DE', 'Germany', 'Allemagne'],
    ['CH', 'Switzerland', 'Suisse'],
    ['GB', 'United Kingdom', 'Royaume-Uni'],
    ['MO', 'Macao', 'Macao'],
    ['LB', 'Lebanon', 'Liban'],
  ];
  for (const [market, en, fr] of cases) {
    it(`${market} is "${en}" and "${fr}"`, () => {
      expect([marketName(market, 'en'), marketName(market, 'fr')]).to.deep.equal([en, fr]);
    });
  }

  it('is the code where there is none', () => expect(marketName('XX', 'en')).to.equal('XX'));
});

const HONG_KONG: Readonly<Record<Locale, string>> = {
  en: 'Hong Kong',
  fr: 'Hong Kong',
  de: 'Hongkong',
  es: 'Hong Kong',
  pt: 'Hong Kong',
  it: 'Hong Kong',
  nl: 'Hongkong',
  ja: '香港',
  'zh-Hans': '香港',
};
for (const locale of LOCALES) {
  it(`Hong Kong goes by its short name in the form as in the answers (${locale})`, () => {
    const titles = marketChoices(['HK'], locale).map(({ title }) => title);
    expect([...titles, marketName('HK', locale), listOfMarkets(['HK'], locale)]).to.deep.equal(
      Array(3).fill(HONG_KONG[locale]),
    );
  });
}

/** Two markets that the codes of their letters would put the other way round: `Åland Islands` before `Albania`. */
const SORTED: Readonly<Record<Locale, readonly [MarketCode, MarketCode]>> = {
  en: ['AX', 'AL'],
  fr: ['EG', 'FI'],
  de: ['EG', 'AL'],
  es: ['MX', 'FM'],
  pt: ['ZA', 'AL'],
  it: ['ST', 'SN'],
  nl: ['AX', 'AL'],
  ja: ['GR', 'KG'],
  'zh-Hans': ['AL', 'CN'],
};

for (const locale of LOCALES) {
  describe(`The list of markets (${locale})`, () => {
    const choices = marketChoices(ISO_MARKETS, locale);

    it('has each of the 249 markets once, by a name of its own', () => {
      expect(choices).to.have.length(249);
      expect(new Set(choices.map(({ id }) => id)).size).to.equal(249);
      expect(new Set(choices.map(({ title }) => title)).size).to.equal(249);
      expect(choices.filter(({ id, title }) => id === title)).to.deep.equal([]);
    });

    it('is sorted as the language sorts: neither accents nor voiced signs come last, and Chinese goes by its sounds', () => {
      const at = (market: string) => choices.findIndex(({ id }) => id === market);
      const [first, second] = SORTED[locale];
      expect(at(first)).to.be.below(at(second));
    });
  });
}

describe('The markets of the content', () => {
  it('are the officially assigned ones', () => {
    expect(Object.keys(CONTENT.places).sort()).to.deep.equal([...ISO_MARKETS].sort());
  });
});
