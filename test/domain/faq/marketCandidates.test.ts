import { expect } from 'chai';
import { candidatesFor, saysOnlyWhere } from '../../../domain/faq/marketCandidates.ts';
import { createMarketFinder } from '../../../domain/faq/marketFinder.ts';

describe('candidatesFor', () => {
  const probabilities = new Map([
    ['markets', 0.3],
    ['market-japan', 0.2],
    ['current-discounts', 0.5],
  ]);
  const guess = { probabilities, strangeness: 0, words: 3 };
  const program = { exceptions: {}, changedMarkets: {} };

  it('are the labels as they are where no market is named', () => {
    expect(candidatesFor(undefined, guess, program)).to.have.length(3);
  });

  it('make all entries about markets one where a market is named, whose data decide which', () => {
    expect(candidatesFor('PT', guess, program)).to.deep.equal([
      { label: 'current-discounts', probability: 0.5 },
      { label: 'markets', probability: 0.5 },
    ]);
    const russia = { RU: { market: 'RU', offer: 'none', facts: [] } } as const;
    expect(candidatesFor('RU', guess, { ...program, exceptions: russia }).at(-1)?.label).to.equal('market-unavailable');
  });
});

describe('saysOnlyWhere', () => {
  const find = createMarketFinder({ PT: { names: [], demonyms: ['Portuguese'], cities: ['Lisbon'] } });
  const cases: [string, boolean, string][] = [
    ['I work in Lisbon', true, 'nothing but a place'],
    ['Portugal?', true, 'nothing but a place'],
    ['je suis au Portugal', true, 'in French, too'],
    ['how do I change my password in Lisbon', false, 'it asks for something else'],
    ['Portuguese', false, 'that may be a language'],
    ['Spain or Portugal', false, 'it is open which'],
    ['hello', false, 'no place'],
  ];
  for (const [text, expected, reason] of cases)
    it(`is ${expected} for "${text}": ${reason}`, () => {
      expect(saysOnlyWhere(find(text))).to.equal(expected);
    });
});
