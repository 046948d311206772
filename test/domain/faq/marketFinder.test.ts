import { expect } from 'chai';
import { createMarketFinder, MARKET_TOKEN } from '../../../domain/faq/marketFinder.ts';
import { loadContent } from '../../../store/content/loadContent.ts';

describe('createMarketFinder', () => {
  const { places } = loadContent(new URL('../../../content/', import.meta.url));
  const find = createMarketFinder(places);

  const named: [string, string, string][] = [
    ['I work in Portugal', 'PT', "a country's name"],
    ['I work in Lisbon', 'PT', 'a city'],
    ['je suis à Hong Kong', 'HK', 'two words'],
    ['dans les îles Féroé', 'FO', 'a name in the other content language'],
    ['IS IT OFFERED IN JAPAN', 'JP', 'in capitals'],
    ['is it offered in côte d’ivoire', 'CI', 'with another apostrophe'],
    ['au bresil', 'BR', 'typed without its accent'],
    ['our Lebanese office', 'LB', 'a demonym'],
    ['Tripoli, Lebanon', 'LB', 'a city is explained by the country after it'],
    ['I am French and live in Brazil', 'BR', 'a place says more than a demonym'],
    ['South Korea', 'KR', 'the longest name wins'],
    ['staff in the US', 'US', 'a code in capitals that is no word when written so'],
    ['the UK?', 'GB', 'an abbreviation'],
    ['Is it offered in China, in China alone', 'CN', 'twice the same market'],
    ['Jordan', 'JO', 'a country whose name is also a word, alone'],
    ['Georgia?', 'GE', 'the same as a question'],
    ['not in Japan but in Spain', 'ES', 'one is set aside, the other is meant'],
  ];
  for (const [text, market, reason] of named)
    it(`finds ${market} in "${text}": ${reason}`, () => {
      expect(find(text).market).to.equal(market);
    });

  const open: [string, string][] = [
    ['tell us more', '"us" is a pronoun'],
    ['TELL US IF IT IS IN', 'in a shouted text codes cannot be told from words'],
    ['ask IT, they are in', 'IT is a department'],
    ['MS Office and AD', 'products of the trade'],
    ['everywhere except Japan', 'the place is set aside'],
    ['partout sauf au Japon et en Russie', 'so is what the list goes on with'],
    ['outside of China', 'the place is set aside'],
    ['Turkey and Greece', 'two markets, though the first is also a word'],
    ['Jordan called me', 'Jordan is also a name'],
    ['Reading', 'so is a city that is also a word, even alone'],
    ['Spain or Portugal?', 'two markets: the general answer serves better than a guess'],
    ['nice, thanks', 'Nice is also a word'],
    ['what is the program', 'no place at all'],
    ['indiana jones', 'a name within a longer word'],
  ];
  for (const [text, reason] of open)
    it(`finds no market in "${text}": ${reason}`, () => {
      expect(find(text).market).to.equal(undefined);
    });

  it('puts one word in the place of every name, so that what is learned of one market is known of all', () => {
    expect(find('From Lisbon to Hong Kong, please').withoutNames).to.equal(
      `From ${MARKET_TOKEN} to ${MARKET_TOKEN}, please`,
    );
  });
});
