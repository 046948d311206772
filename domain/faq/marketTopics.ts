import { MARKETS_ENTRY, UNAVAILABLE_ENTRY } from '../namedContent.ts';
import type { MarketCode, Program } from '../program.ts';

/** The entries about where the program is offered begin so. */
export const isMarketTopic = (id: string): boolean => id === MARKETS_ENTRY || /^market-/.test(id);

/** The entry that answers for one market, as the edition's market data decide. */
export function topicOfMarket(market: MarketCode, program: Pick<Program, 'exceptions' | 'changedMarkets'>): string {
  const exception = program.exceptions[market];
  const own = exception?.entry ?? program.changedMarkets[market]?.entry;
  return own ?? (exception?.offer === 'none' ? UNAVAILABLE_ENTRY : MARKETS_ENTRY);
}
