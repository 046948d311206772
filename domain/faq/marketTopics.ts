import type { MarketCode, Program } from '../program.ts';

/** The entries about where the program is offered begin so. */
export const isMarketTopic = (id: string): boolean => id === 'markets' || /^market-/.test(id);

/** The entry about all markets. */
export const MARKETS_TOPIC = 'markets';

/** Markets whose own offer has an entry of its own. */
const OWN_TOPICS: Readonly<Record<MarketCode, string>> = {
  CN: 'market-china',
  HK: 'market-hong-kong',
  JP: 'market-japan',
};

/** Markets that left the offer after the first edition, and the entry that tells it. */
const LATER_TOPICS: Readonly<Record<MarketCode, string>> = { LB: 'market-unavailable/later-lebanon' };

/** The entry that answers for one market, as the edition's market data decide. */
export function topicOfMarket(market: MarketCode, program: Pick<Program, 'exceptions' | 'changedMarkets'>): string {
  const exception = program.exceptions[market];
  const later = LATER_TOPICS[market];
  if (later !== undefined && (exception?.offer === 'none' || program.changedMarkets[market] !== undefined))
    return later;
  if (exception === undefined) return MARKETS_TOPIC;
  return exception.offer === 'none' ? 'market-unavailable' : (OWN_TOPICS[market] ?? MARKETS_TOPIC);
}
