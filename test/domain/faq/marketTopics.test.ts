import { expect } from 'chai';
import { isMarketTopic, topicOfMarket } from '../../../domain/faq/marketTopics.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';

describe('topicOfMarket', () => {
  const { editions } = loadContent(new URL('../../../content/', import.meta.url));
  const cases: [string, string, string, string][] = [
    ['PT', 'markets', 'markets', 'the general offer'],
    ['RU', 'market-unavailable', 'market-unavailable', 'no offer'],
    ['CN', 'market-china', 'market-china', 'an offer of its own'],
    ['HK', 'market-hong-kong', 'market-hong-kong', 'an offer of its own'],
    [
      'JP',
      'market-japan',
      'market-japan',
      'the line about Japan was removed in July 2022, which is for its own entry to tell',
    ],
    [
      'LB',
      'market-unavailable/later-lebanon',
      'market-unavailable/later-lebanon',
      'the offer ended after the first edition',
    ],
  ];
  for (const [market, inFirst, inSecond, reason] of cases)
    it(`is ${inFirst}, later ${inSecond}, for ${market}: ${reason}`, () => {
      expect(topicOfMarket(market, editionIn(editions, 'hup-2020-08'))).to.equal(inFirst);
      expect(topicOfMarket(market, editionIn(editions, 'wdp-2025-10'))).to.equal(inSecond);
    });
});

describe('isMarketTopic', () => {
  it('knows the entries about where the program is offered', () => {
    expect(['markets', 'market-japan', 'market-unavailable/later-lebanon'].every(isMarketTopic)).to.equal(true);
    expect(['beyond/marketing', 'what-is-hup'].some(isMarketTopic)).to.equal(false);
  });
});
